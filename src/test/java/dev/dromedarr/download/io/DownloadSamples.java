package dev.dromedarr.download.io;

import dev.dromedarr.download.Change;
import dev.dromedarr.download.Claims.Claim;
import dev.dromedarr.download.Claims.Limits;
import dev.dromedarr.download.Download;
import dev.dromedarr.download.Downloads.Decision;
import dev.dromedarr.download.Downloads.Wish;
import dev.dromedarr.download.Source;
import dev.dromedarr.download.State;
import dev.dromedarr.download.Target;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.playlist.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Wishes and limits for the tests of the table of downloads. */
final class DownloadSamples {

    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    static final Duration LEASE = Duration.ofSeconds(30);
    static final Set<Kind> ALL = Set.of(Kind.SONARR, Kind.RADARR);

    private DownloadSamples() {}

    static Seal seal() {
        return new Seal(new Secret("a master key for tests, long enough"));
    }

    static Wish movie(int item) {
        return movie(item, "tv.example:8080");
    }

    static Wish movie(int item, String host) {
        return wish(item, host, Optional.empty());
    }

    /** An episode in this file. */
    static Wish episode(int item, String file) {
        return new Wish(
                new Target("series", Kind.SONARR, item, Optional.of(12), "Pioneer One S01E" + item),
                file,
                7,
                new Source(new Address("http://tv.example:8080/series/jane/hunter2/" + file), Optional.empty()),
                Optional.empty(),
                Optional.empty());
    }

    static Wish ordered(int item, long match, Instant decided) {
        return wish(item, "tv.example:8080", Optional.of(new Decision(match, decided)));
    }

    private static Wish wish(int item, String host, Optional<Decision> decision) {
        return new Wish(
                new Target("movies", Kind.RADARR, item, Optional.empty(), "Movie " + item + " (1927)"),
                "Movie " + item,
                7,
                new Source(
                        new Address("http://" + host + "/movie/jane/hunter2/" + item + ".mkv"),
                        Optional.of("User-Agent=VLC")),
                decision,
                Optional.empty());
    }

    static Limits limits(int concurrency, int connections) {
        return new Limits(ALL, concurrency, connections, Set.of());
    }

    static Change change(Claim claim, State state, Instant until) {
        Download download = claim.download();
        return new Change(
                state,
                download.bytes(),
                Optional.empty(),
                0,
                until,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
