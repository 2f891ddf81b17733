package dev.dromedarr.web.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.fault.Denied;
import dev.dromedarr.playlist.Address;
import dev.dromedarr.playlist.Playlist;
import dev.dromedarr.web.ReadPlaylist;
import dev.dromedarr.web.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads {@code {"name": …, "url": …}}, and of an Xtream account {@code {"name": …, "type": "xtream", "url": "http://host:8080",
 * "username": …, "password": …}}.
 */
public final class JsonPlaylist implements ReadPlaylist {

    private static final List<String> FIELDS = List.of("name", "type", "url", "username", "password");
    private static final int LONGEST_NAME = 100;

    @Override
    public Wish readPlaylist(Request request) {
        JsonNode body = JsonBody.read(request.body(), "name and url");
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            if (!FIELDS.contains(names.next())) {
                throw Denied.invalid("A playlist has name, type, url, username and password, and no other field");
            }
        }
        Optional<String> name = JsonBody.text(body, "name");
        if (name.filter(given -> given.length() > LONGEST_NAME).isPresent()) {
            throw Denied.invalid("name may have %d characters at most".formatted(LONGEST_NAME));
        }
        Optional<Playlist.Type> type = JsonBody.text(body, "type").map(JsonPlaylist::type);
        Optional<Address> address = JsonBody.text(body, "url").map(url -> address(body, url, type));
        return new Wish(name, address, type.or(() -> address.map(Playlist.Type::of)));
    }

    private static Playlist.Type type(String word) {
        return Stream.of(Playlist.Type.values())
                .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Denied.invalid("type must be m3u or xtream"));
    }

    private static Address address(JsonNode body, String url, Optional<Playlist.Type> type) {
        boolean account = type.filter(given -> given == Playlist.Type.XTREAM).isPresent();
        String whole = account && !url.contains("/player_api.php") ? account(body, url) : url;
        if (!Address.web(whole) || !readable(whole)) {
            throw Denied.invalid(
                    "url must be an http(s) address with special characters percent-encoded; files belong into the folder playlists of the config folder");
        }
        return new Address(whole);
    }

    private static String account(JsonNode body, String url) {
        String user =
                JsonBody.text(body, "username").orElseThrow(() -> Denied.invalid("An Xtream account has a username"));
        String password =
                JsonBody.text(body, "password").orElseThrow(() -> Denied.invalid("An Xtream account has a password"));
        return url.replaceFirst("(?<!/)/{1,9}$", "") + "/player_api.php?username=" + encoded(user) + "&password="
                + encoded(password);
    }

    private static boolean readable(String url) {
        try {
            return URI.create(url).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
