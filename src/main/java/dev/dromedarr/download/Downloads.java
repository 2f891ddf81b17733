package dev.dromedarr.download;

import dev.dromedarr.event.Page;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.wanted.Commissions.Commission;
import dev.dromedarr.wanted.RecordedMatch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The book of downloads, as people read it and write into it. */
public interface Downloads {

    /** What to list; an empty part matches everything. */
    record Filter(Optional<State> state, Optional<String> instance) {}

    /** In what order. */
    enum Sort {
        ID,
        PRIORITY
    }

    /**
     * What is to be fetched.
     *
     * @param match with the time of the decision; nothing is ordered twice for one decision
     * @param upgrade the app's file that this one is to replace
     */
    record Wish(
            Target target,
            String name,
            long playlist,
            Source source,
            Optional<Decision> match,
            Optional<Integer> upgrade) {

        static Wish of(Commission commission) {
            RecordedMatch match = commission.match();
            return new Wish(
                    new Target(match.instance(), match.kind(), match.item(), commission.series(), match.label()),
                    match.name(),
                    match.playlist(),
                    new Source(commission.address(), commission.options()),
                    Optional.of(new Decision(match.id(), commission.decidedAt())),
                    match.replaces().map(RecordedMatch.Replaced::file));
        }
    }

    /** The decision on a match that ordered something. */
    record Decision(long match, Instant at) {}

    /**
     * How it stands with all of them.
     *
     * @param left how many bytes of those that are under way are still to come, as far as their sizes are known
     * @param rate how many bytes come in a second
     */
    record Figures(Map<State, Long> counts, Map<State, Long> bytes, long left, long rate) {}

    /** Orders it; empty when something is under way for this item, or this decision has been carried out. */
    Optional<Download> add(Wish wish, Instant now);

    /** Orders many; says which of them are in the book now, by this or by an earlier call. The others wait until what is under way for their item is over. */
    List<Wish> addAll(List<Wish> wishes, Instant now);

    Page<Download> list(Filter filter, Sort sort, boolean descending, int page, int pageSize);

    Optional<Download> find(long id);

    /** What is under way for an item. */
    Optional<Download> open(String instance, int item);

    /** What is under way because of a match. */
    Optional<Download> ofMatch(long match);

    /** Those that come at this moment, on whatever engine. */
    List<Download> coming();

    Figures figures();

    /** How many wait for their turn, for each kind of app. */
    long waiting(Kind kind);

    /** What came so far is kept; false when it is neither waiting nor coming. */
    boolean pause(long id);

    /** False when it is not paused. */
    boolean resume(long id, Instant now);

    /** Takes up what was given up, or waits for its next try; false when it cannot be. */
    boolean retry(long id, Instant now);

    /** False when it is over, or being put in its place. */
    boolean cancel(long id, Optional<String> why, Instant now);

    boolean prioritize(long id, int priority);
}
