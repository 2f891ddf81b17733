package dev.dromedarr.web;

import dev.dromedarr.playlist.Address;
import dev.dromedarr.playlist.Playlist;
import java.util.Optional;

/** Reads what a person says of a playlist. */
public interface ReadPlaylist {

    /** What was said; the address is one of the web. */
    record Wish(Optional<String> name, Optional<Address> address, Optional<Playlist.Type> type) {}

    /**
     * Reads the body.
     *
     * @throws dev.dromedarr.fault.Denied when a field is wrong
     */
    Wish readPlaylist(Request request);
}
