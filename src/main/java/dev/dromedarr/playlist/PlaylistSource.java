package dev.dromedarr.playlist;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Where lists come from. */
public interface PlaylistSource {

    /**
     * Fetches the list into a draft beside the kept one; empty when it has not changed since.
     *
     * @throws dev.dromedarr.fault.Unavailable when it does not come, or breaks off
     * @throws dev.dromedarr.fault.Refused when what comes is no list, or too long
     */
    Optional<Draft> fetch(Playlist list, Address address);

    /** What is known of the version that is kept here; empty when none is kept here. */
    Optional<Known> known(long playlist);

    /** The version that is kept here is this one. */
    void know(long playlist, Known known);

    /** The lists of which something is kept here. */
    Set<Long> kept();

    /** Lets go of what is kept here of a list. */
    void forget(long playlist);

    /**
     * What an engine knows of the version that it keeps.
     *
     * @param newestAt when it was the source's newest last
     * @param stamp what the source said of it
     */
    record Known(Instant newestAt, Playlist.Stamp stamp) {}

    /** A list that was fetched whole and is not yet the kept one. Closed without {@link #keep()} it is gone. */
    interface Draft extends AutoCloseable {

        Census census();

        Playlist.Stamp stamp();

        /** Puts it in the place of the kept one, of which one older copy stays. */
        void keep();

        @Override
        void close();
    }
}
