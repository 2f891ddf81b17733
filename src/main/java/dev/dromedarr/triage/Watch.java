package dev.dromedarr.triage;

/**
 * What is known of the sweeps until the engine ends.
 *
 * @param starts when each began
 * @param judged what need not be read again
 * @param absences what was stuck and is missing
 */
public record Watch(SweepStarts starts, Judged judged, Absences absences) {}
