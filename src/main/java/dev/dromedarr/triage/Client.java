package dev.dromedarr.triage;

/**
 * The download client that holds a download, as the queue tells of it.
 *
 * @param postImportCategory whether it has a category for what is done with
 * @param silent whether other rows of the queue say that it does not answer
 */
public record Client(boolean postImportCategory, boolean silent) {}
