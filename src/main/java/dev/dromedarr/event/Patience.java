package dev.dromedarr.event;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * How often something is tried again, and after which pauses.
 *
 * @param first the pause after the first failure; each next one is twice as long
 * @param longest no pause is longer
 */
public record Patience(int attempts, Duration first, Duration longest) {

    /** Nobody waits longer than this, whatever was asked for. */
    public static final Duration LONGEST = Duration.ofDays(1);

    private static final int DOUBLINGS = 20;

    /**
     * How long to wait now.
     *
     * @param failures how often it has failed so far, at least 1
     */
    public Duration pauseAfter(int failures) {
        Duration pause = first.multipliedBy(1L << Math.max(0, Math.min(failures - 1, DOUBLINGS)));
        return Stream.of(pause, longest, LONGEST).min(Duration::compareTo).orElse(LONGEST);
    }
}
