package dev.dromedarr.download;

import java.util.concurrent.atomic.AtomicInteger;

/** How much may come at once and how fast, changeable while it comes; a change holds until the engine ends. Safe for use by many threads. */
public final class Allowance {

    /** As many threads as there may be for it. */
    public static final int MOST = 100;

    private final AtomicInteger concurrency;
    private final Bandwidth bandwidth;

    /** How fast all of them together may be. */
    public interface Bandwidth {

        /** What is set, in bytes a second; 0 for no limit. */
        long limit();

        /** What holds at this hour. */
        long now();

        void set(long limit);
    }

    public Allowance(int concurrency, Bandwidth bandwidth) {
        this.concurrency = new AtomicInteger(concurrency);
        this.bandwidth = bandwidth;
    }

    public int concurrency() {
        return concurrency.get();
    }

    /** With fewer, those that come already come to their end. */
    public void concurrency(int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("concurrency must be from 1 to " + MOST);
        }
        concurrency.set(most);
    }

    public Bandwidth bandwidth() {
        return bandwidth;
    }
}
