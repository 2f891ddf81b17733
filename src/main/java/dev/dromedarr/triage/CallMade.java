package dev.dromedarr.triage;

import java.util.Optional;

/**
 * One call to an app, as people read it.
 *
 * @param call method and path with its query, {@code GET /api/v3/tag}; the key is never part of it
 * @param status of the answer; empty when none came that could be used
 * @param trouble why not, in words
 */
public record CallMade(String call, Optional<Integer> status, Optional<String> trouble) {}
