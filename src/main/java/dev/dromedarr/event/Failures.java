package dev.dromedarr.event;

import java.time.Instant;
import java.util.Optional;

/** Where failures wait, and their way back. */
public interface Failures {

    /** Newest first. */
    Page<Failure> list(int page, int pageSize);

    Optional<Failure> find(long id);

    /** Sends it on its way again; false when there is no such failure. */
    boolean again(long id, Instant now);

    /** Forgets it; false when there is no such failure. */
    boolean forget(long id);

    int count();
}
