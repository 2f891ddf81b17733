package dev.dromedarr.playlist;

import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.playlist.Catalogue.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Looks through all kept lists for names that hold these words; capitals and accents do not count. */
public final class Search {

    /** Each is a pass over everything that is kept. */
    private static final int AT_ONCE = 2;

    private final Catalogue catalogue;
    private final Semaphore passes = new Semaphore(AT_ONCE);

    public Search(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** An entry with its place. */
    public record Hit(Catalogue.Place place, Entry entry) {}

    /**
     * What was found.
     *
     * @param total how many fit, also those beyond the limit
     * @param scanned how many entries were looked at
     */
    public record Found(long total, long scanned, List<Hit> hits) {}

    /** Some of them: after so many that are passed over, at most so many. */
    public Found search(String words, Optional<Kind> kind, long skipped, int limit) {
        if (!passes.tryAcquire()) {
            throw new Unavailable("Other searches are under way; try again in a moment");
        }
        try (Snapshot lists = catalogue.open()) {
            var finder = new Finder(new Folded(words), kind, skipped, limit);
            long scanned = lists.scan(1, worker -> finder).entries();
            return new Found(finder.total, scanned, List.copyOf(finder.hits));
        } finally {
            passes.release();
        }
    }

    private static final class Finder implements Visitor {

        private final Folded words;
        private final Optional<Kind> kind;
        private final long skipped;
        private final int limit;
        private final List<Hit> hits = new ArrayList<>();
        private long total;

        Finder(Folded words, Optional<Kind> kind, long skipped, int limit) {
            this.words = words;
            this.kind = kind;
            this.skipped = skipped;
            this.limit = limit;
        }

        @Override
        public void visit(EntryView entry) {
            boolean fits = words.allIn(entry.name()) || (entry.namedTwice() && words.allIn(entry.tvgName()));
            if (fits && kind.filter(wanted -> wanted != entry.kind()).isEmpty()) {
                total++;
                if (total > skipped && hits.size() < limit) {
                    hits.add(new Hit(entry.place(), entry.entry()));
                }
            }
        }
    }
}
