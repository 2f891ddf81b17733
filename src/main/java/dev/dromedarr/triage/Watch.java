package dev.dromedarr.triage;

/**
 * What is known of the sweeps until the engine ends.
 *
 * @param starts when each began
 * @param judged what need not be read again
 */
public record Watch(SweepStarts starts, Judged judged) {}
