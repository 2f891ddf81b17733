package dev.dromedarr.sim;

/** What can be odd about a download. */
public enum Oddity {
    /** Held back by a delay profile: it has no downloadId, and no client tracks it (FACTS 3). */
    DELAYED,
    /** Grabbed by an older version: the history keeps no {@code data.customFormatScore} (FACTS 6). */
    UNSCORED_GRAB,
    /** Its client complains in the language of the app's page, in {@code errorMessage} (FACTS 3). */
    LOCAL_WORDS,
    /** Its candidates come without {@code quality}; a file imported so kills the command (FACTS 5.2, 5.3). */
    NO_QUALITY
}
