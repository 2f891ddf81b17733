package dev.dromedarr.triage.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.TestDatabases;
import dev.dromedarr.triage.Again;
import dev.dromedarr.triage.Decision;
import dev.dromedarr.triage.Fuse;
import dev.dromedarr.triage.Guard;
import dev.dromedarr.triage.Limits;
import dev.dromedarr.triage.Reason;
import dev.dromedarr.triage.SweepStarts;
import dev.dromedarr.triage.Taken;
import dev.dromedarr.triage.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Many sweeps at once, and the limits that all of them together must not pass. */
@ParameterizedClass
@EnumSource(TestDatabases.class)
final class SqlLimitsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Again AGAIN = new Again(3, Duration.ofMinutes(30));
    private static final int SWEEPS = 8;

    private final Database database;
    private final SqlFuses fuses;
    private final SqlDecisions decisions;
    private final SqlActions actions;

    SqlLimitsTest(TestDatabases engine, @TempDir Path folder) {
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
    void all_sweeps_together_do_not_pass_the_limit_of_the_hour() throws Exception {
        Guard guard = guard(new Limits(100, 5, 100));

        assertThat(atOnce(guard, number -> "app-" + number)).isEqualTo(5);
        assertThat(actions.open()).hasSize(5);
        // The next that asks finds it reached, and tells.
        assertThat(guard.guard(taken("late", "late")).road()).isEqualTo("held");
    }

    @Test
    void nor_that_of_removals_in_a_sweep() throws Exception {
        Guard guard = guard(new Limits(100, 100, 3));

        assertThat(atOnce(guard, number -> "tv")).isEqualTo(3);
    }

    @Test
    void nor_that_of_one_title() throws Exception {
        Guard guard = guard(new Limits(2, 100, 100));

        assertThat(atOnce(guard, number -> "tv")).isEqualTo(2);
    }

    @Test
    void a_fuse_that_blew_after_the_decision_had_passed_holds_it_all_the_same() {
        Taken passed = guard(new Limits(9, 9, 9)).guard(taken("tv", "A"));
        assertThat(passed.road()).isEqualTo("remove");

        fuses.blow(new Fuse("hour", "h", NOW));
        assertThat(actions.begin(passed, List.of(), AGAIN, NOW)).isEmpty();

        fuses.rearm("hour", NOW);
        assertThat(actions.begin(passed, List.of(), AGAIN, NOW)).isPresent();
    }

    /** One download for each sweep: all pass the guard, then all begin at the same moment. Says how many began. */
    private int atOnce(Guard guard, IntFunction<String> instance) throws Exception {
        List<Callable<Boolean>> sweeps = new ArrayList<>();
        CountDownLatch passed = new CountDownLatch(SWEEPS);
        for (int number = 0; number < SWEEPS; number++) {
            Taken taken = taken(instance.apply(number), "hash-" + number);
            sweeps.add(() -> {
                Taken guarded = guard.guard(taken);
                passed.countDown();
                passed.await();
                return guarded.road().equals("remove")
                        && actions.begin(guarded, List.of(), AGAIN, NOW).isPresent();
            });
        }
        var threads = Executors.newFixedThreadPool(SWEEPS);
        int begun = 0;
        for (var one : threads.invokeAll(sweeps)) {
            begun += one.get() ? 1 : 0;
        }
        threads.shutdown();
        return begun;
    }

    private Guard guard(Limits limits) {
        return new Guard(
                fuses,
                limits,
                new SweepStarts(NOW, Duration.ZERO),
                decisions,
                actions,
                AGAIN,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Taken taken(String instance, String downloadId) {
        Decision decision = Samples.decision(instance, downloadId, "t", Verdict.REMOVE, Reason.WORSE_SCORE, "m", false);
        return Taken.of(decisions.note(decision, NOW).id(), true, decision);
    }
}
