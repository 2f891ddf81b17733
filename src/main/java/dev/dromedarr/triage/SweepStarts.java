package dev.dromedarr.triage;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When the present sweep of each instance began. Safe for use by many threads. */
public final class SweepStarts {

    private final Map<String, Instant> starts = new ConcurrentHashMap<>();
    private final Instant before;

    /** @param before in the place of the first sweep until that begins: when the engine started */
    public SweepStarts(Instant before) {
        this.before = before;
    }

    public void begin(String instance, Instant now) {
        starts.put(instance, now);
    }

    /** What was done in an earlier life of the engine belongs to no sweep of this one. */
    public Instant of(String instance) {
        return starts.getOrDefault(instance, before);
    }
}
