package dev.dromedarr.playlist;

import java.time.Instant;
import java.util.Optional;

/**
 * A list that we know. Its address is sealed, and asked for by {@link Playlists#address}.
 *
 * @param shown the address as it may be seen: {@code http://host/…/name.m3u}
 * @param stamp what the source said of the version that we keep
 * @param refreshedAt when it was found new or unchanged last
 * @param trouble why the last refresh failed
 * @param failures how often it failed in a row
 * @param acceptSmaller whether a person said that it may have become much smaller
 */
public record Playlist(
        long id,
        String name,
        Type type,
        Origin origin,
        String shown,
        Census census,
        Stamp stamp,
        Instant createdAt,
        Optional<Instant> refreshedAt,
        Optional<String> trouble,
        int failures,
        boolean acceptSmaller) {

    /** What stands behind the address. */
    public enum Type {
        M3U,
        /** An account that is asked by {@code player_api.php}. */
        XTREAM;

        public static Type of(Address address) {
            return address.reveal().split("[?#]", 2)[0].endsWith("/player_api.php") ? XTREAM : M3U;
        }
    }

    /** Who brought it. */
    public enum Origin {
        /** {@code playlist.urls}: it changes with the settings alone. */
        SETTINGS,
        /** A file that was dropped into the folder for playlists. */
        FOLDER,
        API
    }

    /** What the source says of a version, so that it can be asked whether there is another. */
    public record Stamp(Optional<String> etag, Optional<String> modified) {

        public static final Stamp NONE = new Stamp(Optional.empty(), Optional.empty());
    }
}
