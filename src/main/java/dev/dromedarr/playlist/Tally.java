package dev.dromedarr.playlist;

import java.util.EnumMap;
import java.util.Map;

/** Counts what a reading came upon. Of one reading at a time; those of several are added. */
public final class Tally {

    private final long[] flaws = new long[Flaw.values().length];
    private long entries;

    void entry() {
        entries++;
    }

    void count(Flaw flaw) {
        flaws[flaw.ordinal()]++;
    }

    /** Adds what another reading counted. */
    public void add(Tally other) {
        entries += other.entries;
        for (int i = 0; i < flaws.length; i++) {
            flaws[i] += other.flaws[i];
        }
    }

    /** How many entries can be used. */
    public long entries() {
        return entries;
    }

    /** How often each flaw was seen; only those that were. */
    public Map<Flaw, Long> flaws() {
        Map<Flaw, Long> seen = new EnumMap<>(Flaw.class);
        for (Flaw flaw : Flaw.values()) {
            if (flaws[flaw.ordinal()] > 0) {
                seen.put(flaw, flaws[flaw.ordinal()]);
            }
        }
        return Map.copyOf(seen);
    }
}
