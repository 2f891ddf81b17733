package dev.dromedarr.web;

/** Reads how a scan is ordered. */
@FunctionalInterface
public interface ReadScan {

    /** Whether it is only to look. */
    boolean dryRun(Request request);
}
