package dev.dromedarr.triage;

import java.util.List;

/**
 * What to do with a stuck import, and why.
 *
 * @param message one sentence for people
 * @param files the verdict on each candidate file
 * @param dryRun told and recorded, and nothing is touched
 */
public record Decision(
        Case subject, Verdict verdict, Reason reason, String message, List<FileVerdict> files, boolean dryRun) {

    public StuckImport stuck() {
        return subject.stuck();
    }

    /** Ordered, and not found by the rules. */
    public boolean byPerson() {
        return reason == Reason.BY_PERSON;
    }

    /** The road it takes from here; routes switch on this word. */
    public String road() {
        return dryRun && verdict.acts() ? "dry-run" : verdict.verb();
    }

    /** The files that are worth importing. */
    public List<Candidate> wanted() {
        return files.stream()
                .filter(file -> file.verdict() == Verdict.FORCE_IMPORT)
                .map(FileVerdict::file)
                .toList();
    }
}
