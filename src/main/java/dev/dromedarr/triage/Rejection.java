package dev.dromedarr.triage;

import dev.dromedarr.instance.Mask;

/** Why the app will not import a file or a download: its own sentence, and the cause that we read in it. */
public record Rejection(String text, Cause cause) {

    /** The causes, as far as the decision table tells them apart. */
    public enum Cause {
        CUSTOM_FORMAT,
        /** Lower quality, or the same quality in a lower revision. */
        QUALITY,
        ALREADY_IMPORTED,
        SAMPLE,
        /** Series, movie, season or episode of a file are not certain. */
        NO_MATCH,
        /** The same for the whole download: title mismatch, several series, a name that cannot be parsed. */
        MISMATCH,
        /** The whole download was matched by an id and not by its title. */
        MATCHED_BY_ID,
        /** It may pass by itself: unpacking, locked, no room, no title yet. */
        NOT_READY,
        DANGEROUS,
        /** A heading that names no cause, such as "One or more episodes expected in this release …". */
        SUMMARY,
        NOT_UNDERSTOOD;

        /** Said of the whole download, so it holds for each of its files. */
        public boolean ofDownload() {
            return this == MISMATCH || this == MATCHED_BY_ID;
        }
    }

    public static Rejection read(String text) {
        return new Rejection(Mask.known(text), RejectionTexts.cause(text));
    }
}
