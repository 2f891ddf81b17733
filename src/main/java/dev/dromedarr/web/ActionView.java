package dev.dromedarr.web;

import dev.dromedarr.triage.RecordedAction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An import or removal as the API shows it. */
public record ActionView(
        long id,
        String action,
        String state,
        int attempt,
        String begunAt,
        @Nullable String orderedAt,
        @Nullable String endedAt,
        @Nullable Integer command,
        @Nullable String message) {

    static ActionView of(RecordedAction action) {
        return new ActionView(
                action.id(),
                action.verdict().name(),
                action.state().name(),
                action.attempt(),
                action.begunAt().toString(),
                action.orderedAt().map(Instant::toString).orElse(null),
                action.endedAt().map(Instant::toString).orElse(null),
                action.command().orElse(null),
                action.message().orElse(null));
    }
}
