package dev.dromedarr.download;

import dev.dromedarr.download.Line.Arrival;
import dev.dromedarr.download.io.SqlClaims;
import dev.dromedarr.download.io.SqlDownloads;
import dev.dromedarr.download.io.SqlHosts;
import dev.dromedarr.event.io.SqlFailures;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.TestDatabases;
import dev.dromedarr.playlist.Address;
import dev.dromedarr.wanted.io.SqlCommissions;
import dev.dromedarr.wanted.io.SqlMatches;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The steps of a download with a real table, and a line, a shelf and an app of paper. */
abstract class StepStage {

    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    static final Work FILM =
            new Work("Metropolis", Optional.of(1927), List.of(), false, Optional.of(90), Optional.empty());

    @TempDir
    Path folder;

    Database database;
    SqlDownloads book;
    SqlFailures failures;
    SqlHosts hosts;
    SqlMatches matches;
    SqlClaims claims;
    NextDownloads next;
    Fetch fetch;
    Place place;
    Announce announce;
    ByHand byHand;

    final InHand inHand = new InHand();
    final PaperLine line = new PaperLine();
    final PaperApp app = new PaperApp();
    final List<String> log = new ArrayList<>();
    Instant now = NOW;
    boolean halted;
    boolean upgrades = true;
    /** Whether the file lies where it was put. */
    boolean lies = true;

    @BeforeEach
    void open() {
        database = TestDatabases.SQLITE.open(folder);
        var seal = new Seal(new Secret("a master key for tests, long enough"));
        Clock clock = new HandClock();
        book = new SqlDownloads(database, seal);
        failures = new SqlFailures(database);
        hosts = new SqlHosts(database);
        matches = new SqlMatches(database, seal);
        claims = new SqlClaims(database, seal, "node", "first", Duration.ofSeconds(30));
        var desk = new Desk(claims, failures, new SqlCommissions(database, seal), line, inHand, clock);
        var movies = new Instance(
                "movies", Kind.RADARR, URI.create("http://r"), new Secret("k"), true, Duration.ofSeconds(1));
        var apps = new Apps(new Instances(List.of(movies)), app, app, book, new Upgrades(() -> upgrades, matches));
        var persistence = new Persistence(2, Duration.ofSeconds(60), () -> 0.5);
        var room = new NextDownloads.Room(Set.of(Kind.RADARR), () -> 3, 1);
        next = new NextDownloads(claims, inHand, room, () -> halted, clock);
        fetch = new Fetch(desk, apps, line, hosts, persistence, new Log(), () -> halted, clock);
        place = new Place(desk, apps, (id, kind, path, size) -> "/movies/" + String.join("/", path));
        announce = new Announce(desk, apps, path -> lies, Duration.ofSeconds(5));
        byHand = new ByHand(book, failures, line, inHand, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    long ordered() {
        return ordered(Optional.empty());
    }

    /** In the place of this file of the app. */
    long ordered(Optional<Integer> upgrade) {
        return ordered(upgrade, Optional.empty());
    }

    long ordered(Optional<Integer> upgrade, Optional<Downloads.Decision> match) {
        var target = new Target("movies", Kind.RADARR, 31, Optional.empty(), "Metropolis (1927)");
        var source = new Source(new Address("http://tv.example:8080/movie/jane/hunter2/31.mkv"), Optional.empty());
        return book.add(new Downloads.Wish(target, "Metropolis", 7, source, match, upgrade), now)
                .orElseThrow()
                .id();
    }

    /** The one that is taken up now. */
    Turn turn() {
        return next.nextDownloads().get(0);
    }

    Download only() {
        return book.list(new Downloads.Filter(Optional.empty(), Optional.empty()), Downloads.Sort.ID, false, 1, 10)
                .records()
                .get(0);
    }

    private final class HandClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final class Log implements Followers {

        @Override
        public void received(long bytes) {
            log.add("+" + bytes);
        }

        @Override
        public void reached(String said) {
            log.add(said);
        }
    }

    /** Does what it is told, in turn. */
    static final class PaperLine implements Line {

        final Deque<BiFunction<Wish, Watcher, Arrival>> deeds = new ArrayDeque<>();
        final List<Wish> wishes = new ArrayList<>();
        final List<Long> discarded = new ArrayList<>();

        void does(BiFunction<Wish, Watcher, Arrival> deed) {
            deeds.add(deed);
        }

        @Override
        public Arrival fetch(Wish wish, Watcher watcher) {
            wishes.add(wish);
            return deeds.remove().apply(wish, watcher);
        }

        @Override
        public void discard(long id) {
            discarded.add(id);
        }
    }

    /** A Radarr with one film. */
    static final class PaperApp implements Announcer, AppQueues {

        Work work = FILM;
        boolean queued;
        Optional<RuntimeException> trouble = Optional.empty();
        Optional<Fate> fate = Optional.of(new Fate(false, Optional.empty()));
        Optional<String> lost = Optional.empty();
        /** Where its file lies, when that is not ours. */
        Optional<String> other = Optional.empty();

        final List<String> told = new ArrayList<>();

        void owns(int file) {
            work = new Work("Metropolis", Optional.of(1927), List.of(), false, Optional.of(90), Optional.of(file));
        }

        private void answer() {
            trouble.ifPresent(why -> {
                throw why;
            });
        }

        @Override
        public Work read(Instance instance, Target target) {
            answer();
            return work;
        }

        @Override
        public int order(Instance instance, Target target, Work known, String path) {
            answer();
            told.add(path);
            return told.size();
        }

        @Override
        public Optional<String> loses(Instance instance, Target target, Work known) {
            answer();
            return lost;
        }

        @Override
        public Optional<String> other(Instance instance, Target target, int file, String path) {
            answer();
            return other;
        }

        @Override
        public Optional<Fate> follow(Instance instance, int command) {
            answer();
            return fate;
        }

        @Override
        public boolean hold(Instance instance, Target target) {
            answer();
            return queued;
        }
    }
}
