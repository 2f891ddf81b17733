package dev.dromedarr.event;

import java.time.Instant;

/** Rows of a book that are over: nothing is waiting for them, counted by them, or held by them any more. */
public interface Past {

    /** Forgets at most so many that ended before then, oldest first, and says how many. */
    int forget(Instant before, int most);
}
