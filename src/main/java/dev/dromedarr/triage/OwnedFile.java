package dev.dromedarr.triage;

/** A file on the shelf, with its custom format score as the app computes it now. */
public record OwnedFile(int id, int score, String quality, String path) {}
