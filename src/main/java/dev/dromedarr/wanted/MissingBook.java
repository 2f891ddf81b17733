package dev.dromedarr.wanted;

import dev.dromedarr.instance.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The book of what is wanted, as the last scan of each instance read it. */
public interface MissingBook {

    /**
     * Something that has no file and for which no match waits, is confirmed or is ordered.
     *
     * @param item its id in the app
     * @param asOf when the app said so
     */
    record Missing(
            String instance,
            int item,
            Optional<Integer> series,
            String label,
            String title,
            Optional<Integer> year,
            Optional<Integer> season,
            Optional<Integer> episode,
            Instant asOf) {}

    /** In the place of what stood there for this instance. */
    void replace(String instance, List<WantedItem> items, Instant now);

    /** Forgets the instances that are none of these. */
    void keepOnly(Set<String> instances);

    /** By label. */
    MatchBook.Some<Missing> list(Kind kind, Optional<String> instance, int page, int pageSize);
}
