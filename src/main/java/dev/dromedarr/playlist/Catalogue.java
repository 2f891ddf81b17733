package dev.dromedarr.playlist;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** The lists as they are kept, to be read as often as one likes. */
public interface Catalogue {

    /** All kept lists as they are now. They stay as they are until this is closed, whatever is refreshed meanwhile. */
    Snapshot open();

    /** One entry, by its place; empty when the list has been replaced since, or is gone. */
    Optional<Entry> read(Place place);

    /**
     * Where an entry stands.
     *
     * @param version counts the refreshes that brought something new
     */
    record Place(long playlist, long version, long offset) {}

    /** A list as it is kept. */
    record KeptList(long playlist, long version, long bytes) {}

    /** Lists that are held open. */
    interface Snapshot extends AutoCloseable {

        List<KeptList> lists();

        /**
         * Passes every entry of every list by.
         *
         * @param workers how many threads read at once, each some part of the lists
         * @param visitors gives each worker, counted from 0, a visitor of its own; it is called by that worker alone
         */
        Tally scan(int workers, IntFunction<Visitor> visitors);

        @Override
        void close();
    }
}
