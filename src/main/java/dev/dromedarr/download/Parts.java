package dev.dromedarr.download;

import java.time.Instant;
import java.util.List;

/** What lies in the folder for what is under way. */
public interface Parts {

    /** The part of a download. */
    record Part(long download, Instant changedAt, long bytes) {}

    List<Part> all();
}
