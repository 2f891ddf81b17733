package dev.dromedarr.web;

import dev.dromedarr.playlist.Catalogue.Place;
import java.util.Optional;

/** Reads what a person says of downloads. */
public interface ReadDownload {

    /** What is to be fetched. */
    sealed interface Wish {

        /** A match. */
        record OfMatch(long match) implements Wish {}

        /** An entry, as a search names it, for a movie or an episode. */
        record OfEntry(Place place, String instance, int item) implements Wish {}
    }

    /** What may come; empty for what is to stay as it is. */
    record Limits(Optional<Integer> concurrency, Optional<Long> bandwidth) {}

    /**
     * Reads the body of an order.
     *
     * @throws dev.dromedarr.fault.Denied when a field is wrong
     */
    Wish readDownload(Request request);

    /** Reads {@code {"priority": …}}. */
    int readPriority(Request request);

    Limits readLimits(Request request);
}
