package dev.dromedarr.triage.io;

import static dev.dromedarr.triage.io.Samples.decision;
import static dev.dromedarr.triage.io.Samples.forceImport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.TestDatabases;
import dev.dromedarr.triage.Action;
import dev.dromedarr.triage.Action.State;
import dev.dromedarr.triage.Again;
import dev.dromedarr.triage.Decision;
import dev.dromedarr.triage.Reason;
import dev.dromedarr.triage.RecordedAction;
import dev.dromedarr.triage.Taken;
import dev.dromedarr.triage.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
final class SqlActionsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofMinutes(30);
    private static final Again AGAIN = new Again(TRIES, PAUSE);
    private static final Decision IMPORT = forceImport("ABC");
    private static final Decision REMOVAL =
            decision("tv", "ABC", "t", Verdict.REMOVE, Reason.WORSE_SCORE, "20 points lower", false);

    private final Database database;
    private final SqlDecisions decisions;
    private final SqlActions actions;

    SqlActionsTest(TestDatabases engine, @TempDir Path folder) {
        database = engine.open(folder);
        decisions = new SqlDecisions(database);
        actions = new SqlActions(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_action_is_open_from_its_begin_to_its_end() {
        long decision = decisions.note(IMPORT, NOW).id();
        var expected = List.of(
                new Action.Expected("/downloads/Été.mkv", 7, Set.of(2, 1), Set.of(9)),
                new Action.Expected("/downloads/b.mkv", 7, Set.of(), Set.of()));

        var begun = actions.begin(Taken.of(decision, true, IMPORT), expected, AGAIN, NOW)
                .orElseThrow();

        assertThat(begun)
                .isEqualTo(new Action(
                        begun.id(),
                        decision,
                        "tv",
                        Kind.SONARR,
                        "ABC",
                        "A.Show.S01E01.1080p-GRP",
                        Verdict.FORCE_IMPORT,
                        State.BEGUN,
                        1,
                        NOW,
                        Optional.empty(),
                        expected));
        assertThat(actions.open()).containsExactly(begun);

        actions.ordered(begun.id(), Optional.of(4711), NOW.plusSeconds(1));

        assertThat(actions.open()).singleElement().satisfies(action -> {
            assertThat(action.state()).isEqualTo(State.ORDERED);
            assertThat(action.command()).contains(4711);
            assertThat(action.expected()).isEqualTo(expected);
        });

        actions.end(begun.id(), State.VERIFIED, "imported", NOW.plusSeconds(2));

        assertThat(actions.open()).isEmpty();
        var told = decisions.find(decision).orElseThrow();
        assertThat(told.result()).contains("imported");
        assertThat(told.resultAt()).contains(NOW.plusSeconds(2));
    }

    @Test
    void what_has_ended_stays_ended() {
        long id = begin(IMPORT, NOW).orElseThrow().id();
        actions.end(id, State.VERIFIED, "imported", NOW);

        actions.end(id, State.REFUTED, "too late", NOW);
        actions.ordered(id, Optional.of(1), NOW);

        assertThat(actions.open()).isEmpty();
        assertThat(decisions.note(IMPORT, NOW).fresh()).isFalse();
        assertThat(decisions
                        .find(decisions.note(IMPORT, NOW).id())
                        .orElseThrow()
                        .result())
                .contains("imported");
    }

    @Test
    void an_open_state_is_no_end() {
        assertThatThrownBy(() -> actions.end(1, State.ORDERED, "", NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_download_has_one_open_action_whatever_it_is() {
        begin(IMPORT, NOW);

        assertThat(begin(IMPORT, NOW.plus(PAUSE))).isEmpty();
        assertThat(begin(REMOVAL, NOW.plus(PAUSE))).isEmpty();
        assertThat(begin(forceImport("OTHER"), NOW)).isPresent();
        assertThat(begin(decision("tv2", "ABC", "t", Verdict.REMOVE, Reason.WORSE_SCORE, "m", false), NOW))
                .isPresent();
    }

    @Test
    void the_same_begun_by_many_at_once_is_begun_once() throws Exception {
        long decision = decisions.note(IMPORT, NOW).id();
        Callable<Optional<Action>> begin = () -> actions.begin(Taken.of(decision, true, IMPORT), List.of(), AGAIN, NOW);

        var threads = Executors.newFixedThreadPool(8);
        int begun = 0;
        for (var action : threads.invokeAll(Collections.nCopies(32, begin))) {
            begun += action.get().isPresent() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(begun).isEqualTo(1);
        assertThat(actions.open()).hasSize(1);
    }

    @Test
    void what_failed_by_a_clock_that_was_wrong_does_not_wait_for_it() {
        actions.end(begin(IMPORT, NOW).orElseThrow().id(), State.REFUTED, "no new file", NOW);

        assertThat(begin(IMPORT, NOW.minusSeconds(1))).isPresent();
    }

    @Test
    void what_failed_is_tried_again_after_a_pause_and_only_so_often() {
        var time = NOW;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            var begun = begin(IMPORT, time).orElseThrow();
            assertThat(begun.attempt()).isEqualTo(attempt);
            actions.end(begun.id(), State.REFUTED, "no new file", time);
            Instant almost = time.plus(PAUSE).minusMillis(1);
            assertThat(begin(IMPORT, almost)).isEmpty();
            time = time.plus(PAUSE);
            assertThat(actions.barred(IMPORT, List.of(), AGAIN, almost)).contains(attempt < TRIES ? time : Instant.MAX);
            assertThat(actions.barred(IMPORT, List.of(), AGAIN, time).isEmpty()).isEqualTo(attempt < TRIES);
        }

        assertThat(begin(IMPORT, time.plus(Duration.ofDays(30)))).isEmpty();
        assertThat(begin(REMOVAL, time)).isPresent();
    }

    @Test
    void what_was_fruitless_is_not_begun_again_as_it_was_unless_a_person_orders_it() {
        var expected = List.of(new Action.Expected("/d/x.mkv", 12, Set.of(1203, 1204), Set.of(5310, 5311)));
        var begun = begin(expected, TRIES).orElseThrow();
        actions.end(begun.id(), State.FRUITLESS, "no new file", NOW);

        assertThat(begin(expected, TRIES)).isEmpty();
        var otherwise = List.of(new Action.Expected("/d/x.mkv", 12, Set.of(1203, 1204), Set.of(5310)));
        var second = begin(otherwise, TRIES).orElseThrow();
        assertThat(second.attempt()).isEqualTo(2);
        actions.end(second.id(), State.DROPPED, "no longer stuck", NOW);
        assertThat(begin(expected, Again.ALWAYS)).isPresent();
    }

    private Optional<Action> begin(List<Action.Expected> expected, int tries) {
        long decision = decisions.note(IMPORT, NOW).id();
        return actions.begin(Taken.of(decision, true, IMPORT), expected, new Again(tries, Duration.ZERO), NOW);
    }

    @Test
    void what_was_dropped_counts_as_no_try() {
        for (int i = 0; i < TRIES + 1; i++) {
            var begun = begin(IMPORT, NOW).orElseThrow();
            assertThat(begun.attempt()).isEqualTo(1);
            actions.end(begun.id(), State.DROPPED, "no longer in the queue", NOW);
        }
    }

    @Test
    void what_is_dropped_again_and_again_for_the_same_reason_is_one_row_and_the_last() {
        long decision = decisions.note(IMPORT, NOW).id();
        for (String message :
                List.of("another import", "another import", "not stuck", "another import", "another import")) {
            actions.end(begin(IMPORT, NOW).orElseThrow().id(), State.DROPPED, message, NOW);
        }

        assertThat(actions.of(decision))
                .extracting(RecordedAction::message)
                .containsExactly(
                        Optional.of("another import"), Optional.of("not stuck"), Optional.of("another import"));
        assertThat(decisions.find(decision).orElseThrow().result()).contains("another import");
    }

    private Optional<Action> begin(Decision decision, Instant now) {
        return actions.begin(Taken.of(decisions.note(decision, now).id(), true, decision), List.of(), AGAIN, now);
    }

    @Test
    void whether_we_acted_on_a_download_is_known_for_good_and_what_was_dropped_does_not_count() {
        assertThat(actions.acted("tv", "A")).isFalse();

        var action = begin(IMPORT, NOW).orElseThrow();
        String downloadId = IMPORT.stuck().downloadId();
        assertThat(actions.acted("tv", downloadId)).isTrue();
        assertThat(actions.acted("anime", downloadId)).isFalse();
        actions.end(action.id(), State.DROPPED, "no longer stuck", NOW);
        assertThat(actions.acted("tv", downloadId)).isFalse();

        action = begin(IMPORT, NOW).orElseThrow();
        actions.end(action.id(), State.VERIFIED, "there", NOW);
        assertThat(actions.acted("tv", downloadId)).isTrue();
    }
}
