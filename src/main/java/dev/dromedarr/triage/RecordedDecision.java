package dev.dromedarr.triage;

import java.time.Instant;
import java.util.Optional;

/**
 * A decision in the book, as people and programs read it.
 *
 * @param facts the whole case with each file's verdict, as JSON
 * @param result what came of it, in words; empty while nothing did
 */
public record RecordedDecision(
        long id,
        Instant createdAt,
        String instance,
        String downloadId,
        String title,
        Verdict action,
        Reason reason,
        String message,
        boolean dryRun,
        Optional<Integer> grabScore,
        Optional<Integer> ownedScore,
        String facts,
        Optional<String> result,
        Optional<Instant> resultAt) {

    /** A person said that it stays as it is. */
    public boolean keptByPerson() {
        return action == Verdict.KEEP && reason == Reason.BY_PERSON;
    }
}
