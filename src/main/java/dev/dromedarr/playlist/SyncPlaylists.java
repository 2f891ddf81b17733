package dev.dromedarr.playlist;

import dev.dromedarr.playlist.Playlist.Origin;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the lists of the settings the lists that we know: new ones are taken in, those that no setting names any more go. */
public final class SyncPlaylists {

    private final Playlists playlists;
    private final Clock clock;

    public SyncPlaylists(Playlists playlists, Clock clock) {
        this.playlists = playlists;
        this.clock = clock;
    }

    public void sync(List<Address> addresses) {
        Set<Long> named = new HashSet<>();
        for (Address address : addresses) {
            Optional<Playlist> known = playlists.at(address);
            if (known.isPresent()) {
                playlists.own(known.get().id(), Origin.SETTINGS);
                named.add(known.get().id());
            } else {
                playlists
                        .add(address.name(), Playlist.Type.of(address), Origin.SETTINGS, address, clock.instant())
                        .ifPresent(added -> named.add(added.id()));
            }
        }
        playlists.all().stream()
                .filter(list -> list.origin() == Origin.SETTINGS && !named.contains(list.id()))
                .forEach(list -> playlists.remove(list.id()));
    }
}
