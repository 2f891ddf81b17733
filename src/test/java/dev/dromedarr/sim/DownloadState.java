package dev.dromedarr.sim;

/** Where a tracked download stands, as {@code trackedDownloadState} tells it. */
public enum DownloadState {
    DOWNLOADING("downloading"),
    IMPORT_PENDING("importPending"),
    IMPORT_BLOCKED("importBlocked"),
    IMPORTING("importing"),
    IMPORTED("imported"),
    FAILED("failed"),
    IGNORED("ignored");

    private final String word;

    DownloadState(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Whether the app still shows it in its queue. */
    boolean queued() {
        return this != IMPORTED && this != FAILED && this != IGNORED;
    }
}
