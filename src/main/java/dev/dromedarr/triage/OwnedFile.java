package dev.dromedarr.triage;

/** A file on the shelf, with its traits and its custom format score as the app computes it now. */
public record OwnedFile(int id, int score, Traits traits, String path) {}
