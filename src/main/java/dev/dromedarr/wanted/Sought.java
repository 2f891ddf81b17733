package dev.dromedarr.wanted;

/** What is looked for in a scan: an instance's wanted list, as it is now. */
public record Sought(ScanJob job, WantedList list) {}
