package dev.dromedarr.download;

import java.time.Instant;
import java.util.List;

/** What lies in the folder for what is under way. */
public interface Parts {

    /** The part of a download, or what tells of a copy of it that was begun and is left. */
    record Part(long download, Instant changedAt, long bytes) {}

    List<Part> all();
}
