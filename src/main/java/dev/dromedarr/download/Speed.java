package dev.dromedarr.download;

import java.time.Duration;
import java.time.Instant;

/** How fast bytes come, evened out over some seconds. For one thread. */
final class Speed {

    private static final double WEIGHT = 0.3;

    private Instant since;
    private long counted;
    private double rate;
    private boolean known;

    Speed(Instant now, long bytes) {
        this.since = now;
        this.counted = bytes;
    }

    /** So many are home now; says how many come in a second. */
    long at(Instant now, long bytes) {
        long millis = Duration.between(since, now).toMillis();
        if (millis < 0 || bytes < counted) {
            since = now;
            counted = bytes;
        } else if (millis >= 500) {
            double fresh = (bytes - counted) * 1000.0 / millis;
            rate = known ? rate + WEIGHT * (fresh - rate) : fresh;
            known = true;
            since = now;
            counted = bytes;
        }
        return Math.round(rate);
    }
}
