package dev.dromedarr.app;

import dev.dromedarr.app.jmx.PlaylistsBean;
import dev.dromedarr.app.settings.Settings;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.io.web.HttpWeb;
import dev.dromedarr.playlist.Address;
import dev.dromedarr.playlist.Catalogue;
import dev.dromedarr.playlist.Playlist;
import dev.dromedarr.playlist.Playlists;
import dev.dromedarr.playlist.RefreshPlaylist;
import dev.dromedarr.playlist.Search;
import dev.dromedarr.playlist.SyncPlaylists;
import dev.dromedarr.playlist.UsualTags;
import dev.dromedarr.playlist.io.DroppedFiles;
import dev.dromedarr.playlist.io.KeptFiles;
import dev.dromedarr.playlist.io.Sources;
import dev.dromedarr.web.ShowPlaylists;
import dev.dromedarr.web.io.JsonPlaylist;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The part of the house where playlists are fetched and kept. */
final class PlaylistWing {

    private static final Duration CONNECT = Duration.ofSeconds(15);

    private final Settings settings;
    private final Playlists playlists;
    private final KeptFiles kept;
    private final Clock clock;

    PlaylistWing(Settings settings, Memory memory, Secret masterKey, Clock clock) {
        Seal seal = new Seal(masterKey);
        this.settings = settings;
        this.playlists = memory.playlists(seal);
        this.kept = new KeptFiles(settings.configDir().resolve("kept-playlists"), seal, new UsualTags());
        this.clock = clock;
    }

    /** What routes may name. */
    Map<String, Object> vocabulary() {
        Settings.Playlists given = settings.playlists();
        var web = new HttpWeb("Dromedarr/" + Version.NUMBER, CONNECT, given.idleTimeout());
        var sources = new Sources(web, kept, new UsualTags(), given.sizeLimit());
        var rules = new RefreshPlaylist.Rules(given.refreshEvery(), given.retryDelay(), given.shrinkLimit());
        return Map.of(
                "refreshPlaylist", new RefreshPlaylist(playlists, sources, rules, clock),
                "playlistNews", new PlaylistNews(),
                "dropped", new DroppedFiles(playlists, clock),
                "showPlaylists",
                        new ShowPlaylists(playlists, new Search(kept), new JsonPlaylist(), kept::forget, clock));
    }

    /** What is shown over JMX. */
    Map<String, Object> beans() {
        return Map.of("playlists", new PlaylistsBean(playlists, clock));
    }

    /** The lists that we know, for who counts them. */
    Playlists playlists() {
        return playlists;
    }

    /** Before the routes start: what was left half done goes, and the lists of the settings come in. */
    void open() {
        kept.clean();
        List<Address> named = settings.playlists().urls().stream()
                .map(URI::toString)
                .map(Address::new)
                .toList();
        new SyncPlaylists(playlists, clock).sync(named);
        kept.forgetAllBut(playlists.all().stream().map(Playlist::id).toList());
    }

    /** The kept lists, for who looks for something in them. */
    Catalogue catalogue() {
        return kept;
    }

    /** One sentence per list that could not be refreshed. */
    List<String> problems() {
        return playlists.all().stream()
                .flatMap(list -> list.trouble().map(why -> "The playlist " + list.name() + ": " + why).stream())
                .toList();
    }
}
