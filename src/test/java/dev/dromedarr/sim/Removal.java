package dev.dromedarr.sim;

/** A download that was taken off the queue, and with which flags. */
public record Removal(
        String downloadId,
        String title,
        boolean removeFromClient,
        boolean blocklist,
        boolean skipRedownload,
        boolean changeCategory) {}
