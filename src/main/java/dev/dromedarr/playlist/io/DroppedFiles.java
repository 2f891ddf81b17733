package dev.dromedarr.playlist.io;

import dev.dromedarr.playlist.Address;
import dev.dromedarr.playlist.Playlist;
import dev.dromedarr.playlist.Playlists;
import java.io.File;
import java.time.Clock;

/** Takes in a file that was dropped into the folder for playlists; one that was there before and has changed is read again. */
public final class DroppedFiles {

    private final Playlists playlists;
    private final Clock clock;

    public DroppedFiles(Playlists playlists, Clock clock) {
        this.playlists = playlists;
        this.clock = clock;
    }

    /** Only makes it due: reading comes later, and may fail alone. */
    public void dropped(File file) {
        Address address =
                new Address(file.toPath().toAbsolutePath().normalize().toUri().toString());
        playlists
                .at(address)
                .or(() -> playlists.add(
                        file.getName(), Playlist.Type.M3U, Playlist.Origin.FOLDER, address, clock.instant()))
                .ifPresent(list -> playlists.order(list.id(), false, clock.instant()));
    }
}
