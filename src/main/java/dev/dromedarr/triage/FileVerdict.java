package dev.dromedarr.triage;

/** The verdict on one file of a stuck import. */
public record FileVerdict(Candidate file, Verdict verdict, Reason reason, String message) {

    /** It has no say in what happens to the other files. */
    boolean besideThePoint() {
        return reason == Reason.SAMPLE || reason == Reason.ALREADY_IMPORTED;
    }
}
