package dev.dromedarr.triage.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dromedarr.triage.CallMade;
import dev.dromedarr.triage.Candidate;
import dev.dromedarr.triage.Case;
import dev.dromedarr.triage.Comparison;
import dev.dromedarr.triage.Decision;
import dev.dromedarr.triage.FileVerdict;
import dev.dromedarr.triage.Grab;
import dev.dromedarr.triage.GrabLoop;
import dev.dromedarr.triage.OwnedFile;
import dev.dromedarr.triage.Privacy;
import dev.dromedarr.triage.Protocol;
import dev.dromedarr.triage.Reason;
import dev.dromedarr.triage.Rejection;
import dev.dromedarr.triage.Traits;
import dev.dromedarr.triage.Verdict;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that a decision was made from, as JSON for people and programs: these names are stable. */
record Facts(
        String title,
        String state,
        Protocol protocol,
        @Nullable String indexer,
        Privacy privacy,
        @Nullable String clientTrouble,
        @Nullable Integer grabScore,
        @Nullable Grabbed grab,
        @Nullable Integer rule,
        @Nullable String inWords,
        List<Loop> loops,
        List<String> messages,
        SortedSet<String> tags,
        @Nullable String missing,
        @Nullable Integer owner,
        SortedSet<Integer> episodes,
        List<Integer> queueIds,
        @Nullable Integer queueScore,
        List<JudgedFile> files,
        List<Asked> calls) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Grabbed(
            String sourceTitle,
            @Nullable Integer score,
            @Nullable String indexer,
            SortedSet<Integer> owners,
            SortedSet<Integer> episodes,
            boolean matchedById,
            String quality,
            SortedSet<String> languages,
            @Nullable SortedSet<String> formats) {

        static Grabbed of(Grab grab) {
            return new Grabbed(
                    grab.sourceTitle(),
                    grab.score().orElse(null),
                    grab.indexer().orElse(null),
                    sorted(grab.owners()),
                    sorted(grab.episodes()),
                    grab.matchedById(),
                    grab.traits().quality(),
                    sorted(grab.traits().languages()),
                    grab.traits().formats().map(Facts::sorted).orElse(null));
        }
    }

    record Owned(
            int id,
            int score,
            String quality,
            String path,
            SortedSet<String> languages,
            @Nullable SortedSet<String> formats) {

        static Owned of(OwnedFile file) {
            Traits traits = file.traits();
            return new Owned(
                    file.id(),
                    file.score(),
                    traits.quality(),
                    file.path(),
                    sorted(traits.languages()),
                    traits.formats().map(Facts::sorted).orElse(null));
        }
    }

    record Loop(SortedSet<Integer> episodes, int grabs, int imports, String inWords) {

        static Loop of(GrabLoop loop) {
            return new Loop(sorted(loop.episodes()), loop.grabs(), loop.imports(), loop.words());
        }
    }

    record Asked(
            String call, @Nullable Integer status, @Nullable String trouble) {

        static Asked of(CallMade made) {
            return new Asked(
                    made.call(), made.status().orElse(null), made.trouble().orElse(null));
        }
    }

    record JudgedFile(
            String path,
            String label,
            SortedSet<Integer> episodes,
            Verdict verdict,
            Reason reason,
            String message,
            @Nullable Integer score,
            String quality,
            List<Owned> owned,
            List<String> rejections,
            List<Rejection.Cause> causes,
            @Nullable Integer owner,
            SortedSet<Integer> replaces,
            @Nullable Integer rule,
            SortedSet<String> languages,
            @Nullable SortedSet<String> formats,
            SortedSet<String> formatsGained,
            SortedSet<String> formatsLost,
            SortedSet<String> formatsLacking,
            @Nullable String inWords) {

        static JudgedFile of(Case subject, FileVerdict judged) {
            Candidate file = judged.file();
            Traits traits = file.traits();
            Comparison compared = Comparison.of(subject, file);
            return new JudgedFile(
                    file.path(),
                    file.label(),
                    sorted(file.episodes()),
                    judged.verdict(),
                    judged.reason(),
                    judged.message(),
                    file.score().orElse(null),
                    traits.quality(),
                    file.owned().stream().map(Owned::of).toList(),
                    file.rejections().stream().map(Rejection::text).toList(),
                    file.rejections().stream().map(Rejection::cause).toList(),
                    file.owner().orElse(null),
                    sorted(file.fileIds()),
                    judged.row().orElse(null),
                    sorted(traits.languages()),
                    traits.formats().map(Facts::sorted).orElse(null),
                    compared.gained(),
                    compared.lost(),
                    compared.lacking(),
                    words(subject, file));
        }
    }

    static Facts of(Decision decision) {
        var subject = decision.subject();
        var stuck = decision.stuck();
        return new Facts(
                stuck.title(),
                stuck.state(),
                stuck.protocol(),
                subject.indexer().orElse(null),
                subject.privacy(),
                subject.clientTrouble().orElse(null),
                subject.grabScore().orElse(null),
                subject.grab().map(Grabbed::of).orElse(null),
                decision.decisive().flatMap(FileVerdict::row).orElse(null),
                decision.decisive().map(judged -> words(subject, judged.file())).orElse(null),
                subject.loops().stream().map(Loop::of).toList(),
                stuck.messages(),
                sorted(subject.tags()),
                subject.missing().orElse(null),
                stuck.owner().orElse(null),
                sorted(stuck.episodes()),
                stuck.queueIds(),
                stuck.queueScore().orElse(null),
                decision.files().stream()
                        .map(judged -> JudgedFile.of(subject, judged))
                        .toList(),
                subject.calls().stream().map(Asked::of).toList());
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts can always be written", e);
        }
    }

    /** Nothing when there is nothing to say. */
    private static @Nullable String words(Case subject, Candidate file) {
        String words = Stream.concat(
                        Stream.of(Comparison.of(subject, file).words()),
                        subject.loops().stream()
                                .filter(loop -> loop.concerns(file))
                                .map(loop -> loop.words() + "."))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? null : words;
    }

    private static <T extends Comparable<T>> SortedSet<T> sorted(Set<T> values) {
        return new TreeSet<>(values);
    }
}
