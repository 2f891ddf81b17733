package dev.dromedarr.triage;

import java.time.Instant;
import java.util.Optional;

/**
 * An action in the book, as people and programs read it.
 *
 * @param attempt counted from 1
 * @param orderedAt when the app accepted it
 * @param command the app's id of the command
 * @param message how it ended
 */
public record RecordedAction(
        long id,
        Verdict verdict,
        Action.State state,
        int attempt,
        Instant begunAt,
        Optional<Instant> orderedAt,
        Optional<Instant> endedAt,
        Optional<Integer> command,
        Optional<String> message) {}
