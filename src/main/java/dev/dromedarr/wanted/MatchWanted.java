package dev.dromedarr.wanted;

import dev.dromedarr.playlist.Catalogue;
import dev.dromedarr.playlist.Catalogue.Snapshot;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks through all kept playlists for what is wanted, in one pass. */
public final class MatchWanted {

    private final Catalogue catalogue;
    private final MatchBook book;
    private final Taste taste;

    /**
     * How it looks.
     *
     * @param threshold matches below it are not told
     * @param workers how many threads read the lists
     */
    public record Taste(Namesakes namesakes, Preferences preferences, double threshold, int workers) {}

    public MatchWanted(Catalogue catalogue, MatchBook book, Taste taste) {
        this.catalogue = catalogue;
        this.book = book;
        this.taste = taste;
    }

    public Findings match(Sought sought) {
        String instance = sought.job().instance().name();
        Set<Integer> ids = book.underWay(instance);
        Set<WantedItem> underWay = sought.list().items().stream()
                .filter(item -> ids.contains(item.id()))
                .collect(Collectors.toSet());
        Matcher matcher = new Matcher(
                        taste.namesakes(),
                        taste.preferences(),
                        book.rejections(instance),
                        taste.threshold(),
                        taste.workers(),
                        Matcher.USUAL_MOST)
                .bestOnly();
        try (Snapshot lists = catalogue.open()) {
            return new Findings(sought, matcher.match(sought.list().items(), underWay, lists));
        }
    }
}
