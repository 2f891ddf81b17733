package dev.dromedarr.wanted.io;

import static dev.dromedarr.wanted.io.MatchSamples.entry;
import static dev.dromedarr.wanted.io.MatchSamples.match;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.sql.TestDatabases;
import dev.dromedarr.wanted.Match;
import dev.dromedarr.wanted.MatchBook.Filter;
import dev.dromedarr.wanted.MatchBook.Note;
import dev.dromedarr.wanted.MatchBook.Noted;
import dev.dromedarr.wanted.RecordedMatch.State;
import dev.dromedarr.wanted.WantedItem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Many matches at once, and many hands at once. */
@ParameterizedClass
@EnumSource(TestDatabases.class)
final class SqlManyMatchesTest extends MatchBookStage {

    SqlManyMatchesTest(TestDatabases engine, @TempDir Path folder) {
        super(engine, folder);
    }

    @Test
    void of_many_at_once_each_is_treated_as_if_it_came_alone() {
        long rejected = note(match(31, "Metropolis (1927)", "37.mkv", 0.9), false, NOW);
        long confirmed = note(match(32, "Sintel (2010)", "33.mkv", 0.9), false, NOW);
        long waits = note(match(33, "Nosferatu (1922)", "36.mkv", 0.9), false, NOW);
        book.reject(rejected, NOW);
        assertThat(book.confirm(confirmed, NOW)).isTrue();

        List<Noted> noted = book.note(
                List.of(
                        wish(match(36, "Up (2009)", "40.mkv", 0.97), true),
                        wish(match(35, "It (2017)", "41.mkv", 0.9), false),
                        wish(match(33, "Nosferatu (1922)", "36.mkv", 0.97), true),
                        wish(match(32, "Sintel (2010) 4K", "34.mkv", 0.99), true),
                        wish(match(31, "Metropolis (1927)", "37.mkv", 0.99), true)),
                LATER);

        assertThat(noted)
                .extracting(one -> one.match().item() + " " + one.match().state() + " " + one.fresh())
                .containsExactlyInAnyOrder("36 ORDERED true", "35 FOUND true", "33 ORDERED true");
        assertThat(book.find(waits).orElseThrow().foundAt()).isEqualTo(NOW);
        assertThat(state(rejected)).isEqualTo(State.REJECTED);
        assertThat(book.takers("movies").of(entry("Sintel (2010)", "http://moved.example/33.mkv")))
                .containsExactly(32);
        assertThat(book.takers("movies").of(entry("Metropolis (1927)", "http://tv.example/37.mkv")))
                .isEmpty();
        assertThat(book.takers("films").of(entry("Sintel (2010)", "http://tv.example/33.mkv")))
                .isEmpty();
    }

    @Test
    void ten_thousand_matches_take_seconds_and_a_second_time_changes_nothing() {
        List<Note> many = IntStream.range(0, 10_000)
                .mapToObj(i -> wish(match(i, "Movie number " + i + " (1999)", i + ".mkv", 0.9), i % 2 == 0))
                .toList();
        List<WantedItem> wanted = many.stream().map(note -> note.match().item()).toList();

        assertTimeout(Duration.ofSeconds(60), () -> {
            missing.replace("movies", wanted, NOW);
            List<Noted> first = book.note(many, NOW);
            List<Noted> second = book.note(many, LATER);
            book.settle("movies", Set.of(), Set.of(), LATER);

            assertThat(first).hasSize(10_000).allMatch(Noted::fresh);
            assertThat(second).hasSize(10_000).noneMatch(Noted::fresh);
        });
        assertThat(book.list(new Filter(Optional.empty(), Optional.of(State.GONE), 0), 1, 1)
                        .total())
                .isEqualTo(10_000);
        assertThat(missing.list(Kind.RADARR, Optional.empty(), 1, 1).total()).isEqualTo(10_000);
    }

    @Test
    void two_engines_and_a_person_at_the_same_moment_order_nothing_twice() throws Exception {
        List<Long> ids = IntStream.range(0, 200)
                .mapToObj(i -> note(match(i, "Movie " + i, i + ".mkv", 0.9), false, NOW))
                .toList();
        List<Note> other = IntStream.range(0, 200)
                .mapToObj(i -> wish(match(i, "Movie " + i + " (1999)", "9" + i + ".mkv", 0.97), true))
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            Callable<Object> engine = () -> book.note(other, LATER);
            Callable<Object> person =
                    () -> ids.stream().filter(id -> book.confirm(id, LATER)).count();
            for (Future<Object> done : pool.invokeAll(List.of(engine, person, engine))) {
                assertThat(done.get()).isNotNull();
            }
        } finally {
            pool.shutdown();
        }

        List<Integer> underWay =
                database.ask(sql -> sql.sql("SELECT item FROM matches WHERE state IN ('CONFIRMED', 'ORDERED')")
                        .query(Integer.class)
                        .list());
        assertThat(underWay).hasSize(200).doesNotHaveDuplicates();
    }

    private State state(long id) {
        return book.find(id).orElseThrow().state();
    }

    private long note(Match match, boolean order, Instant now) {
        return book.note(List.of(wish(match, order)), now).get(0).match().id();
    }

    private static Note wish(Match match, boolean order) {
        return new Note(match, match.confidence().words(), order);
    }
}
