package dev.dromedarr.wanted;

import dev.dromedarr.playlist.Tally;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was found for all that is wanted.
 *
 * @param items only those for which something was found, in the order in which they were wanted
 * @param looked how many items were looked for
 * @param tally of the entries that passed by
 */
public record Matches(List<OfItem> items, int looked, Tally tally) {

    /** Without later changes. */
    public Matches {
        items = List.copyOf(items);
    }

    /**
     * What was found for one item.
     *
     * @param matches the best first; of equals the one in the better liked language and picture
     * @param more how many others were found and not kept
     */
    public record OfItem(WantedItem item, List<Match> matches, long more) {

        /** Without later changes. */
        public OfItem {
            matches = List.copyOf(matches);
        }

        /** The one that is to be ordered, when any is. */
        public Match best() {
            return matches.get(0);
        }
    }

    /** All of them. */
    public Stream<Match> all() {
        return items.stream().flatMap(item -> item.matches().stream());
    }
}
