package dev.dromedarr.triage.io;

import static dev.dromedarr.triage.io.Samples.decision;
import static dev.dromedarr.triage.io.Samples.forceImport;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.TestDatabases;
import dev.dromedarr.triage.Action;
import dev.dromedarr.triage.Again;
import dev.dromedarr.triage.Decision;
import dev.dromedarr.triage.Decisions.Kept;
import dev.dromedarr.triage.Reason;
import dev.dromedarr.triage.RecordedAction;
import dev.dromedarr.triage.Taken;
import dev.dromedarr.triage.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the books do with a person's word. */
@ParameterizedClass
@EnumSource(TestDatabases.class)
final class SqlByPersonTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Decision RULED = forceImport("ABC");
    private static final Decision KEEP = ordered(Verdict.KEEP);
    private static final Decision IMPORT = ordered(Verdict.FORCE_IMPORT);

    private final Database database;
    private final SqlDecisions decisions;
    private final SqlActions actions;

    SqlByPersonTest(TestDatabases engine, @TempDir Path folder) {
        database = engine.open(folder);
        decisions = new SqlDecisions(database);
        actions = new SqlActions(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_a_person_keeps_takes_no_other_decision_until_it_is_let_go() {
        long keep = decisions.note(KEEP, NOW).id();

        assertThat(decisions.note(RULED, LATER).fresh()).isFalse();
        assertThat(decisions.note(RULED, LATER).id()).isEqualTo(keep);
        assertThat(decisions.kept("tv")).containsExactly(new Kept(keep, "ABC", Optional.empty()));
        assertThat(decisions.kept("another")).isEmpty();

        decisions.letGo(keep);

        assertThat(decisions.kept("tv")).isEmpty();
        assertThat(decisions.note(RULED, LATER).fresh()).isTrue();
    }

    @Test
    void that_it_left_the_queue_is_told_and_taken_back_when_it_returns() {
        long keep = decisions.note(KEEP, NOW).id();

        decisions.result(keep, "It left the queue", LATER);
        assertThat(decisions.kept("tv")).containsExactly(new Kept(keep, "ABC", Optional.of(LATER)));

        decisions.withdraw(keep);
        assertThat(decisions.kept("tv")).containsExactly(new Kept(keep, "ABC", Optional.empty()));
        assertThat(decisions.find(keep).orElseThrow().result()).isEmpty();
    }

    @Test
    void a_person_changes_their_mind_and_each_order_is_written_down() {
        decisions.note(KEEP, NOW);
        long first = decisions.note(IMPORT, NOW).id();
        long second = decisions.note(IMPORT, LATER).id();

        assertThat(second).isGreaterThan(first);
        assertThat(decisions.kept("tv")).isEmpty();
    }

    @Test
    void no_action_begins_from_a_decision_that_was_overruled() {
        long ruled = decisions.note(RULED, NOW).id();
        long keep = decisions.note(KEEP, NOW).id();

        assertThat(begin(ruled, RULED)).isEmpty();
        assertThat(begin(keep, RULED)).isEmpty();
        assertThat(actions.open()).isEmpty();
    }

    @Test
    void a_persons_order_begins_even_when_the_sweep_judged_meanwhile() {
        long order = decisions.note(IMPORT, NOW).id();
        decisions.note(RULED, NOW);

        assertThat(begin(order, IMPORT)).isPresent();
    }

    @Test
    void the_actions_of_a_decision_tell_their_whole_life() {
        long order = decisions.note(IMPORT, NOW).id();
        long refuted = begin(order, IMPORT).orElseThrow().id();
        actions.ordered(refuted, Optional.of(83112), LATER);
        actions.end(refuted, Action.State.REFUTED, "It did not arrive", LATER);
        long open = begin(order, IMPORT).orElseThrow().id();

        assertThat(actions.of(order))
                .containsExactly(
                        new RecordedAction(
                                refuted,
                                Verdict.FORCE_IMPORT,
                                Action.State.REFUTED,
                                1,
                                LATER,
                                Optional.of(LATER),
                                Optional.of(LATER),
                                Optional.of(83112),
                                Optional.of("It did not arrive")),
                        new RecordedAction(
                                open,
                                Verdict.FORCE_IMPORT,
                                Action.State.BEGUN,
                                2,
                                LATER,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(actions.of(order + 1)).isEmpty();
        assertThat(actions.openFor("tv", "ABC")).isPresent();
        assertThat(actions.openFor("another", "ABC")).isEmpty();
    }

    private Optional<Action> begin(long id, Decision decision) {
        return actions.begin(
                Taken.of(id, true, decision), List.of(), new Again(Integer.MAX_VALUE, Duration.ZERO), LATER);
    }

    private static Decision ordered(Verdict verdict) {
        return decision("tv", "ABC", "t", verdict, Reason.BY_PERSON, "Ordered by a person: " + verdict.verb(), false);
    }

    @Test
    void what_left_without_us_stands_in_the_last_decision_unless_that_has_a_result_or_is_a_persons() {
        Decision waits = Samples.decision("tv", "A", "t", Verdict.WAIT, Reason.TOO_CLOSE, "m", false);
        Decision other = Samples.decision("tv", "A", "t", Verdict.KEEP, Reason.WORSE_SCORE, "m", false);
        long former = decisions.note(waits, NOW).id();
        long last = decisions.note(other, NOW).id();

        decisions.left("anime", "A", "elsewhere", NOW);
        decisions.left("tv", "A", "gone", NOW);
        decisions.left("tv", "A", "gone twice", NOW);

        assertThat(decisions.find(former).orElseThrow().result()).isEmpty();
        assertThat(decisions.find(last).orElseThrow().result()).contains("gone");

        long persons = decisions
                .note(Samples.decision("tv", "A", "t", Verdict.KEEP, Reason.BY_PERSON, "m", false), NOW)
                .id();
        decisions.left("tv", "A", "gone", NOW);
        assertThat(decisions.find(persons).orElseThrow().result()).isEmpty();
    }
}
