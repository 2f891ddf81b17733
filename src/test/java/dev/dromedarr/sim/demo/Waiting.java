package dev.dromedarr.sim.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for something to come true, but not for ever. */
final class Waiting {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(100);

    private Waiting() {}

    /** Whether it came true in time. */
    static boolean until(BooleanSupplier came) {
        Instant end = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(end)) {
            if (came.getAsBoolean()) {
                return true;
            }
            pause(STEP);
        }
        return false;
    }

    /** Waits so long, and does this over and over. */
    static void meanwhile(Duration duration, Runnable work) {
        Instant end = Instant.now().plus(duration);
        while (Instant.now().isBefore(end)) {
            work.run();
            pause(STEP);
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
