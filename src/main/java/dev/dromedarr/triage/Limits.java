package dev.dromedarr.triage;

/**
 * How much triage may do, whatever the rules decide.
 *
 * @param perTitle actions on the same episodes or movie within 24 hours
 * @param perHour actions on everything within one hour
 * @param removalsPerSweep removals of one instance in one sweep
 */
public record Limits(int perTitle, int perHour, int removalsPerSweep) {}
