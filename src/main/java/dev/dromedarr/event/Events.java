package dev.dromedarr.event;

import java.time.Instant;
import java.util.Optional;

/** The journal as a person looks through it. */
public interface Events {

    /** What to list; an empty part matches everything, the type in any case. */
    record Filter(Optional<String> eventType, Optional<String> instance, Optional<RecordedEvent.State> state) {}

    /** What became of the wish to take an event up again. */
    enum Replay {
        WAITS_AGAIN,
        /** It waited already. */
        WAITS_ALREADY,
        /** One with the same words waits already, and does the work of both. */
        TWIN_WAITS,
        UNKNOWN
    }

    /** Newest first, without the bodies. */
    Page<RecordedEvent> list(Filter filter, int page, int pageSize);

    Optional<RecordedEvent> find(long id);

    /** The body as it came, JSON. */
    Optional<String> payload(long id);

    /** Lets it wait as if it were new; a failure that it left behind is gone then. */
    Replay replay(long id, Instant now);
}
