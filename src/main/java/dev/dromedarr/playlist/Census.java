package dev.dromedarr.playlist;

import java.util.Map;

/**
 * What is in a list.
 *
 * @param bytes how long it is, unpacked
 * @param others entries that nothing tells the kind of
 * @param flaws what was wrong with it, counted
 */
public record Census(long bytes, long movies, long episodes, long live, long others, Map<Flaw, Long> flaws) {

    public static final Census NOTHING = new Census(0, 0, 0, 0, 0, Map.of());

    public long entries() {
        return movies + episodes + live + others;
    }

    /** Counts while a list is read. */
    public static final class Taker implements Visitor {

        private final long[] seen = new long[Kind.values().length];

        @Override
        public void visit(EntryView entry) {
            seen[entry.kind().ordinal()]++;
        }

        /** What was counted; the rest the reading knows. */
        public Census of(long bytes, Tally tally) {
            return new Census(
                    bytes, at(Kind.MOVIE), at(Kind.EPISODE), at(Kind.LIVE), at(Kind.OTHER), Map.copyOf(tally.flaws()));
        }

        private long at(Kind kind) {
            return seen[kind.ordinal()];
        }
    }
}
