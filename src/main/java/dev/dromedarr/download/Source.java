package dev.dromedarr.download;

import dev.dromedarr.playlist.Address;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a file comes from.
 *
 * @param address it may hold a user name and a password
 * @param options what the playlist appended for players: {@code User-Agent=…&Referer=…}
 */
public record Source(Address address, Optional<String> options) {

    /** The server whose connections are counted: name and port, in small letters. However odd an address is, it has one. */
    public String host() {
        String plain = address.reveal();
        int scheme = plain.indexOf("://");
        String server = plain.substring(scheme < 0 ? 0 : scheme + 3).split("[/?#]", 2)[0];
        String host = server.substring(server.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return host.isEmpty() ? "unknown" : host;
    }
}
