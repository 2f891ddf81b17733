package dev.dromedarr.download;

import dev.dromedarr.playlist.Address;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a file comes from.
 *
 * @param address it may hold a user name and a password
 * @param options what the playlist appended for players: {@code User-Agent=…&Referer=…}
 */
public record Source(Address address, Optional<String> options) {

    /** The server whose connections are counted: name and port, in small letters. */
    public String host() {
        return Optional.ofNullable(URI.create(address.reveal()).getAuthority())
                .map(authority -> authority.substring(authority.lastIndexOf('@') + 1))
                .orElse("unknown")
                .toLowerCase(Locale.ROOT);
    }
}
