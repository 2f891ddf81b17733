package dev.dromedarr.download;

import dev.dromedarr.instance.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who works on which download. A claim is a lease: it lapses when it is not renewed, and then any engine may take the download up.
 * Nothing that is written under a claim gets through once it has lapsed, or once a person has paused or cancelled the download.
 */
public interface Claims {

    /**
     * A download in somebody's hands.
     *
     * @param download as it was when it was claimed, or written last
     * @param number of the claim: the next one on the same download has another
     */
    record Claim(Download download, long number) {}

    /**
     * How much may be taken up.
     *
     * @param kinds of apps whose files have a place here
     * @param concurrency how many may come at once, over all engines
     * @param connections how many of them from one host
     * @param inHand what this engine still has in hand
     */
    record Limits(Set<Kind> kinds, int concurrency, int connections, Set<Long> inHand) {}

    /** At the start: what this engine had in hand before it ended is free. */
    int free();

    /** What nobody renews any more is free; says how many that were. */
    int freeLapsed(Instant now);

    /** Takes up what waits for its turn, as far as the limits let it. */
    List<Claim> toFetch(Limits limits, Instant now);

    /** Takes up what is whole and due, at most so many. */
    List<Claim> toBringIn(Limits limits, int most, Instant now);

    /** Where it comes from. */
    Source source(Claim claim);

    /** Still in hand; renewed by the way. */
    void renew(Collection<Claim> claims, Instant now);

    /** So much is home; false when the download is not ours any more, or is not to go on. */
    boolean progress(Claim claim, long bytes, Optional<Long> size, Optional<String> validator, long rate, Instant now);

    /** Writes and keeps it in hand; empty when it is not ours any more. */
    Optional<Claim> keep(Claim claim, Change change, Instant now);

    /** Writes and lets go of it; false when it was not ours any more. */
    boolean letGo(Claim claim, Change change);
}
