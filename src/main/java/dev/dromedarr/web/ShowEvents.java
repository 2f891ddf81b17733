package dev.dromedarr.web;

import dev.dromedarr.event.Events;
import dev.dromedarr.event.RecordedEvent.State;
import dev.dromedarr.fault.Denied;
import java.time.Clock;
import java.util.Map;

/** The webhooks in the journal, and their way back into it. */
public final class ShowEvents {

    private final Events events;
    private final Clock clock;

    public ShowEvents(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    public Answer list(Request request) {
        var filter = new Events.Filter(
                request.parameter("eventType"),
                request.parameter("instance"),
                request.parameter("state").map(ShowEvents::state));
        int page = request.number("page", 1, 1, Integer.MAX_VALUE);
        int size = request.number("pageSize", 50, 1, 1000);
        return Answer.json(200, events.list(filter, page, size).map(EventView::of));
    }

    public Answer find(Request request) {
        long id = request.id();
        return events.find(id)
                .flatMap(event -> events.payload(id).map(payload -> new EventView.Whole(EventView.of(event), payload)))
                .map(whole -> Answer.json(200, whole))
                .orElseThrow(() -> absent(id));
    }

    /** Takes it up again, whatever came of it the first time. */
    public Answer replay(Request request) {
        long id = request.id();
        return switch (events.replay(id, clock.instant())) {
            case WAITS_AGAIN -> Answer.json(202, Map.of("id", id, "status", "waits again"));
            case WAITS_ALREADY ->
                throw Denied.conflict("Event %d waits already and is taken up by itself".formatted(id));
            case TWIN_WAITS ->
                throw Denied.conflict("An event with the same words as event %d waits already and is taken up by itself"
                        .formatted(id));
            case UNKNOWN -> throw absent(id);
        };
    }

    private static State state(String word) {
        return State.of(word)
                .orElseThrow(() -> Denied.malformed("state must be one of WAITING, DONE, LEFT, PARKED, FORGOTTEN"));
    }

    private static Denied absent(long id) {
        return Denied.notFound("There is no event " + id);
    }
}
