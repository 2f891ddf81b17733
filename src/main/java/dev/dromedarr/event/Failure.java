package dev.dromedarr.event;

import java.time.Instant;
import java.util.Optional;

/**
 * What could not be finished and waits for a person.
 *
 * @param step the route where it starts again
 * @param reason one or two sentences for people
 * @param eventId of the webhook, when it is one
 * @param downloadId of the download, when it is one
 */
public record Failure(
        long id,
        Instant parkedAt,
        Optional<String> instance,
        String title,
        String step,
        String reason,
        Optional<Long> eventId,
        Optional<Long> downloadId) {}
