package dev.dromedarr.playlist.io;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.io.web.Web;
import dev.dromedarr.io.web.WebResponse;
import dev.dromedarr.playlist.Address;
import dev.dromedarr.playlist.EpisodeTags;
import dev.dromedarr.playlist.Playlist;
import dev.dromedarr.playlist.Playlist.Stamp;
import dev.dromedarr.playlist.PlaylistSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Fetches lists from files, from web servers and from accounts. */
public final class Sources implements PlaylistSource {

    private static final Pattern WEB = Pattern.compile("(?i)https?:");
    private static final Duration BETWEEN_SERIES = Duration.ofMillis(100);

    private final Web web;
    private final KeptFiles kept;
    private final Intake intake;

    /** Takes in no list that is longer than the limit. */
    public Sources(Web web, KeptFiles kept, EpisodeTags tags, long limit) {
        this.web = web;
        this.kept = kept;
        this.intake = new Intake(kept, tags, limit);
    }

    @Override
    public Optional<Draft> fetch(Playlist list, Address address) {
        // What the source said of a version counts only while we have that version.
        Stamp known = kept.known(list.id())
                .map(Known::stamp)
                .filter(list.stamp()::equals)
                .orElse(Stamp.NONE);
        if (list.type() == Playlist.Type.XTREAM) {
            return Optional.of(intake.take(list, new XtreamAccount(web, BETWEEN_SERIES, list, address)));
        }
        return WEB.matcher(address.reveal()).lookingAt()
                ? fromWeb(list, address, known)
                : fromFile(list, address, known);
    }

    @Override
    public Optional<Known> known(long playlist) {
        return kept.known(playlist);
    }

    @Override
    public void know(long playlist, Known known) {
        kept.know(playlist, known);
    }

    @Override
    public Set<Long> kept() {
        return kept.lists();
    }

    @Override
    public void forget(long playlist) {
        kept.forget(playlist);
    }

    private Optional<Draft> fromWeb(Playlist list, Address address, Stamp known) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept-Encoding", "gzip");
        known.etag().ifPresent(etag -> headers.put("If-None-Match", etag));
        known.modified().ifPresent(modified -> headers.put("If-Modified-Since", modified));
        return web.get(Requests.to(address, headers, Intake.who(list)), response -> answer(list, known, response));
    }

    private Optional<Draft> answer(Playlist list, Stamp known, WebResponse response) {
        if (response.status() == 304 && !known.equals(Stamp.NONE)) {
            return Optional.empty();
        }
        Requests.refuseErrors(Intake.who(list), response);
        var stamp = new Stamp(response.header("ETag"), response.header("Last-Modified"));
        return Optional.of(intake.take(list, response.body(), stamp));
    }

    private Optional<Draft> fromFile(Playlist list, Address address, Stamp known) {
        Path file = file(address, list);
        if (!Files.isRegularFile(file)) {
            throw new Unavailable(
                    "The file %s is not there; put it back, or delete the playlist".formatted(list.shown()));
        }
        try {
            Stamp stamp = new Stamp(
                    Optional.of(Files.size(file) + "-"
                            + Files.getLastModifiedTime(file).toMillis()),
                    Optional.empty());
            if (stamp.equals(known)) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file)) {
                return Optional.of(intake.take(list, in, stamp));
            }
        } catch (IOException e) {
            throw new Refused("The file %s cannot be read; give this user the right to".formatted(list.shown()), e);
        }
    }

    private static Path file(Address address, Playlist list) {
        try {
            String text = address.reveal();
            return text.startsWith("file:") ? Path.of(URI.create(text)) : Path.of(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Intake.who(list) + " has an address that is neither http(s) nor a file", e);
        }
    }
}
