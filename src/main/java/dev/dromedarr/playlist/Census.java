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

        private long movies;
        private long episodes;
        private long live;
        private long others;

        @Override
        public void visit(EntryView entry) {
            switch (entry.kind()) {
                case MOVIE -> movies++;
                case EPISODE -> episodes++;
                case LIVE -> live++;
                case OTHER -> others++;
            }
        }

        /** What was counted; the rest the reading knows. */
        public Census of(long bytes, Tally tally) {
            return new Census(bytes, movies, episodes, live, others, tally.flaws());
        }
    }
}
