package dev.dromedarr.triage;

import static dev.dromedarr.triage.Verdict.FORCE_IMPORT;
import static dev.dromedarr.triage.Verdict.KEEP;
import static dev.dromedarr.triage.Verdict.REMOVE;
import static dev.dromedarr.triage.Verdict.WAIT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Holds a case against the decision table: a verdict for each file, and one for the download. */
public final class Analyze {

    /** Reasons that speak for the whole download as soon as one file has them. */
    private static final Set<Reason> OF_ALL = Set.of(Reason.PROTECTED, Reason.DANGEROUS_FILE);

    private final List<Rule> rules;
    private final boolean dismiss;
    private final DryRun dryRun;

    public Analyze(Policy policy) {
        this(policy, new DryRun(policy.dryRun()));
    }

    /** @param dryRun asked anew for each decision */
    public Analyze(Policy policy, DryRun dryRun) {
        this.rules = Rules.of(policy);
        this.dismiss = policy.dismiss();
        this.dryRun = dryRun;
    }

    public Decision analyze(Case subject) {
        List<FileVerdict> files = Evidence.of(subject).stream().map(this::judge).toList();
        FileVerdict decisive = decisive(files);
        return new Decision(
                subject,
                decisive.verdict(),
                decisive.reason(),
                message(decisive, files),
                List.copyOf(files),
                dismiss && dismissible(decisive, files),
                dryRun.on());
    }

    /** Only for its lower score, and only when no other file of it needs a person. */
    private static boolean dismissible(FileVerdict decisive, List<FileVerdict> files) {
        return decisive.verdict() == KEEP
                && decisive.reason() == Reason.WORSE_SCORE
                && files.stream()
                        .allMatch(file ->
                                file.reason() == Reason.WORSE_SCORE || file.reason() == Reason.ALREADY_IMPORTED);
    }

    private FileVerdict judge(Evidence evidence) {
        return rules.stream()
                .filter(rule -> rule.when().test(evidence))
                .findFirst()
                .orElseThrow()
                .judge(evidence);
    }

    /** A danger or a protection first; then what is worth importing; then the most cautious of the rest. */
    private static FileVerdict decisive(List<FileVerdict> files) {
        List<FileVerdict> speaking =
                files.stream().filter(file -> !file.besideThePoint()).toList();
        List<FileVerdict> heard = speaking.isEmpty() ? files : speaking;
        return first(heard, file -> OF_ALL.contains(file.reason()))
                .or(() -> first(heard, file -> file.verdict() == FORCE_IMPORT))
                .or(() -> first(heard, file -> file.verdict() == WAIT))
                .or(() -> first(heard, file -> file.verdict() == KEEP))
                .or(() -> first(heard, file -> file.verdict() == REMOVE))
                .orElseThrow();
    }

    private static Optional<FileVerdict> first(List<FileVerdict> files, Predicate<FileVerdict> which) {
        return files.stream().filter(which).findFirst();
    }

    private static String message(FileVerdict decisive, List<FileVerdict> files) {
        if (files.size() == 1) {
            return decisive.message();
        }
        long alike = files.stream()
                .filter(file -> file.verdict() == decisive.verdict())
                .count();
        return "%s (%s; %d of %d files: %s)"
                .formatted(
                        decisive.message(),
                        decisive.file().label(),
                        alike,
                        files.size(),
                        decisive.verdict().verb());
    }
}
