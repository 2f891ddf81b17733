package dev.dromedarr.playlist;

import java.time.Instant;
import java.util.Optional;

/** Where lists come from. */
public interface PlaylistSource {

    /**
     * Fetches the list into a draft beside the kept one; empty when it has not changed since.
     *
     * @throws dev.dromedarr.fault.Unavailable when it does not come, or breaks off
     * @throws dev.dromedarr.fault.Refused when what comes is no list, or too long
     */
    Optional<Draft> fetch(Playlist list, Address address);

    /** When the version that is kept here was the newest last; empty when none is kept here. */
    Optional<Instant> keptAt(long playlist);

    /** The version that is kept here was the newest at this time. */
    void newest(long playlist, Instant at);

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
