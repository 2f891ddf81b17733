package dev.dromedarr.wanted;

/** What was found for one instance. */
public record Findings(Sought sought, Matches matches) {}
