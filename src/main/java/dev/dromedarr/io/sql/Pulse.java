package dev.dromedarr.io.sql;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the database works. Told in the log when that changes, and not with each webhook that is refused meanwhile; one failure
 * alone is a connection that was cut, and whoever had it hears of it. Safe for use by many threads.
 */
final class Pulse {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final long PAUSE = Duration.ofSeconds(3).toNanos();

    private final String name;
    private Optional<String> trouble = Optional.empty();
    private long began;
    private long felt;
    private boolean told;
    private volatile boolean well = true;

    Pulse(String name) {
        this.name = name;
    }

    synchronized Optional<String> trouble() {
        return trouble;
    }

    /** One in trouble is looked after now and then. */
    boolean toBeFelt() {
        return !well && due();
    }

    private synchronized boolean due() {
        boolean due = trouble.isPresent() && System.nanoTime() - felt > PAUSE;
        if (due) {
            felt = System.nanoTime();
        }
        return due;
    }

    /** Takes in why it failed. */
    synchronized void fails(RuntimeException why) {
        if (trouble.isEmpty()) {
            began = System.nanoTime();
        } else if (!told) {
            told = true;
            LOG.warn(
                    "{}; until that is over webhooks are answered with 503, and nothing is imported or removed",
                    why.getMessage());
        }
        trouble = Optional.of(String.valueOf(why.getMessage()));
        felt = System.nanoTime();
        well = false;
    }

    /** It took what was written. */
    void beats() {
        if (!well) {
            recover();
        }
    }

    private synchronized void recover() {
        if (told) {
            LOG.info(
                    "Again in order after {} s: {}",
                    Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                    name);
        }
        told = false;
        trouble = Optional.empty();
        well = true;
    }
}
