package dev.dromedarr.sim.media;

/** So many bytes a second, for all who share it. */
final class Pace {

    private static final long SECOND = 1_000_000_000L;

    private long rate;
    private long free = System.nanoTime();

    Pace(long bytesPerSecond) {
        this.rate = bytesPerSecond;
    }

    synchronized void set(long bytesPerSecond) {
        rate = bytesPerSecond;
    }

    /** How many bytes go at once: a twentieth of a second's. */
    synchronized int piece() {
        return rate == 0 ? Content.PIECE : (int) Math.max(1, Math.min(Content.PIECE, rate / 20));
    }

    /** Takes the time for so many bytes; how many nanoseconds to wait until then. */
    synchronized long reserve(int bytes) {
        long now = System.nanoTime();
        if (rate == 0) {
            return 0;
        }
        free = Math.max(now, free) + bytes * SECOND / rate;
        return free - now;
    }
}
