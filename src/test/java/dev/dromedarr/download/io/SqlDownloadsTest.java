package dev.dromedarr.download.io;

import static dev.dromedarr.download.io.DownloadSamples.LEASE;
import static dev.dromedarr.download.io.DownloadSamples.NOW;
import static dev.dromedarr.download.io.DownloadSamples.limits;
import static dev.dromedarr.download.io.DownloadSamples.movie;
import static dev.dromedarr.download.io.DownloadSamples.ordered;
import static dev.dromedarr.download.io.DownloadSamples.seal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.download.Change;
import dev.dromedarr.download.Claims.Claim;
import dev.dromedarr.download.Container;
import dev.dromedarr.download.Download;
import dev.dromedarr.download.Downloads.Filter;
import dev.dromedarr.download.Downloads.Sort;
import dev.dromedarr.download.State;
import dev.dromedarr.event.io.SqlFailures;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.TestDatabases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
final class SqlDownloadsTest {

    private static final Filter ALL = new Filter(Optional.empty(), Optional.empty());

    private final Database database;
    private final SqlDownloads book;
    private final SqlClaims claims;

    SqlDownloadsTest(TestDatabases engine, @TempDir Path folder) {
        database = engine.open(folder);
        book = new SqlDownloads(database, seal());
        claims = new SqlClaims(database, seal(), "node", "first", LEASE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void for_one_item_one_thing_is_under_way() {
        Download first = book.add(movie(31), NOW).orElseThrow();

        assertThat(book.add(movie(31, "elsewhere"), NOW)).isEmpty();
        assertThat(book.open("movies", 31)).contains(first);

        book.cancel(first.id(), Optional.empty(), NOW);
        assertThat(book.open("movies", 31)).isEmpty();
        assertThat(book.add(movie(31), NOW)).isPresent();
    }

    @Test
    void one_decision_orders_once_whatever_became_of_it() {
        Download first = book.add(ordered(31, 5, NOW), NOW).orElseThrow();
        assertThat(book.ofMatch(5)).contains(first);
        book.cancel(first.id(), Optional.empty(), NOW);

        assertThat(book.add(ordered(31, 5, NOW), NOW)).isEmpty();
        assertThat(book.add(ordered(31, 5, NOW.plusSeconds(1)), NOW)).isPresent();
    }

    @Test
    void a_thousand_orders_come_in_at_once_and_again_are_none() {
        List<dev.dromedarr.download.Downloads.Wish> wishes =
                IntStream.rangeClosed(1, 1000).mapToObj(item -> movie(item)).toList();

        assertThat(book.addAll(wishes, NOW)).hasSize(1000);
        assertThat(book.addAll(wishes, NOW)).isEmpty();
        assertThat(book.figures().counts()).containsEntry(State.QUEUED, 1000L);
        assertThat(book.waiting(Kind.RADARR)).isEqualTo(1000);
        assertThat(book.waiting(Kind.SONARR)).isZero();
    }

    @Test
    void pages_are_filtered_and_sorted() {
        long first = book.add(movie(1), NOW).orElseThrow().id();
        long second = book.add(movie(2), NOW).orElseThrow().id();
        long third = book.add(movie(3), NOW).orElseThrow().id();
        book.pause(second);
        book.prioritize(first, 9);

        assertThat(ids(ALL, Sort.ID, true)).containsExactly(third, second, first);
        assertThat(ids(ALL, Sort.PRIORITY, true)).containsExactly(first, third, second);
        assertThat(ids(new Filter(Optional.of(State.PAUSED), Optional.of("movies")), Sort.ID, false))
                .containsExactly(second);
        assertThat(ids(new Filter(Optional.empty(), Optional.of("tv")), Sort.ID, false))
                .isEmpty();
        assertThat(book.list(ALL, Sort.ID, false, 2, 2).records())
                .extracting(Download::id)
                .containsExactly(third);
        assertThat(book.list(ALL, Sort.ID, false, 2, 2).totalRecords()).isEqualTo(3);
    }

    @Test
    void figures_tell_what_is_home_and_what_is_to_come() {
        book.add(movie(1, "a"), NOW);
        Claim claim = claims.toFetch(limits(9, 9), NOW).get(0);
        claims.progress(claim, 300, Optional.of(1000L), Optional.empty(), 70, NOW);

        var figures = book.figures();

        assertThat(figures.counts()).containsOnly(java.util.Map.entry(State.DOWNLOADING, 1L));
        assertThat(figures.bytes()).containsEntry(State.DOWNLOADING, 300L);
        assertThat(figures.left()).isEqualTo(700);
        assertThat(figures.rate()).isEqualTo(70);
        assertThat(book.coming()).singleElement().satisfies(now -> {
            assertThat(now.rate()).isEqualTo(70);
            assertThat(now.secondsLeft()).contains(10L);
        });
    }

    @Test
    void what_was_given_up_goes_on_with_its_bytes_and_what_lies_in_its_place_is_announced_again() {
        book.add(movie(1, "a"), NOW);
        Claim claim = claims.toFetch(limits(9, 9), NOW).get(0);
        long id = claim.download().id();
        claims.letGo(claim, change(State.FAILED, 500, Optional.empty()));
        assertThat(book.pause(id)).isFalse();
        assertThat(book.resume(id, NOW)).isFalse();

        assertThat(book.retry(id, NOW)).isTrue();

        Download again = book.find(id).orElseThrow();
        assertThat(again.state()).isEqualTo(State.QUEUED);
        assertThat(again.bytes()).isEqualTo(500);
        assertThat(again.reached()).isEqualTo(500);
        assertThat(again.trouble()).isEmpty();
        Claim second = claims.toFetch(limits(9, 9), NOW).get(0);
        claims.letGo(second, change(State.FAILED, 900, Optional.of("/movies/x.mkv")));
        book.retry(id, NOW);
        assertThat(book.find(id)).map(Download::state).contains(State.IMPORTING);
    }

    @Test
    void what_was_given_up_stays_so_while_something_else_is_under_way_for_the_item() {
        long first = book.add(movie(1), NOW).orElseThrow().id();
        book.cancel(first, Optional.of("no"), NOW);
        long second = book.add(movie(1), NOW).orElseThrow().id();

        assertThat(book.retry(first, NOW)).isFalse();
        book.cancel(second, Optional.of("no"), NOW);
        assertThat(book.retry(first, NOW)).isTrue();
    }

    @Test
    void a_failure_waits_once_for_each_download_and_keeps_it_from_being_forgotten() {
        long id = book.add(movie(1), NOW).orElseThrow().id();
        book.cancel(id, Optional.empty(), NOW);
        var failures = new SqlFailures(database);
        failures.park(id, "movies", "Movie 1", "fetch", "it broke off", NOW);
        failures.park(id, "movies", "Movie 1", "fetch", "it broke off again", NOW.plusSeconds(1));

        assertThat(failures.list(1, 10).records()).singleElement().satisfies(failure -> {
            assertThat(failure.downloadId()).contains(id);
            assertThat(failure.reason()).isEqualTo("it broke off again");
        });
        var past = new SqlPastDownloads(database);
        assertThat(past.forget(NOW.plus(Duration.ofDays(1)), 10)).isZero();
        failures.unpark(id);
        assertThat(failures.count()).isZero();
        assertThat(past.forget(NOW, 10)).isZero();
        assertThat(past.forget(NOW.plus(Duration.ofDays(1)), 10)).isEqualTo(1);
    }

    private List<Long> ids(Filter filter, Sort sort, boolean descending) {
        return book.list(filter, sort, descending, 1, 10).records().stream()
                .map(Download::id)
                .toList();
    }

    private static Change change(State state, long bytes, Optional<String> path) {
        return new Change(
                state,
                bytes,
                Optional.of(Container.MKV),
                4,
                NOW,
                Optional.of("it broke off"),
                path,
                Optional.empty(),
                Optional.of(NOW));
    }
}
