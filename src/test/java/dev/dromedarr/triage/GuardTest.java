package dev.dromedarr.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardTest {

    private static final Limits LIMITS = new Limits(3, 60, 10);

    private final Stage stage = new Stage();
    private final Box fuses = new Box();
    private final PaperDecisions results = stage.results;
    private final SweepStarts sweeps = new SweepStarts(stage.clock.instant(), Duration.ZERO);
    private final Guard guard =
            new Guard(fuses, LIMITS, sweeps, results, stage.book, new Again(1, Duration.ZERO), stage.clock);

    @Test
    void below_every_limit_a_decision_is_free_to_act() {
        fuses.counts.putAll(Map.of("hour", 59, "removals/tv", 9, "title/tv/12/1203", 2));

        assertThat(guard.guard(taken(removal(false))).road()).isEqualTo("remove");
        assertThat(guard.guard(taken(better(false))).road()).isEqualTo("import");
        assertThat(fuses.blown).isEmpty();
        assertThat(results.told).isEmpty();
    }

    @Test
    void at_a_limit_the_fuse_blows_and_is_told_once() {
        fuses.counts.put("removals/tv", 10);

        Taken first = guard.guard(taken(removal(false)));
        Taken second = guard.guard(Taken.of(2, false, removal(false)));

        assertThat(first.road()).isEqualTo("held");
        assertThat(first.news())
                .last()
                .isEqualTo(new Event.Fused("tv", "removals/tv", "10 removals on tv in one sweep"));
        assertThat(second.road()).isEqualTo("held");
        assertThat(second.news()).isEmpty();
        assertThat(results.told).containsExactly("Held by the fuse \"removals/tv\": 10 removals on tv in one sweep");
    }

    @Test
    void a_fuse_of_removals_lets_imports_pass() {
        fuses.counts.put("removals/tv", 10);

        assertThat(guard.guard(taken(better(false))).road()).isEqualTo("import");
    }

    @Test
    void the_hour_and_the_title_hold_imports_too() {
        fuses.counts.put("title/tv/12/1203", 3);
        assertThat(guard.guard(taken(better(false))).fuse().orElseThrow().reason())
                .isEqualTo("3 other downloads of " + Cases.TITLE
                        + " were acted on within 24 hours; it may be grabbed in a loop");

        fuses.counts.put("hour", 60);
        assertThat(guard.guard(taken(better(false))).fuse().orElseThrow().scope())
                .isEqualTo("hour");
    }

    @Test
    void what_does_not_act_is_neither_counted_nor_held() {
        fuses.counts.putAll(Map.of("hour", 99, "removals/tv", 99, "title/tv/12/1203", 99));

        assertThat(guard.guard(taken(removal(true))).road()).isEqualTo("dry-run");
        assertThat(fuses.blown).isEmpty();
    }

    @Test
    void what_would_not_be_begun_anyway_blows_no_fuse_and_keeps_its_limits() {
        refuted();
        fuses.counts.putAll(Map.of("hour", 99, "removals/tv", 99, "title/tv/12/1203", 99));

        Taken passed = guard.guard(taken(removal(false)));

        assertThat(passed.road()).isEqualTo("remove");
        assertThat(passed.barred()).contains(Instant.MAX);
        assertThat(passed.limits()).hasSize(3);
        assertThat(fuses.blown).isEmpty();
        assertThat(results.told).isEmpty();
    }

    /** The only try was in vain. */
    private void refuted() {
        Action action = stage.book
                .begin(taken(removal(false)), List.of(), new Again(1, Duration.ZERO), stage.clock.instant())
                .orElseThrow();
        stage.book.end(action.id(), Action.State.REFUTED, "", stage.clock.instant());
    }

    @Test
    void it_holds_until_armed_again_even_when_the_time_is_over() {
        fuses.counts.put("hour", 60);
        assertThat(guard.guard(taken(better(false))).road()).isEqualTo("held");

        stage.clock.pass(Duration.ofHours(2));
        fuses.counts.put("hour", 0);
        assertThat(guard.guard(taken(better(false))).road()).isEqualTo("held");

        assertThat(fuses.rearm("hour", stage.clock.instant())).isTrue();
        assertThat(guard.guard(taken(better(false))).road()).isEqualTo("import");
    }

    @Test
    void removals_are_counted_from_the_start_of_the_sweep_and_before_the_first_from_the_start_of_the_engine() {
        Instant engineStart = stage.clock.instant();
        guard.guard(taken(removal(false)));
        assertThat(fuses.since.get("removals/tv")).isEqualTo(engineStart);

        stage.clock.pass(Duration.ofMinutes(1));
        sweeps.begin("tv", stage.clock.instant());
        guard.guard(taken(removal(false)));
        assertThat(fuses.since.get("removals/tv")).isEqualTo(engineStart.plus(Duration.ofMinutes(1)));
    }

    @Test
    void a_sweep_on_order_right_after_another_begins_no_new_count() {
        var patient = new SweepStarts(stage.clock.instant(), Duration.ofSeconds(30));
        Instant start = stage.clock.instant().plusSeconds(1);

        patient.begin("tv", start);
        patient.begin("tv", start.plusSeconds(29));
        assertThat(patient.of("tv")).isEqualTo(start);
        patient.begin("tv", start.plusSeconds(30));
        assertThat(patient.of("tv")).isEqualTo(start.plusSeconds(30));
        patient.begin("tv", start.minusSeconds(90));
        assertThat(patient.of("tv")).isEqualTo(start.minusSeconds(90));
    }

    @Test
    void a_clock_that_is_put_back_hides_nothing_of_the_sweep() {
        sweeps.begin("tv", stage.clock.instant());
        stage.clock.pass(Duration.ofHours(-1));

        guard.guard(taken(removal(false)));

        assertThat(fuses.since.get("removals/tv")).isEqualTo(stage.clock.instant());
    }

    private static Decision better(boolean dryRun) {
        return decide(150, dryRun);
    }

    private static Decision removal(boolean dryRun) {
        return decide(80, dryRun);
    }

    private static Decision decide(int grabScore, boolean dryRun) {
        Case subject = Cases.of()
                .grab(grabScore)
                .from(Privacy.PUBLIC)
                .over(100, Cases.CUSTOM_FORMAT)
                .read();
        return new Analyze(new Policy(10, false, "", false, dryRun)).analyze(subject);
    }

    private static Taken taken(Decision decision) {
        return Taken.of(1, true, decision);
    }

    /** Fuses on paper, with counts that are set by hand. */
    private static final class Box implements Fuses {
        final Map<String, Integer> counts = new LinkedHashMap<>();
        final Map<String, Instant> since = new LinkedHashMap<>();
        final Map<String, Fuse> blown = new LinkedHashMap<>();

        @Override
        public Optional<Fuse> blown(String scope) {
            return Optional.ofNullable(blown.get(scope));
        }

        @Override
        public List<Fuse> all() {
            return List.copyOf(blown.values());
        }

        @Override
        public boolean blow(Fuse fuse) {
            return blown.putIfAbsent(fuse.scope(), fuse) == null;
        }

        @Override
        public boolean rearm(String scope, Instant now) {
            return blown.remove(scope) != null;
        }

        @Override
        public int actions(Count count, Instant start, Instant until) {
            since.put(count.scope(), start);
            return counts.getOrDefault(count.scope(), 0);
        }
    }
}
