package dev.dromedarr.wanted;

import dev.dromedarr.instance.Instance;

/**
 * One instance's part of a scan.
 *
 * @param dryRun whether only to tell what would be done: then nothing is written down
 */
public record ScanJob(long scan, Instance instance, boolean dryRun) {}
