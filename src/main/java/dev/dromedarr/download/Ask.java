package dev.dromedarr.download;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a server is asked for: the whole file, or what is missing of it.
 *
 * @param home how many bytes are here
 * @param from the first byte that is asked for; empty when it is the whole, without a range
 * @param version of which the bytes are that are here
 */
public record Ask(long home, OptionalLong from, Optional<Version> version) {

    /** So much of the end of what is here is fetched again and compared, when the server has no sure mark. */
    public static final long OVERLAP = 64 << 10;

    /** The whole, whatever is here. */
    public static Ask whole(long home) {
        return new Ask(home, OptionalLong.empty(), Optional.empty());
    }

    /** What is missing behind that which is here. */
    public static Ask behind(long home, Optional<Version> version) {
        if (home == 0 || version.filter(known -> !known.resumable()).isPresent()) {
            return whole(home);
        }
        boolean sure = version.filter(Version::sure).isPresent();
        long since = Math.min(home, version.map(Version::since).orElse(0L));
        long overlap = sure ? 0 : Math.min(OVERLAP, home - since);
        return new Ask(home, OptionalLong.of(home - overlap), version);
    }

    /** What makes the server send the whole when it has another file by now. */
    public Optional<String> ifRange() {
        return from.isPresent() ? version.filter(Version::sure).map(Version::mark) : Optional.empty();
    }
}
