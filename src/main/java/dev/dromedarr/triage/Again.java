package dev.dromedarr.triage;

import java.time.Duration;

/** How often, and how long after a failure, an action on one download is tried again. */
public record Again(int tries, Duration pause) {}
