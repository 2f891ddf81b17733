package dev.dromedarr.triage;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to an episode or movie, out of the app's history.
 *
 * @param episode its id; empty for a movie
 * @param downloadId empty when no download was known for it
 * @param score the custom format score of that moment; of a grab that of the release, of an import that of the file
 */
public record Past(
        What what, Instant at, Optional<Integer> episode, Optional<String> downloadId, Optional<Integer> score) {

    /** What can happen, as far as loops are made of it. */
    public enum What {
        GRABBED,
        IMPORTED,
        /** The download failed, or was thrown away and blocklisted. */
        FAILED
    }
}
