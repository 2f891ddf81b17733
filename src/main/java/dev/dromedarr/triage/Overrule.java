package dev.dromedarr.triage;

import dev.dromedarr.fault.Denied;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Greet;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import dev.dromedarr.instance.Kind;
import java.util.List;
import java.util.Optional;

/** A person decides: the download is looked up again and its facts are read anew, then the order is a decision like others. */
public final class Overrule {

    private final Instances instances;
    private final Greet greet;
    private final ImportQueue queue;
    private final Actions actions;
    private final Enrich enrich;
    private final Analyze analyze;
    private final Judged judged;

    public Overrule(
            Instances instances,
            Greet greet,
            ImportQueue queue,
            Actions actions,
            Enrich enrich,
            Analyze analyze,
            Judged judged) {
        this.instances = instances;
        this.greet = greet;
        this.queue = queue;
        this.actions = actions;
        this.enrich = enrich;
        this.analyze = analyze;
        this.judged = judged;
    }

    public Decision overrule(PersonalOrder order) {
        RecordedDecision former = order.former();
        Instance instance = instances
                .find(former.instance())
                .orElseThrow(() ->
                        Denied.conflict("The instance \"%s\" is no longer configured".formatted(former.instance())));
        greet.greet(instance);
        ImportQueue.Look look = queue.look(instance);
        StuckImport stuck =
                look.find(former.downloadId()).orElseThrow(() -> Denied.conflict(noLongerStuck(former, look)));
        mustNotBeUnderWay(stuck);
        judged.touched(stuck.instance(), stuck.downloadId());
        Case subject = enrich.enrich(stuck);
        if (order.verdict() != Verdict.KEEP) {
            mustBeTold(subject);
        }
        if (order.verdict() == Verdict.REMOVE) {
            mustReachItsClient(instance, stuck);
        }
        return decide(order.verdict(), subject);
    }

    private static String noLongerStuck(RecordedDecision former, ImportQueue.Look look) {
        return look.row(former.downloadId())
                .map(row -> "%s is no longer stuck: %s".formatted(former.title(), row.spoken()))
                .orElseGet(() -> former.title() + " is no longer stuck: it left the queue");
    }

    private void mustNotBeUnderWay(StuckImport stuck) {
        Optional<Action> open = actions.openFor(stuck.instance(), stuck.downloadId());
        if (open.isPresent()) {
            throw Denied.conflict("An action on %s is under way (%s); wait until it has ended"
                    .formatted(stuck.title(), open.get().verdict().verb()));
        }
    }

    private static void mustBeTold(Case subject) {
        if (subject.missing().isPresent()) {
            throw Unavailable.onlyThis(subject.missing().get());
        }
    }

    /** The app would blocklist the release, and its client would keep the download. */
    private void mustReachItsClient(Instance instance, StuckImport stuck) {
        Optional<String> trouble = stuck.client().silent()
                ? Optional.of("its download client does not answer")
                : queue.clientTrouble(instance);
        if (trouble.isPresent()) {
            throw Denied.conflict("%s is not removed now: %s".formatted(stuck.title(), trouble.get()));
        }
    }

    private Decision decide(Verdict verdict, Case subject) {
        Decision found = analyze.analyze(subject);
        List<FileVerdict> files = verdict == Verdict.FORCE_IMPORT ? ordered(found) : found.files();
        return new Decision(subject, verdict, Reason.BY_PERSON, words(verdict), files, false, found.dryRun());
    }

    /** Every file that the app knows a place for; samples and what is imported already only when there is nothing else. */
    private static List<FileVerdict> ordered(Decision found) {
        Kind kind = found.stuck().kind();
        List<FileVerdict> possible = found.files().stream()
                .filter(judged -> importable(kind, judged.file()))
                // One of two files for the same episode would replace the other.
                .filter(judged -> !new Evidence(found.subject(), judged.file()).contested())
                .toList();
        if (possible.isEmpty()) {
            throw Denied.invalid(
                    "No file of %s can be imported: none is matched with %s and of a known quality; match it in %s, by its manual import"
                            .formatted(
                                    found.stuck().title(),
                                    kind == Kind.RADARR ? "a movie" : "a series and its episodes",
                                    kind.title()));
        }
        boolean onlyBeside = possible.stream().allMatch(FileVerdict::besideThePoint);
        return found.files().stream()
                .map(judged -> possible.contains(judged) && (onlyBeside || !judged.besideThePoint())
                        ? new FileVerdict(
                                judged.file(),
                                Verdict.FORCE_IMPORT,
                                Reason.BY_PERSON,
                                words(Verdict.FORCE_IMPORT),
                                Optional.empty())
                        : judged)
                .toList();
    }

    /** Without its quality the app would stop at it, and at every file after it. */
    private static boolean importable(Kind kind, Candidate file) {
        return file.owner().isPresent()
                && !file.traits().quality().isEmpty()
                && (kind == Kind.RADARR || !file.episodes().isEmpty());
    }

    private static String words(Verdict verdict) {
        return "Ordered by a person: " + verdict.verb();
    }
}
