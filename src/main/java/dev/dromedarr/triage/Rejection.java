package dev.dromedarr.triage;

/** Why the app will not import a file: its own sentence, and the cause that we read in it. */
public record Rejection(String text, Cause cause) {

    /** The causes, as far as the decision table tells them apart. */
    public enum Cause {
        CUSTOM_FORMAT,
        QUALITY,
        ALREADY_IMPORTED,
        SAMPLE,
        NO_MATCH,
        MATCHED_BY_ID,
        NOT_READY,
        DANGEROUS,
        /** A heading without a cause of its own, such as "One or more episodes expected in this release …". */
        SUMMARY,
        NOT_UNDERSTOOD
    }
}
