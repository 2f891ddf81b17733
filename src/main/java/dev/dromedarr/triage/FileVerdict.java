package dev.dromedarr.triage;

import java.util.Optional;

/**
 * The verdict on one file of a stuck import.
 *
 * @param row of the decision table that it came from; empty for a rule besides the table, and for a person's order
 */
public record FileVerdict(Candidate file, Verdict verdict, Reason reason, String message, Optional<Integer> row) {

    /** It has no say in what happens to the other files. */
    boolean besideThePoint() {
        return reason == Reason.SAMPLE || reason == Reason.ALREADY_IMPORTED;
    }
}
