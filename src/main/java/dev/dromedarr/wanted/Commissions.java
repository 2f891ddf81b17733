package dev.dromedarr.wanted;

import dev.dromedarr.playlist.Address;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Matches that are confirmed or ordered, on their way to who fetches them. */
public interface Commissions {

    /**
     * One of them.
     *
     * @param decidedAt when it was decided; deciding again makes another commission of it
     * @param series the series' id in its app; empty for a movie, or where it is not known
     * @param options what the playlist appended to the address for players
     */
    record Commission(
            RecordedMatch match,
            Instant decidedAt,
            Optional<Integer> series,
            Address address,
            Optional<String> options) {}

    /** Those that nobody has taken up, oldest first, at most so many. */
    List<Commission> waiting(int most);

    /** The one of this match; empty when it is neither confirmed nor ordered. */
    Optional<Commission> of(long match);

    /** They are taken up. */
    void taken(List<Commission> commissions);

    /** Its file is home, whole, whatever the app makes of it: for an item that has a file it is not fetched again. */
    void cameHome(long match, Instant now);

    /** The wish is fulfilled or gone: when it comes back one day, it has to be decided again. */
    void over(long match, Instant now);

    /** The same for all that are gone by themselves. */
    void forgetGone();
}
