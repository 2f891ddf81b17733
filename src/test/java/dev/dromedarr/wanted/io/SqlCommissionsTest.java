package dev.dromedarr.wanted.io;

import static dev.dromedarr.download.State.QUEUED;
import static dev.dromedarr.wanted.io.MatchSamples.match;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.dromedarr.download.Download;
import dev.dromedarr.download.Downloads.Wish;
import dev.dromedarr.download.Source;
import dev.dromedarr.download.TakeOrders;
import dev.dromedarr.download.Target;
import dev.dromedarr.download.io.SqlDownloads;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.TestDatabases;
import dev.dromedarr.playlist.Address;
import dev.dromedarr.wanted.Commissions.Commission;
import dev.dromedarr.wanted.MatchBook;
import dev.dromedarr.wanted.RecordedMatch.State;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
final class SqlCommissionsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);

    private final Database database;
    private final SqlMatches book;
    private final SqlCommissions commissions;

    SqlCommissionsTest(TestDatabases engine, @TempDir Path folder) {
        database = engine.open(folder);
        Seal seal = new Seal(new Secret("a master key for tests, long enough"));
        book = new SqlMatches(database, seal);
        commissions = new SqlCommissions(database, seal);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_is_decided_waits_until_it_is_taken_and_is_taken_once() {
        long sure = note(31, true, NOW);
        long asked = note(32, false, NOW);

        assertThat(waiting()).containsExactly(sure);
        assertThat(commissions.waiting(9).get(0).address().reveal())
                .isEqualTo("http://tv.example:8080/movie/jane/hunter2/31.mkv");
        book.confirm(asked, LATER);
        assertThat(waiting()).containsExactly(sure, asked);

        commissions.taken(commissions.waiting(9));
        assertThat(waiting()).isEmpty();
        note(31, true, LATER);
        assertThat(waiting()).as("seen again, and decided before").isEmpty();
        assertThat(commissions.of(sure)).isPresent();
    }

    @Test
    void deciding_again_makes_another_commission() {
        long id = note(31, true, NOW);
        List<Commission> first = commissions.waiting(9);
        commissions.taken(first);

        book.confirm(id, LATER);

        assertThat(waiting()).containsExactly(id);
        commissions.taken(first);
        assertThat(waiting()).as("what was decided since is not taken by that").containsExactly(id);
    }

    @Test
    void what_came_home_is_under_way_no_more_and_is_ordered_again_only_when_it_is_wanted_again() {
        long id = note(31, true, NOW);
        commissions.taken(commissions.waiting(9));

        commissions.over(id, NOW);

        assertThat(book.underWay("movies")).isEmpty();
        assertThat(book.find(id)).map(now -> now.state()).contains(State.GONE);
        assertThat(waiting()).isEmpty();
        note(31, true, LATER);
        assertThat(waiting()).containsExactly(id);
    }

    @Test
    void what_is_not_wanted_for_a_while_has_to_be_decided_again() {
        long id = note(31, true, NOW);
        commissions.taken(commissions.waiting(9));
        book.settle("movies", Set.of(), Set.of(), LATER);

        commissions.forgetGone();

        assertThat(commissions.of(id)).isEmpty();
        note(31, true, LATER.plusSeconds(1));
        assertThat(waiting()).containsExactly(id);
    }

    @Test
    void what_another_key_sealed_keeps_nothing_behind_it_from_its_turn() {
        var others = new SqlMatches(database, new Seal(new Secret("the master key of before, long enough")));
        for (int item = 1; item <= 5; item++) {
            note(others, item, true, NOW);
        }
        long first = note(31, true, NOW);
        long second = note(32, true, NOW);

        assertThat(commissions.waiting(1)).hasSize(1);
        assertThat(commissions.waiting(2)).extracting(one -> one.match().id()).containsExactly(first, second);
    }

    @Test
    void an_order_for_which_something_else_is_under_way_is_carried_out_when_that_is_over() {
        var downloads = new SqlDownloads(database, new Seal(new Secret("a master key for tests, long enough")));
        var orders = new TakeOrders(commissions, downloads, () -> false, Clock.fixed(NOW, ZoneOffset.UTC));
        note(31, true, NOW);
        Wish byHand = new Wish(
                new Target("movies", Kind.RADARR, 31, Optional.empty(), "Movie 31"),
                "A noisy name",
                7,
                new Source(new Address("http://tv.example:8080/movie/jane/hunter2/9.mkv"), Optional.empty()),
                Optional.empty(),
                Optional.empty());
        Download other = downloads.add(byHand, NOW).orElseThrow();

        orders.takeOrders();
        assertThat(downloads.figures().counts()).containsOnly(entry(QUEUED, 1L));
        assertThat(waiting()).hasSize(1);

        downloads.cancel(other.id(), Optional.empty(), NOW);
        orders.takeOrders();
        assertThat(downloads.figures().counts()).containsEntry(QUEUED, 1L);
        assertThat(waiting()).isEmpty();
    }

    private long note(int item, boolean sure, Instant now) {
        return note(book, item, sure, now);
    }

    private static long note(SqlMatches book, int item, boolean sure, Instant now) {
        var match = match(item, "Movie " + item, item + ".mkv", 0.97);
        return book.note(List.of(new MatchBook.Note(match, "fits", sure)), now)
                .get(0)
                .match()
                .id();
    }

    private List<Long> waiting() {
        return commissions.waiting(9).stream().map(one -> one.match().id()).toList();
    }
}
