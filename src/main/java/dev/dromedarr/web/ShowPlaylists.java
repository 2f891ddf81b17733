package dev.dromedarr.web;

import dev.dromedarr.event.Page;
import dev.dromedarr.fault.Denied;
import dev.dromedarr.playlist.Address;
import dev.dromedarr.playlist.Kind;
import dev.dromedarr.playlist.Playlist;
import dev.dromedarr.playlist.Playlist.Origin;
import dev.dromedarr.playlist.Playlists;
import dev.dromedarr.playlist.Search;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** The playlists: what is in them, where they come from, and what a person may change. */
public final class ShowPlaylists {

    private static final int MOST_HITS = 200;

    private final Playlists playlists;
    private final Search search;
    private final ReadPlaylist reader;
    private final LongConsumer forget;
    private final Clock clock;

    /** Deleted lists are handed to {@code forget} by their ids, so that their files go as well. */
    public ShowPlaylists(Playlists playlists, Search search, ReadPlaylist reader, LongConsumer forget, Clock clock) {
        this.playlists = playlists;
        this.search = search;
        this.reader = reader;
        this.forget = forget;
        this.clock = clock;
    }

    /**
     * What a search gives: one page of it.
     *
     * @param scanned how many entries were looked at
     */
    public record Results(
            String query,
            int page,
            int pageSize,
            String sortKey,
            String sortDirection,
            long totalRecords,
            long scanned,
            List<PlaylistView.Entry> records) {}

    public Answer listOrAdd(Request request) {
        return request.method().equals("POST") ? add(request) : list(request);
    }

    private Answer list(Request request) {
        int page = request.number("page", 1, 1, Integer.MAX_VALUE);
        int size = request.number("pageSize", 50, 1, 1000);
        List<Playlist> all = playlists.all();
        List<Playlist> some = all.stream().skip((page - 1L) * size).limit(size).toList();
        return Answer.json(200, new Page<>(page, size, "id", "ascending", all.size(), some).map(PlaylistView::of));
    }

    private Answer add(Request request) {
        ReadPlaylist.Wish wish = reader.readPlaylist(request);
        Address address =
                wish.address().orElseThrow(() -> Denied.invalid("Name the address of the playlist: {\"url\": \"…\"}"));
        Playlist added = playlists
                .add(
                        wish.name().orElseGet(address::name),
                        wish.type().orElse(Playlist.Type.M3U),
                        Origin.API,
                        address,
                        clock.instant())
                .orElseThrow(ShowPlaylists::twice);
        return Answer.json(201, PlaylistView.of(added));
    }

    public Answer findChangeOrDelete(Request request) {
        if (request.parts().get(request.parts().size() - 1).equals("search")) {
            return search(request);
        }
        Playlist list = find(request);
        return switch (request.method()) {
            case "PUT" -> change(list, request);
            case "DELETE" -> delete(list);
            default -> Answer.json(200, PlaylistView.of(list));
        };
    }

    private Answer change(Playlist list, Request request) {
        ReadPlaylist.Wish wish = reader.readPlaylist(request);
        refuseManaged(list);
        if (list.origin() == Origin.FOLDER && wish.address().isPresent()) {
            throw Denied.conflict("This playlist is a file in the folder playlists; only its name can be changed");
        }
        boolean changed = playlists.change(
                list.id(),
                wish.name().orElse(list.name()),
                wish.type().orElse(list.type()),
                wish.address(),
                clock.instant());
        if (!changed) {
            throw twice();
        }
        return Answer.json(200, PlaylistView.of(find(request)));
    }

    private Answer delete(Playlist list) {
        refuseManaged(list);
        playlists.remove(list.id());
        forget.accept(list.id());
        return Answer.json(200, Map.of("id", list.id(), "status", "deleted"));
    }

    /** Orders it; what comes of it is told when it is done, and stands in the playlist. */
    public Answer refresh(Request request) {
        Playlist list = find(request);
        playlists.order(list.id(), request.flag("acceptSmaller"), clock.instant());
        return Answer.json(202, Map.of("id", list.id(), "status", "ordered"));
    }

    private Answer search(Request request) {
        String words = request.parameter("q")
                .orElseThrow(() -> Denied.malformed("Say what to look for: /api/v1/playlists/search?q=words"));
        Optional<Kind> kind = request.parameter("kind").map(ShowPlaylists::kind);
        int page = request.number("page", 1, 1, Integer.MAX_VALUE);
        int size = request.number("pageSize", 50, 1, MOST_HITS);
        Search.Found found = search.search(words, kind, (page - 1L) * size, size);
        List<PlaylistView.Entry> records =
                found.hits().stream().map(PlaylistView.Entry::of).toList();
        return Answer.json(
                200, new Results(words, page, size, "place", "ascending", found.total(), found.scanned(), records));
    }

    private static Kind kind(String word) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Denied.malformed("kind must be one of movie, episode, live, other"));
    }

    private Playlist find(Request request) {
        return playlists.find(request.id()).orElseThrow(() -> Denied.notFound("There is no playlist " + request.id()));
    }

    private static void refuseManaged(Playlist list) {
        if (list.origin() == Origin.SETTINGS) {
            throw Denied.conflict("This playlist stands in the settings (playlist.urls); change it there");
        }
    }

    private static Denied twice() {
        return Denied.conflict("There is a playlist with this address already");
    }
}
