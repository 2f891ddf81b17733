package dev.dromedarr.playlist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The lists that we know, in the database. */
public interface Playlists {

    List<Playlist> all();

    Optional<Playlist> find(long id);

    /** Those whose time has come. */
    List<Playlist> due(Instant now);

    /**
     * Where it is, opened for the one call that needs it.
     *
     * @throws dev.dromedarr.fault.Refused when it was sealed under another master key
     */
    Address address(long id);

    /** Takes a list in, due at once; empty when this address is known already. */
    Optional<Playlist> add(String name, Playlist.Type type, Playlist.Origin origin, Address address, Instant now);

    /** The list at this address. */
    Optional<Playlist> at(Address address);

    /** Gives it another name, or another address, which is due at once; false when that address is another list's. */
    boolean change(long id, String name, Playlist.Type type, Optional<Address> address, Instant now);

    /** Says who it is that brings it now. */
    void own(long id, Playlist.Origin origin);

    /** False when there is no such list. */
    boolean remove(long id);

    /** Makes it due. */
    void order(long id, boolean acceptSmaller, Instant now);

    /** It was refreshed: these are its figures now. */
    void refreshed(long id, Census census, Playlist.Stamp stamp, Instant now, Instant next);

    /** It could not be refreshed. */
    void failed(long id, String trouble, Instant next);
}
