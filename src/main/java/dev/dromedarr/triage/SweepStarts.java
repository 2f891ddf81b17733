package dev.dromedarr.triage;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When the present sweep of each instance began. Safe for use by many threads. */
public final class SweepStarts {

    private final Map<String, Instant> starts = new ConcurrentHashMap<>();
    private final Instant before;
    private final Duration apart;

    /**
     * @param before in the place of the first sweep until that begins: when the engine started
     * @param apart what begins sooner after the last, because a person asked, belongs to it: no limit begins anew by asking
     */
    public SweepStarts(Instant before, Duration apart) {
        this.before = before;
        this.apart = apart;
    }

    public void begin(String instance, Instant now) {
        starts.merge(
                instance, now, (last, next) -> next.isBefore(last.plus(apart)) && !next.isBefore(last) ? last : next);
    }

    /** What was done in an earlier life of the engine belongs to no sweep of this one. */
    public Instant of(String instance) {
        return starts.getOrDefault(instance, before);
    }
}
