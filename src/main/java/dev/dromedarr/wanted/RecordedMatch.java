package dev.dromedarr.wanted;

import dev.dromedarr.instance.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A match as it stands in the book.
 *
 * @param item the movie's or episode's id in its app
 * @param label of the item, for people
 * @param playlist in which the entry stands
 * @param name of the entry
 * @param shown where the entry plays, without user and password
 * @param words why, in one line
 * @param replaces the file in the place of which it would go; empty when there was none
 * @param by who decided; empty while it waits
 * @param seenAt when a scan found it last
 * @param goneAt since when it is not to be had or not wanted any more
 */
public record RecordedMatch(
        long id,
        String instance,
        Kind kind,
        int item,
        String label,
        long playlist,
        String name,
        Optional<String> group,
        String shown,
        double confidence,
        List<Part> parts,
        String words,
        Optional<Replaced> replaces,
        State state,
        Optional<By> by,
        Instant foundAt,
        Instant seenAt,
        Optional<Instant> decidedAt,
        Optional<Instant> goneAt) {

    /** Without later changes. */
    public RecordedMatch {
        parts = List.copyOf(parts);
    }

    /**
     * A file that the app has.
     *
     * @param file its id in the app
     * @param quality as the app calls it: {@code WEBDL-720p}
     */
    public record Replaced(int file, String quality) {}

    /** How a match stands. */
    public enum State {
        /** It waits for a person. */
        FOUND,
        /** A person said yes; it waits to be fetched, or is on its way home. */
        CONFIRMED,
        /** It was sure enough; it waits to be fetched, or is on its way home. */
        ORDERED,
        /** A person said no; this pair never comes back. */
        REJECTED,
        /** The entry or the wish for it is gone; a later scan may bring it back. */
        GONE
    }

    /** Who decided. */
    public enum By {
        PERSON,
        CONFIDENCE
    }
}
