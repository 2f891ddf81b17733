package dev.dromedarr.triage;

import java.time.Instant;

/**
 * One limit as it stands for one decision.
 *
 * @param count what is counted
 * @param since from when on
 * @param until beyond that the clock was wrong, and it does not count
 * @param most how many there may be
 * @param reason one sentence for people, when they are reached
 */
public record Limit(Fuses.Count count, Instant since, Instant until, int most, String reason) {}
