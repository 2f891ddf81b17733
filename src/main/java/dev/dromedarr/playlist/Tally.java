package dev.dromedarr.playlist;

import java.util.EnumMap;
import java.util.Map;

/** Counts what a reading came upon. Of one reading at a time; those of several are added. */
public final class Tally {

    private final Map<Flaw, Long> flaws = new EnumMap<>(Flaw.class);
    private long entries;

    void entry() {
        entries++;
    }

    void count(Flaw flaw) {
        flaws.merge(flaw, 1L, Long::sum);
    }

    /** Adds what another reading counted. */
    public void add(Tally other) {
        entries += other.entries;
        other.flaws.forEach((flaw, count) -> flaws.merge(flaw, count, Long::sum));
    }

    /** How many entries can be used. */
    public long entries() {
        return entries;
    }

    /** How often each flaw was seen; only those that were. */
    public Map<Flaw, Long> flaws() {
        return Map.copyOf(flaws);
    }
}
