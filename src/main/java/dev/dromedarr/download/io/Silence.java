package dev.dromedarr.download.io;

import java.time.Duration;

/** Notices when a server gives nothing, or next to nothing, for too long. Time in which we do not listen does not count. */
final class Silence {

    /** A server that gives less than this in all the time that it may be idle keeps us for nothing. */
    private static final long LEAST = 1024;

    private final long idleNanos;
    private long since;
    private long receivedThen;

    Silence(Duration idle, long now) {
        this.idleNanos = idle.toNanos();
        this.since = now;
    }

    /** Whether it has been silent for too long by now. */
    boolean tooLong(boolean listening, long received, long now) {
        if (!listening) {
            begin(received, now);
            return false;
        }
        if (now - since < idleNanos) {
            return false;
        }
        boolean silent = received - receivedThen < LEAST;
        begin(received, now);
        return silent;
    }

    private void begin(long received, long now) {
        since = now;
        receivedThen = received;
    }
}
