package dev.dromedarr.wanted;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The book of matches: one line for each pair of a wanted item and an entry. */
public interface MatchBook {

    /** What to list; an empty part matches everything. */
    record Filter(Optional<String> instance, Optional<RecordedMatch.State> state, double minConfidence) {}

    /** Some of many. */
    record Some<T>(long total, List<T> records) {}

    /**
     * A match that is to be written down.
     *
     * @param words why, in one line
     * @param order whether it is sure enough to be ordered
     */
    record Note(Match match, String words, boolean order) {}

    /**
     * What became of a note.
     *
     * @param fresh whether there is something to tell: it is new, back again, or ordered now
     */
    record Noted(RecordedMatch match, boolean fresh) {}

    /** The pairs that persons have rejected in this instance, and those that came home, for items that have a file. */
    Rejections rejections(String instance);

    /** The ids of this instance's items for which something is confirmed or ordered. */
    Set<Integer> underWay(String instance);

    /** For which of this instance's items an entry is confirmed or ordered. */
    Takers takers(String instance);

    /**
     * Writes matches of one instance down, or renews their lines, many at once. There is at most one for each item. Those are left out
     * that a person has rejected, and those for whose item another is confirmed or ordered meanwhile.
     *
     * @param each hears of each as soon as it is written, so that ten thousand are not heaped up
     */
    void note(List<Note> notes, Instant now, Consumer<Noted> each);

    /** The same of a few, in one list. */
    default List<Noted> note(List<Note> notes, Instant now) {
        List<Noted> all = new ArrayList<>();
        note(notes, now, all::add);
        return all;
    }

    /**
     * After a whole scan of an instance: what waited and was not seen is gone, and so is what is under way for an item that is not
     * wanted any more.
     */
    void settle(String instance, Set<Long> seen, Set<Integer> wanted, Instant now);

    /** How many there are of each state; a state that none has may be absent. */
    Map<RecordedMatch.State, Long> count();

    /** Newest first. */
    Some<RecordedMatch> list(Filter filter, int page, int pageSize);

    Optional<RecordedMatch> find(long id);

    /** A person says yes; false when it is gone, or something else is confirmed or ordered for this item. */
    boolean confirm(long id, Instant now);

    /** A person says no. */
    void reject(long id, Instant now);
}
