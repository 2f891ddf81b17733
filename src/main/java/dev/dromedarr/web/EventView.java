package dev.dromedarr.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.dromedarr.event.RecordedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A webhook in the journal as the API lists it. */
public record EventView(
        long id,
        String arrivedAt,
        String kind,
        @Nullable String instance,
        String eventType,
        String meaning,
        @Nullable String downloadId,
        String title,
        String state,
        int attempts,
        @Nullable String nextAttemptAt,
        @Nullable String lastError,
        @Nullable String finishedAt) {

    /** The same with its body, which is JSON. */
    public record Whole(
            @JsonUnwrapped EventView event, @JsonRawValue String payload) {}

    static EventView of(RecordedEvent event) {
        return new EventView(
                event.id(),
                event.arrivedAt().toString(),
                event.kind().word(),
                event.instance().orElse(null),
                event.eventType(),
                event.meaning().name(),
                event.downloadId().orElse(null),
                event.title(),
                event.state().name(),
                event.attempts(),
                event.nextAttemptAt().map(Instant::toString).orElse(null),
                event.lastError().orElse(null),
                event.finishedAt().map(Instant::toString).orElse(null));
    }
}
