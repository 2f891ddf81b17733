package dev.dromedarr.download;

/**
 * Counts how many bytes may be fetched by now. What was not used is kept for a fifth of a second, so that a late waking costs nothing,
 * and a long silence earns little. Not for several threads.
 */
public final class Bucket {

    private static final double SECOND = 1e9;
    private static final double KEPT_SECONDS = 0.2;
    private static final int TURNS_IN_A_SECOND = 50;
    private static final long LEAST_TURN = 512;

    private double bytes;
    private long filledAt;

    /** An empty one. */
    public Bucket(long now) {
        this.filledAt = now;
    }

    /** What came in since the last time, at this rate; nanoseconds of a clock that only goes forward. */
    public void fill(long rate, long now) {
        double most = Math.max((double) turn(rate), rate * KEPT_SECONDS);
        bytes = Math.min(most, bytes + rate * ((now - filledAt) / SECOND));
        filledAt = now;
    }

    /** How long until there are so many; 0 when they are there. */
    public long nanosUntil(long wanted, long rate) {
        return bytes >= wanted ? 0 : (long) Math.ceil((wanted - bytes) / rate * SECOND);
    }

    public void take(long count) {
        bytes -= count;
    }

    /** What was taken and not used. */
    public void giveBack(long count) {
        bytes += count;
    }

    /** How much one takes at a time, so that others have their turn. */
    public static long turn(long rate) {
        return Math.max(LEAST_TURN, rate / TURNS_IN_A_SECOND);
    }
}
