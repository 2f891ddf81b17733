package dev.dromedarr.instance;

import java.time.Instant;
import java.util.Optional;

/**
 * How we stand with an instance.
 *
 * @param version empty until it told, and again after a silence
 * @param trouble why it does not serve us at present, in one sentence; empty when it does
 */
public record Standing(
        Optional<String> version,
        Optional<String> trouble,
        Optional<Instant> lastSuccess,
        Optional<Instant> lastError) {

    static final Standing NEW = new Standing(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
