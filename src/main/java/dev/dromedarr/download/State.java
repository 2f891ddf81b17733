package dev.dromedarr.download;

import java.util.Locale;

/** How far a download has come. */
public enum State {
    /** It waits for its turn, or for the time of its next try. */
    QUEUED,
    /** Bytes come, or a server is asked for them. */
    DOWNLOADING,
    /** A person stopped it for now; what came so far is kept. */
    PAUSED,
    /** It is whole; it is looked at, and then put in its place. */
    VERIFYING,
    /** It is in its place, and the app is told until it has it. */
    IMPORTING,
    /** The app has it. */
    COMPLETED,
    /** It was given up and waits among the failures. */
    FAILED,
    /** A person does not want it any more. */
    CANCELLED;

    /** Whether nothing more happens with it by itself. */
    public boolean over() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }

    /** As the API spells it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
