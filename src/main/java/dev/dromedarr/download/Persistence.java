package dev.dromedarr.download;

import dev.dromedarr.event.Patience;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How often a download that broke off is taken up again, and after which pauses.
 *
 * @param retries so many times; a try that brought the file further than any before it starts the count anew
 * @param first the pause before the first of them; each next one is twice as long, up to an hour
 * @param dice from 0 to 1: many that broke off together do not come back together
 */
public record Persistence(int retries, Duration first, DoubleSupplier dice) {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final double SPREAD = 0.4;

    boolean over(int failures) {
        return failures > retries;
    }

    Duration pauseAfter(int failures) {
        Duration longest = first.compareTo(LONGEST) > 0 ? first : LONGEST;
        return spread(new Patience(retries, first, longest).pauseAfter(failures));
    }

    /** Between four and six fifths of it. */
    Duration spread(Duration pause) {
        return Duration.ofMillis(Math.round(pause.toMillis() * (1 - SPREAD / 2 + SPREAD * dice.getAsDouble())));
    }
}
