package dev.dromedarr.triage;

import java.time.Instant;

/**
 * One limit as it stands for one decision.
 *
 * @param count what is counted
 * @param since from when on
 * @param most how many there may be
 * @param reason one sentence for people, when they are reached
 */
public record Limit(Fuses.Count count, Instant since, int most, String reason) {}
