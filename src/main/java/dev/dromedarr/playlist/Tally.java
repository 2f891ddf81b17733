package dev.dromedarr.playlist;

import java.util.EnumMap;
import java.util.Map;

/** Counts what a reading came upon. Of one reading at a time; those of several are added. */
public final class Tally {

    private static final Flaw[] FLAWS = Flaw.values();

    /** By the number of the flaw, for this run alone: a list may have one in each entry. */
    private final long[] flaws = new long[FLAWS.length];

    private long entries;

    void entry() {
        entries++;
    }

    @SuppressWarnings("EnumOrdinal") // never kept, see above
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
        for (int i = 0; i < flaws.length; i++) {
            if (flaws[i] > 0) {
                seen.put(FLAWS[i], flaws[i]);
            }
        }
        return Map.copyOf(seen);
    }
}
