package dev.dromedarr.triage;

import java.time.Instant;

/**
 * A limit that was reached: everything in its scope is held until a person arms it again.
 *
 * @param scope {@code hour}, {@code removals/INSTANCE} or {@code title/INSTANCE/ITEM}
 * @param reason one sentence for people
 */
public record Fuse(String scope, String reason, Instant blownAt) {}
