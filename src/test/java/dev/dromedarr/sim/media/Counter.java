package dev.dromedarr.sim.media;

/** How many files are being sent at this moment, and how many at most. */
final class Counter {

    private int now;
    private int most;
    private int limit = Integer.MAX_VALUE;
    private int status = 509;

    synchronized void limit(int atMost, int elseStatus) {
        limit = atMost;
        status = elseStatus;
    }

    /** Lets one in, unless there are too many; 0, or the status that one is turned away with. */
    synchronized int enter() {
        most = Math.max(most, now + 1);
        if (now >= limit) {
            return status;
        }
        now++;
        return 0;
    }

    synchronized void leave() {
        now--;
    }

    synchronized int now() {
        return now;
    }

    synchronized int most() {
        return most;
    }

    synchronized void forget() {
        most = now;
    }
}
