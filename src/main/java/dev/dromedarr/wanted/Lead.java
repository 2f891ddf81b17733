package dev.dromedarr.wanted;

import dev.dromedarr.playlist.Catalogue.KeptList;
import dev.dromedarr.playlist.Catalogue.Place;
import dev.dromedarr.playlist.Entry;
import dev.dromedarr.playlist.SlimEntry;
import java.util.Comparator;
import java.util.List;

/**
 * An entry that may be what is wanted, as it was found while the list passed by.
 *
 * @param item its number in the index
 * @param clues what the name itself tells; what the rest of the list tells comes later
 * @param sum what these clues are worth
 * @param byId whether an id decided
 * @param rank by language and picture; the smaller the better
 * @param list in which the entry stands, at {@code offset}
 * @param slim the entry itself
 * @param rivals what else the same entry may be
 */
record Lead(
        int item,
        Posting posting,
        long clues,
        double sum,
        boolean byId,
        Counting counting,
        int shownYear,
        int rank,
        List<String> languages,
        int lines,
        KeptList list,
        long offset,
        SlimEntry slim,
        List<Rival> rivals) {

    /** The better first; of equals the one that is liked better, then the one that stands first. */
    static final Comparator<Lead> BEST_FIRST = Comparator.comparing(Lead::byId, Comparator.reverseOrder())
            .thenComparing(lead -> -Math.rint(lead.sum() * 10))
            .thenComparing(Lead::rank)
            .thenComparing(lead -> lead.list().playlist())
            .thenComparing(Lead::offset);

    /** Where the entry stands. */
    Place place() {
        return new Place(list.playlist(), list.version(), offset);
    }

    /** The entry, unpacked. */
    Entry entry() {
        return slim.entry();
    }

    /** Another wanted work that the same entry fits, with what speaks for that. */
    record Rival(int item, Posting posting, long clues, boolean byId) {}
}
