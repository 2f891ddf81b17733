package dev.dromedarr.triage.io;

import static dev.dromedarr.triage.io.Samples.decision;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.TestDatabases;
import dev.dromedarr.triage.Action;
import dev.dromedarr.triage.Again;
import dev.dromedarr.triage.Decision;
import dev.dromedarr.triage.Fuse;
import dev.dromedarr.triage.Fuses.Count;
import dev.dromedarr.triage.Reason;
import dev.dromedarr.triage.Taken;
import dev.dromedarr.triage.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
final class SqlFusesTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NEXT_DAY = NOW.plus(Duration.ofDays(1));
    private static final Again AGAIN = new Again(3, Duration.ofMinutes(30));
    private static final Count HOUR =
            new Count("hour", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final Count REMOVALS = new Count(
            "removals/tv", Optional.of("tv"), Optional.empty(), Optional.empty(), Optional.of(Verdict.REMOVE));
    private static final Count TITLE = new Count(
            "title/tv/1/1+2+3", Optional.of("tv"), Optional.of("1/1+2+3"), Optional.of("C"), Optional.empty());

    private final Database database;
    private final SqlFuses fuses;
    private final SqlDecisions decisions;
    private final SqlActions actions;

    SqlFusesTest(TestDatabases engine, @TempDir Path folder) {
        database = engine.open(folder);
        fuses = new SqlFuses(database);
        decisions = new SqlDecisions(database);
        actions = new SqlActions(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_fuse_is_blown_once_until_it_is_armed_again() {
        Fuse hour = new Fuse("hour", "60 actions within one hour", NOW);

        assertThat(fuses.blow(hour)).isTrue();
        assertThat(fuses.blow(new Fuse("hour", "again", NOW.plusSeconds(1)))).isFalse();
        assertThat(fuses.blown("hour")).contains(hour);
        assertThat(fuses.blown("removals/tv")).isEmpty();

        assertThat(fuses.rearm("hour", NOW.plusSeconds(2))).isTrue();
        assertThat(fuses.rearm("hour", NOW.plusSeconds(3))).isFalse();
        assertThat(fuses.rearm("nobody knows it", NOW)).isFalse();
        assertThat(fuses.blown("hour")).isEmpty();

        Fuse later = new Fuse("hour", "60 actions within one hour, once more", NOW.plusSeconds(4));
        assertThat(fuses.blow(later)).isTrue();
        assertThat(fuses.blown("hour")).contains(later);
    }

    @Test
    void all_that_are_blown_are_listed_oldest_first() {
        Fuse second = new Fuse("hour", "h", NOW.plusSeconds(1));
        Fuse first = new Fuse("removals/tv", "r", NOW);
        fuses.blow(second);
        fuses.blow(first);
        fuses.blow(new Fuse("title/tv/1", "t", NOW));
        fuses.rearm("title/tv/1", NOW);

        assertThat(fuses.all()).containsExactly(first, second);
    }

    @Test
    void of_many_at_once_one_blows_it() throws Exception {
        Callable<Boolean> blow = () -> fuses.blow(new Fuse("hour", "h", NOW));

        var threads = Executors.newFixedThreadPool(8);
        int fresh = 0;
        for (var blown : threads.invokeAll(Collections.nCopies(32, blow))) {
            fresh += blown.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(fresh).isEqualTo(1);
    }

    @Test
    void actions_are_counted_in_their_scope_and_since_a_time() {
        begin("tv", "A", Verdict.REMOVE, NOW);
        begin("tv", "B", Verdict.FORCE_IMPORT, NOW.plusSeconds(1));
        begin("anime", "C", Verdict.REMOVE, NOW.plusSeconds(2));

        assertThat(fuses.actions(HOUR, NOW, NEXT_DAY)).isEqualTo(3);
        assertThat(fuses.actions(HOUR, NOW.plusSeconds(1), NEXT_DAY)).isEqualTo(2);
        assertThat(fuses.actions(HOUR, NOW.plusSeconds(3), NEXT_DAY)).isZero();
        assertThat(fuses.actions(REMOVALS, NOW, NEXT_DAY)).isEqualTo(1);
        assertThat(fuses.actions(TITLE, NOW, NEXT_DAY)).isEqualTo(2);
        assertThat(fuses.actions(
                        new Count(
                                "title/tv/9", Optional.of("tv"), Optional.of("9"), Optional.of("C"), Optional.empty()),
                        NOW,
                        NEXT_DAY))
                .isZero();
    }

    @Test
    void actions_on_one_download_are_no_loop() {
        for (int i = 0; i < 3; i++) {
            Action tried = begin("tv", "A", Verdict.REMOVE, NOW.plusSeconds(i));
            actions.end(tried.id(), Action.State.VERIFIED, "gone", NOW.plusSeconds(i));
        }

        assertThat(fuses.actions(TITLE, NOW.minusSeconds(1), NEXT_DAY)).isEqualTo(1);
        assertThat(fuses.actions(
                        new Count(
                                "title/tv/1/1+2+3",
                                Optional.of("tv"),
                                Optional.of("1/1+2+3"),
                                Optional.of("A"),
                                Optional.empty()),
                        NOW.minusSeconds(1),
                        NEXT_DAY))
                .isZero();
    }

    @Test
    void what_was_begun_by_a_clock_that_was_wrong_does_not_count() {
        begin("tv", "A", Verdict.REMOVE, NOW.plus(Duration.ofDays(400)));
        begin("tv", "B", Verdict.REMOVE, NOW.plus(Duration.ofHours(1)));

        assertThat(fuses.actions(HOUR, NOW, NEXT_DAY)).isEqualTo(1);
    }

    @Test
    void what_was_dropped_before_it_was_ordered_does_not_count() {
        Action action = begin("tv", "A", Verdict.REMOVE, NOW);
        actions.end(action.id(), Action.State.DROPPED, "no longer stuck", NOW);

        assertThat(fuses.actions(HOUR, NOW, NEXT_DAY)).isZero();
    }

    @Test
    void counting_begins_anew_when_it_is_armed_again() {
        begin("tv", "A", Verdict.REMOVE, NOW);
        fuses.blow(new Fuse("removals/tv", "r", NOW));
        fuses.rearm("removals/tv", NOW.plusSeconds(1));
        begin("tv", "B", Verdict.REMOVE, NOW.plusSeconds(2));

        assertThat(fuses.actions(REMOVALS, NOW, NEXT_DAY)).isEqualTo(1);
        assertThat(fuses.actions(HOUR, NOW, NEXT_DAY)).isEqualTo(2);
    }

    private Action begin(String instance, String downloadId, Verdict verdict, Instant now) {
        Decision decision = decision(instance, downloadId, "t", verdict, Reason.WORSE_SCORE, "m", false);
        long id = decisions.note(decision, now).id();
        return actions.begin(Taken.of(id, true, decision), List.of(), AGAIN, now)
                .orElseThrow();
    }
}
