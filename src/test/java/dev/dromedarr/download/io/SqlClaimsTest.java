package dev.dromedarr.download.io;

import static dev.dromedarr.download.io.DownloadSamples.LEASE;
import static dev.dromedarr.download.io.DownloadSamples.NOW;
import static dev.dromedarr.download.io.DownloadSamples.limits;
import static dev.dromedarr.download.io.DownloadSamples.movie;
import static dev.dromedarr.download.io.DownloadSamples.seal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.download.Change;
import dev.dromedarr.download.Claims.Claim;
import dev.dromedarr.download.Claims.Limits;
import dev.dromedarr.download.Download;
import dev.dromedarr.download.Hosts.Resting;
import dev.dromedarr.download.State;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.TestDatabases;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
final class SqlClaimsTest {

    private final Database database;
    private final SqlDownloads book;
    private final SqlClaims claims;

    SqlClaimsTest(TestDatabases engine, @TempDir Path folder) {
        database = engine.open(folder);
        book = new SqlDownloads(database, seal());
        claims = engine("node", "first");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private SqlClaims engine(String node, String incarnation) {
        return new SqlClaims(database, seal(), node, incarnation, LEASE);
    }

    private long add(int item, String host) {
        return book.add(movie(item, host), NOW).orElseThrow().id();
    }

    private Claim claimed(int item) {
        long id = add(item, "host-" + item);
        return claims.toFetch(limits(100, 1), NOW).stream()
                .filter(claim -> claim.download().id() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_address_is_opened_for_who_fetches_and_for_nobody_else() {
        Claim claim = claimed(31);

        assertThat(claims.source(claim).address().reveal()).isEqualTo("http://host-31/movie/jane/hunter2/31.mkv");
        assertThat(claims.source(claim).options()).contains("User-Agent=VLC");
        assertThat(claim.download().toString()).doesNotContain("hunter2").contains("http://host-31/…/31.mkv");
        assertThat(claim.download().state()).isEqualTo(State.DOWNLOADING);
        assertThat(claim.download().startedAt()).contains(NOW);
    }

    @Test
    void what_one_has_claimed_nobody_else_gets() {
        claimed(31);

        assertThat(claims.toFetch(limits(100, 100), NOW)).isEmpty();
        assertThat(engine("other", "first").toFetch(limits(100, 100), NOW)).isEmpty();
    }

    @Test
    void as_many_come_at_once_as_may_over_all_engines() {
        for (int item = 1; item <= 5; item++) {
            add(item, "host-" + item);
        }

        assertThat(claims.toFetch(limits(2, 1), NOW)).hasSize(2);
        assertThat(engine("other", "first").toFetch(limits(3, 1), NOW)).hasSize(1);
        assertThat(claims.toFetch(limits(2, 1), NOW)).isEmpty();
    }

    @Test
    void a_host_gets_as_many_connections_as_it_may_have() {
        add(1, "one");
        add(2, "one");
        add(3, "two");

        assertThat(hosts(claims.toFetch(limits(9, 1), NOW))).containsExactly("one", "two");
        assertThat(hosts(claims.toFetch(limits(9, 2), NOW))).containsExactly("one");
    }

    @Test
    void of_two_episodes_in_one_file_the_second_waits_until_the_first_has_it() {
        long first = book.add(DownloadSamples.episode(31, "double.mkv"), NOW)
                .orElseThrow()
                .id();
        long second = book.add(DownloadSamples.episode(32, "double.mkv"), NOW)
                .orElseThrow()
                .id();
        long other = book.add(DownloadSamples.episode(33, "33.mkv"), NOW)
                .orElseThrow()
                .id();

        List<Claim> taken = claims.toFetch(limits(9, 9), NOW);

        assertThat(taken).extracting(claim -> claim.download().id()).containsExactly(first, other);
        assertThat(claims.letGo(taken.get(0), DownloadSamples.change(taken.get(0), State.IMPORTING, NOW)))
                .isTrue();
        assertThat(claims.toFetch(limits(9, 9), NOW)).isEmpty();
        Claim importing = claims.toBringIn(limits(9, 9), 9, NOW).get(0);
        assertThat(claims.letGo(importing, DownloadSamples.change(importing, State.COMPLETED, NOW)))
                .isTrue();
        assertThat(claims.toFetch(limits(9, 9), NOW))
                .extracting(claim -> claim.download().id())
                .containsExactly(second);
    }

    @Test
    void the_more_urgent_goes_first_and_of_equals_the_older() {
        long old = add(1, "a");
        long newer = add(2, "b");
        long urgent = add(3, "c");
        book.prioritize(urgent, 5);

        List<Claim> taken = claims.toFetch(limits(2, 1), NOW);

        assertThat(taken).extracting(claim -> claim.download().id()).containsExactly(urgent, old);
        assertThat(book.find(newer)).map(Download::state).contains(State.QUEUED);
    }

    @Test
    void a_host_that_rests_and_a_kind_without_a_folder_are_left_alone() {
        add(1, "tired");
        var hosts = new SqlHosts(database);
        hosts.rest(new Resting("tired", NOW.plusSeconds(60), "too many connections", 1));

        assertThat(claims.toFetch(limits(9, 9), NOW)).isEmpty();
        assertThat(claims.toFetch(new Limits(Set.of(Kind.SONARR), 9, 9, Set.of()), NOW.plusSeconds(61)))
                .isEmpty();
        assertThat(claims.toFetch(limits(9, 9), NOW.plusSeconds(61))).hasSize(1);

        hosts.rest(new Resting("tired", NOW.plusSeconds(90), "again", 2));
        assertThat(hosts.all()).containsExactly(new Resting("tired", NOW.plusSeconds(90), "again", 2));
        hosts.well("tired");
        assertThat(hosts.all()).isEmpty();
    }

    @Test
    void what_waits_for_its_next_try_waits_and_a_wrong_clock_holds_nothing_back() {
        Claim claim = claimed(1);
        claims.letGo(claim, waits(claim, NOW.plusSeconds(60)));

        assertThat(claims.toFetch(limits(9, 9), NOW.plusSeconds(59))).isEmpty();
        List<Claim> again = claims.toFetch(limits(9, 9), NOW.plusSeconds(60));
        assertThat(again).hasSize(1);

        claims.letGo(again.get(0), waits(again.get(0), NOW.plus(Duration.ofDays(400))));
        assertThat(claims.toFetch(limits(9, 9), NOW)).hasSize(1);
    }

    @Test
    void what_this_engine_still_has_in_hand_is_not_taken_up_a_second_time() {
        Claim claim = claimed(1);
        book.pause(claim.download().id());
        book.resume(claim.download().id(), NOW);

        var inHand =
                new Limits(DownloadSamples.ALL, 9, 9, Set.of(claim.download().id()));

        assertThat(claims.toFetch(inHand, NOW)).isEmpty();
        assertThat(claims.toFetch(limits(9, 9), NOW)).hasSize(1);
    }

    @Test
    void a_lease_that_nobody_renews_lapses_and_its_worker_writes_nothing_any_more() {
        Claim lost = claimed(1);
        SqlClaims other = engine("other", "first");

        assertThat(other.freeLapsed(NOW.plus(LEASE))).isZero();
        assertThat(other.freeLapsed(NOW.plus(LEASE).plusMillis(1))).isEqualTo(1);
        Claim taken = other.toFetch(limits(9, 9), NOW).get(0);

        assertThat(progress(claims, lost, NOW)).isFalse();
        assertThat(claims.keep(lost, waits(lost, NOW), NOW)).isEmpty();
        assertThat(claims.letGo(lost, waits(lost, NOW))).isFalse();
        assertThat(progress(other, taken, NOW)).isTrue();
    }

    @Test
    void a_lease_that_is_renewed_holds() {
        Claim claim = claimed(1);

        claims.renew(List.of(claim), NOW.plusSeconds(20));

        assertThat(claims.freeLapsed(NOW.plusSeconds(45))).isZero();
        assertThat(progress(claims, claim, NOW.plusSeconds(40))).isTrue();
        assertThat(claims.freeLapsed(NOW.plusSeconds(65))).isZero();
        assertThat(claims.freeLapsed(NOW.minus(Duration.ofDays(2))))
                .as("of a clock that was ahead")
                .isEqualTo(1);
    }

    @Test
    void at_its_start_an_engine_frees_what_it_had_in_hand_and_nobody_elses() {
        Claim mine = claimed(1);
        add(2, "host-2");
        Claim others = engine("other", "first").toFetch(limits(9, 9), NOW).get(0);
        progress(claims, mine, NOW);

        assertThat(claims.free()).as("it is the same engine still").isZero();
        assertThat(engine("node", "second").free()).isEqualTo(1);

        Download free = book.find(mine.download().id()).orElseThrow();
        assertThat(free.state()).isEqualTo(State.QUEUED);
        assertThat(free.bytes()).isEqualTo(500);
        assertThat(free.validator()).contains("\"v1\"");
        assertThat(progress(claims, mine, NOW)).isFalse();
        assertThat(progress(engine("other", "first"), others, NOW)).isTrue();
    }

    @Test
    void what_is_whole_stays_whole_when_its_engine_dies() {
        Claim claim = claimed(1);
        Claim whole = claims.keep(claim, whole(claim), NOW).orElseThrow();
        assertThat(whole.download().state()).isEqualTo(State.VERIFYING);

        engine("node", "second").free();

        assertThat(claims.toFetch(limits(9, 9), NOW)).isEmpty();
        assertThat(claims.toBringIn(limits(9, 9), 10, NOW))
                .extracting(taken -> taken.download().state())
                .containsExactly(State.VERIFYING);
        assertThat(claims.toBringIn(limits(9, 9), 10, NOW)).isEmpty();
    }

    @Test
    void a_person_who_pauses_or_cancels_ends_the_claim() {
        Claim paused = claimed(1);
        Claim cancelled = claimed(2);

        assertThat(book.pause(paused.download().id())).isTrue();
        assertThat(book.cancel(cancelled.download().id(), Optional.of("no"), NOW))
                .isTrue();

        assertThat(progress(claims, paused, NOW)).isFalse();
        assertThat(progress(claims, cancelled, NOW)).isFalse();
        assertThat(claims.keep(paused, whole(paused), NOW)).isEmpty();
        assertThat(book.find(paused.download().id())).map(Download::state).contains(State.PAUSED);
    }

    private static boolean progress(SqlClaims engine, Claim claim, Instant now) {
        return engine.progress(claim, 500, Optional.of(1000L), Optional.of("\"v1\""), 50, now);
    }

    private static List<String> hosts(List<Claim> taken) {
        return taken.stream().map(claim -> claim.download().host()).toList();
    }

    private static Change waits(Claim claim, Instant until) {
        return DownloadSamples.change(claim, State.QUEUED, until);
    }

    private static Change whole(Claim claim) {
        return DownloadSamples.change(claim, State.VERIFYING, NOW);
    }
}
