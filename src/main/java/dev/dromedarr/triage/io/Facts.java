package dev.dromedarr.triage.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dromedarr.triage.Candidate;
import dev.dromedarr.triage.Decision;
import dev.dromedarr.triage.FileVerdict;
import dev.dromedarr.triage.Grab;
import dev.dromedarr.triage.OwnedFile;
import dev.dromedarr.triage.Privacy;
import dev.dromedarr.triage.Protocol;
import dev.dromedarr.triage.Reason;
import dev.dromedarr.triage.Rejection;
import dev.dromedarr.triage.Verdict;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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
        List<String> messages,
        SortedSet<String> tags,
        @Nullable String missing,
        @Nullable Integer owner,
        SortedSet<Integer> episodes,
        List<Integer> queueIds,
        @Nullable Integer queueScore,
        List<JudgedFile> files) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Grabbed(
            String sourceTitle,
            @Nullable Integer score,
            @Nullable String indexer,
            SortedSet<Integer> owners,
            SortedSet<Integer> episodes,
            boolean matchedById) {

        static Grabbed of(Grab grab) {
            return new Grabbed(
                    grab.sourceTitle(),
                    grab.score().orElse(null),
                    grab.indexer().orElse(null),
                    sorted(grab.owners()),
                    sorted(grab.episodes()),
                    grab.matchedById());
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
            List<OwnedFile> owned,
            List<String> rejections,
            List<Rejection.Cause> causes,
            @Nullable Integer owner,
            SortedSet<Integer> replaces) {

        static JudgedFile of(FileVerdict judged) {
            Candidate file = judged.file();
            return new JudgedFile(
                    file.path(),
                    file.label(),
                    sorted(file.episodes()),
                    judged.verdict(),
                    judged.reason(),
                    judged.message(),
                    file.score().orElse(null),
                    file.quality(),
                    file.owned(),
                    file.rejections().stream().map(Rejection::text).toList(),
                    file.rejections().stream().map(Rejection::cause).toList(),
                    file.owner().orElse(null),
                    sorted(file.fileIds()));
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
                stuck.messages(),
                sorted(subject.tags()),
                subject.missing().orElse(null),
                stuck.owner().orElse(null),
                sorted(stuck.episodes()),
                stuck.queueIds(),
                stuck.queueScore().orElse(null),
                decision.files().stream().map(JudgedFile::of).toList());
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts can always be written", e);
        }
    }

    private static <T extends Comparable<T>> SortedSet<T> sorted(Set<T> values) {
        return new TreeSet<>(values);
    }
}
