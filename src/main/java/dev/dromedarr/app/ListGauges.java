package dev.dromedarr.app;

import dev.dromedarr.playlist.Census;
import dev.dromedarr.playlist.Playlist;
import dev.dromedarr.playlist.Playlists;
import dev.dromedarr.wanted.MatchBook;
import dev.dromedarr.wanted.RecordedMatch.State;
import dev.dromedarr.wanted.Scan;
import dev.dromedarr.wanted.Scans;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** What is in the playlists, what was found in them and how the last scan went, at the moment of the scrape. */
final class ListGauges {

    private static final double MILLIS = 1000.0;

    private final Patient<Stock> stock;
    private final Scans scans;
    private final Clock clock;

    ListGauges(Playlists playlists, MatchBook matches, Scans scans, Clock clock) {
        this.stock = new Patient<>(() -> new Stock(playlists.all(), matches.count()));
        this.scans = scans;
        this.clock = clock;
    }

    /** What stands in the tables. */
    private record Stock(List<Playlist> lists, Map<State, Long> matches) {

        double entries(ToLongFunction<Census> which) {
            return lists.stream().map(Playlist::census).mapToLong(which).sum();
        }
    }

    void bindTo(MeterRegistry registry) {
        entries(registry, "movie", Census::movies);
        entries(registry, "episode", Census::episodes);
        entries(registry, "live", Census::live);
        entries(registry, "other", Census::others);
        of(registry, "dromedarr.playlists", all -> all.lists().size());
        of(registry, "dromedarr.playlists.troubled", all -> all.lists().stream()
                .filter(list -> list.trouble().isPresent())
                .count());
        for (State state : State.values()) {
            Gauge.builder(
                            "dromedarr.matches.kept",
                            () -> now(all -> all.matches().getOrDefault(state, 0L)))
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        scan(registry, "dromedarr.scan.duration", scan -> scan.startedAt()
                .flatMap(start -> scan.endedAt().map(end -> seconds(Duration.between(start, end)))));
        scan(registry, "dromedarr.scan.age", scan -> scan.endedAt()
                .map(end -> seconds(Duration.between(end, clock.instant()))));
        Gauge.builder("dromedarr.scan.entries", () -> last(scan -> Optional.of((double) scan.entries())))
                .register(registry);
        Gauge.builder(
                        "dromedarr.scan.failed",
                        () -> last(scan -> Optional.of((double) scan.parts().stream()
                                .filter(part -> part.state() == Scan.State.FAILED)
                                .count())))
                .register(registry);
    }

    private void entries(MeterRegistry registry, String kind, ToLongFunction<Census> which) {
        Gauge.builder("dromedarr.playlist.entries", () -> now(all -> all.entries(which)))
                .tag("kind", kind)
                .register(registry);
    }

    private void of(MeterRegistry registry, String name, ToDoubleFunction<Stock> which) {
        Gauge.builder(name, () -> now(which)).register(registry);
    }

    private void scan(MeterRegistry registry, String name, Function<Scan, Optional<Double>> which) {
        Gauge.builder(name, () -> last(which)).baseUnit("seconds").register(registry);
    }

    private double now(ToDoubleFunction<Stock> which) {
        return stock.now().map(which::applyAsDouble).orElse(Double.NaN);
    }

    private double last(Function<Scan, Optional<Double>> which) {
        return scans.lastEnded().flatMap(which).orElse(Double.NaN);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}
