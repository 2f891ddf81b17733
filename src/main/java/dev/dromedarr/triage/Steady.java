package dev.dromedarr.triage;

import java.time.Duration;

/**
 * When a state that may pass by itself counts.
 *
 * @param looks how many times it must have been seen
 * @param apart how much time lies between two of them at least: two looks within one moment are one
 */
public record Steady(int looks, Duration apart) {

    /** Half of what lies between two sweeps, so that each sweep counts and a look in between does not. */
    public static Steady of(int looks, Duration sweepEvery) {
        return new Steady(looks, sweepEvery.dividedBy(2));
    }
}
