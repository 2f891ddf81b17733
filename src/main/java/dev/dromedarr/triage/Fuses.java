package dev.dromedarr.triage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The fuses, over restarts; and the counts that blow them. Counting begins anew when a fuse is armed again. */
public interface Fuses {

    /** What holds this scope. */
    Optional<Fuse> blown(String scope);

    /** All that are blown, oldest first. */
    List<Fuse> all();

    /** Blows it; true when it was whole before. */
    boolean blow(Fuse fuse);

    /** Arms it again; false when it was whole. */
    boolean rearm(String scope, Instant now);

    /**
     * How many actions were begun in this scope since then, or after it was armed again.
     *
     * @param until what was begun later was begun by a clock that was wrong, and does not count
     */
    int actions(Count count, Instant since, Instant until);

    /**
     * What to count.
     *
     * @param instance of one instance only
     * @param item on these episodes or this movie only
     * @param besides not on this download, and each other one once: its own tries are limited elsewhere
     * @param verdict of this kind only
     */
    record Count(
            String scope,
            Optional<String> instance,
            Optional<String> item,
            Optional<String> besides,
            Optional<Verdict> verdict) {}
}
