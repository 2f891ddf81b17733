package dev.dromedarr.triage;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When the present sweep of each instance began. Safe for use by many threads. */
public final class SweepStarts {

    private final Map<String, Instant> starts = new ConcurrentHashMap<>();

    public void begin(String instance, Instant now) {
        starts.put(instance, now);
    }

    /** The beginning of time when there was no sweep yet. */
    public Instant of(String instance) {
        return starts.getOrDefault(instance, Instant.EPOCH);
    }
}
