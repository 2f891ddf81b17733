package dev.dromedarr.triage;

import java.util.List;
import java.util.Optional;

/**
 * What to do with a stuck import, and why.
 *
 * @param message one sentence for people
 * @param files the verdict on each candidate file
 * @param dismissed whether what is kept shall leave the queue, without a touch to its client
 * @param dryRun told and recorded, and nothing is touched
 */
public record Decision(
        Case subject,
        Verdict verdict,
        Reason reason,
        String message,
        List<FileVerdict> files,
        boolean dismissed,
        boolean dryRun) {

    public StuckImport stuck() {
        return subject.stuck();
    }

    /** Ordered, and not found by the rules. */
    public boolean byPerson() {
        return reason == Reason.BY_PERSON;
    }

    /** The road it takes from here; routes switch on this word. */
    public String road() {
        if (dryRun && acts()) {
            return "dry-run";
        }
        return dismissed ? "dismiss" : verdict.verb();
    }

    /** Whether the world is changed by it. */
    public boolean acts() {
        return dismissed || verdict.acts();
    }

    /** The first file whose verdict is that of the download; none when a person ordered what no file got. */
    public Optional<FileVerdict> decisive() {
        return files.stream()
                .filter(file -> file.verdict() == verdict && file.reason() == reason)
                .findFirst();
    }

    /** What must have changed when it has succeeded; nothing for a removal. */
    List<Action.Expected> expected() {
        return verdict == Verdict.FORCE_IMPORT
                ? wanted().stream()
                        .map(file -> new Action.Expected(
                                file.path(), file.owner().orElseThrow(), file.episodes(), file.fileIds()))
                        .toList()
                : List.of();
    }

    /** The files that are worth importing. */
    public List<Candidate> wanted() {
        return files.stream()
                .filter(file -> file.verdict() == Verdict.FORCE_IMPORT)
                .map(FileVerdict::file)
                .toList();
    }
}
