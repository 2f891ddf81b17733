package dev.dromedarr.triage.io;

import static dev.dromedarr.triage.io.Samples.decision;
import static dev.dromedarr.triage.io.Samples.forceImport;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.TestDatabases;
import dev.dromedarr.triage.Action;
import dev.dromedarr.triage.Again;
import dev.dromedarr.triage.Decision;
import dev.dromedarr.triage.Fuse;
import dev.dromedarr.triage.Reason;
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

@ParameterizedClass
@EnumSource(TestDatabases.class)
final class SqlPastTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(200));
    private static final Instant BEFORE = NOW.minus(Duration.ofDays(90));

    private final Database database;
    private final SqlDecisions decisions;
    private final SqlActions actions;
    private final SqlSightings sightings;
    private final SqlPastActions pastActions;
    private final SqlPastDecisions pastDecisions;

    SqlPastTest(TestDatabases engine, @TempDir Path folder) {
        database = engine.open(folder);
        decisions = new SqlDecisions(database);
        actions = new SqlActions(database);
        sightings = new SqlSightings(database);
        pastActions = new SqlPastActions(database);
        pastDecisions = new SqlPastDecisions(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_action_that_ended_long_ago_goes_and_then_its_decision() {
        end(begin("old"), LONG_AGO);
        end(begin("ended lately"), NOW);
        begin("open");
        end(begin("still stuck"), LONG_AGO);
        sightings.see("tv", "still stuck", Duration.ZERO, NOW);

        assertThat(pastDecisions.forget(BEFORE, 100)).isZero();
        assertThat(pastActions.forget(BEFORE, 100)).isEqualTo(1);
        assertThat(pastDecisions.forget(BEFORE, 100)).isEqualTo(1);

        assertThat(downloads("actions")).containsExactly("ended lately", "open", "still stuck");
        assertThat(downloads("decisions")).containsExactly("ended lately", "open", "still stuck");
        assertThat(actions.open()).extracting(Action::downloadId).containsExactly("open");
    }

    @Test
    void tries_in_vain_on_a_download_that_is_still_stuck_stay_counted() {
        var refuted = begin("stuck");
        actions.end(refuted.id(), Action.State.REFUTED, "no", LONG_AGO);
        sightings.see("tv", "stuck", Duration.ZERO, NOW);

        assertThat(pastActions.forget(BEFORE, 100)).isZero();
        long again = decisions.note(forceImport("stuck"), NOW).id();
        assertThat(actions.begin(
                        Taken.of(again, true, forceImport("stuck")), List.of(), new Again(1, Duration.ZERO), NOW))
                .isEmpty();
    }

    @Test
    void the_last_decision_on_a_stuck_download_stays_and_former_ones_go() {
        decisions.note(said("stuck", "first"), LONG_AGO);
        long last = decisions.note(said("stuck", "last"), LONG_AGO).id();
        decisions.note(said("gone", "first"), LONG_AGO);
        decisions.note(said("new", "first"), NOW);
        decisions.note(kept("kept"), LONG_AGO);
        sightings.see("tv", "stuck", Duration.ZERO, NOW);

        assertThat(pastDecisions.forget(BEFORE, 1)).isEqualTo(1);
        assertThat(pastDecisions.forget(BEFORE, 100)).isEqualTo(1);

        assertThat(downloads("decisions")).containsExactly("stuck", "new", "kept");
        assertThat(decisions.note(said("stuck", "last"), NOW).id()).isEqualTo(last);
        assertThat(decisions.kept("tv")).singleElement().satisfies(kept -> assertThat(kept.downloadId())
                .isEqualTo("kept"));
    }

    @Test
    void what_a_person_keeps_goes_when_it_left_the_queue_long_ago_and_never_came_back() {
        decisions.result(decisions.note(kept("gone"), LONG_AGO).id(), "It left the queue", LONG_AGO);
        decisions.result(decisions.note(kept("left lately"), LONG_AGO).id(), "It left the queue", NOW);
        decisions.note(kept("there"), LONG_AGO);

        assertThat(pastDecisions.forget(BEFORE, 100)).isEqualTo(1);

        assertThat(downloads("decisions")).containsExactly("left lately", "there");
    }

    @Test
    void a_fuse_that_was_armed_again_long_ago_goes_and_a_blown_one_never() {
        SqlFuses fuses = new SqlFuses(database);
        List.of("title/tv/1", "title/tv/2", "title/tv/3")
                .forEach(scope -> fuses.blow(new Fuse(scope, "often", LONG_AGO)));
        fuses.rearm("title/tv/1", LONG_AGO);
        fuses.rearm("title/tv/2", NOW);

        assertThat(new SqlPastFuses(database).forget(BEFORE, 100)).isEqualTo(1);

        List<String> left = database.ask(sql -> sql.sql("SELECT scope FROM fuses ORDER BY scope")
                .query(String.class)
                .list());
        assertThat(left).containsExactly("title/tv/2", "title/tv/3");
        assertThat(fuses.all()).extracting(Fuse::scope).containsExactly("title/tv/3");
    }

    private static Decision said(String downloadId, String message) {
        return decision("tv", downloadId, "A.Show", Verdict.WAIT, Reason.TOO_CLOSE, message, false);
    }

    private static Decision kept(String downloadId) {
        return decision("tv", downloadId, "A.Show", Verdict.KEEP, Reason.BY_PERSON, "kept", false);
    }

    private Action begin(String downloadId) {
        long id = decisions.note(forceImport(downloadId), LONG_AGO).id();
        return actions.begin(
                        Taken.of(id, true, forceImport(downloadId)), List.of(), new Again(3, Duration.ZERO), LONG_AGO)
                .orElseThrow();
    }

    private void end(Action action, Instant at) {
        actions.ordered(action.id(), Optional.of(1), LONG_AGO);
        actions.end(action.id(), Action.State.VERIFIED, "Imported", at);
    }

    private List<String> downloads(String table) {
        return database.ask(sql -> sql.sql("SELECT download_id FROM " + table + " ORDER BY id")
                .query(String.class)
                .list());
    }
}
