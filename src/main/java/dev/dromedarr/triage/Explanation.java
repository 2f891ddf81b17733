package dev.dromedarr.triage;

import java.util.Optional;

/**
 * What would happen to a download, and why.
 *
 * @param decision empty when it is not stuck
 * @param hindrance why that is not done all the same, in one sentence
 */
public record Explanation(String instance, Queued queued, Optional<Decision> decision, Optional<String> hindrance) {}
