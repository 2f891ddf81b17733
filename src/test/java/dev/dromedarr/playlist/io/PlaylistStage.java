package dev.dromedarr.playlist.io;

import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.io.sql.Address;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.web.HttpWeb;
import dev.dromedarr.playlist.Catalogue;
import dev.dromedarr.playlist.Playlist;
import dev.dromedarr.playlist.RefreshPlaylist;
import dev.dromedarr.playlist.Refreshed;
import dev.dromedarr.playlist.UsualTags;
import dev.dromedarr.sim.SimPlaylists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A provider, and all of us that fetches from it, with short patience. */
final class PlaylistStage implements AutoCloseable {

    static final Seal SEAL = new Seal(new Secret("0123456789abcdef0123456789abcdef"));
    static final long LIMIT = 40_000_000;

    final SimPlaylists provider = new SimPlaylists();
    final KeptFiles kept;
    final SqlPlaylists playlists;
    final RefreshPlaylist refresher;
    private final Database database;
    private final Path folder;

    PlaylistStage(Path folder) {
        this.folder = folder.resolve("kept");
        provider.start();
        database = Database.open(Address.file(folder.resolve("test.db")), 2);
        playlists = new SqlPlaylists(database, SEAL);
        kept = new KeptFiles(this.folder, SEAL, new UsualTags(), Files::newOutputStream, 0);
        refresher = refresher(kept);
    }

    private RefreshPlaylist refresher(KeptFiles own) {
        var web = new HttpWeb("Dromedarr/test", Duration.ofSeconds(10), Duration.ofSeconds(3));
        return new RefreshPlaylist(
                playlists,
                new Sources(web, own, new UsualTags(), LIMIT),
                new RefreshPlaylist.Rules(Duration.ofHours(12), Duration.ofMinutes(5), 50),
                Clock.systemUTC());
    }

    /** Another engine on the same database, with a folder of its own. */
    RefreshPlaylist neighbour(Path itsFolder) {
        return refresher(new KeptFiles(itsFolder, SEAL, new UsualTags()));
    }

    /** The playlist of the provider, taken in and not yet fetched. */
    Playlist known() {
        return known(provider.playlist());
    }

    Playlist known(String address) {
        var where = new dev.dromedarr.playlist.Address(address);
        return playlists
                .add(
                        where.name(),
                        Playlist.Type.of(where),
                        Playlist.Origin.API,
                        where,
                        Clock.systemUTC().instant())
                .orElseThrow();
    }

    /** Refreshes it, and gives the words that were told. */
    String refresh(Playlist list) {
        List<Refreshed> told = refresher.refresh(list);
        return told.isEmpty() ? "" : told.get(0).words();
    }

    Playlist now(Playlist list) {
        return playlists.find(list.id()).orElseThrow();
    }

    /** The names in all kept lists. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        try (Catalogue.Snapshot snapshot = kept.open()) {
            snapshot.scan(1, worker -> entry -> names.add(entry.name().toString()));
        }
        return names;
    }

    /** Everything in the folder of kept lists but what is known of each. */
    List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("known"))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        provider.close();
        database.close();
    }
}
