package dev.dromedarr.event;

import java.time.Instant;

/**
 * A webhook in the journal.
 *
 * @param attempts how often it was taken up and could not be finished
 */
public record JournalEntry(long id, Instant arrivedAt, Webhook webhook, int attempts) {}
