package dev.dromedarr.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.dromedarr.fault.Denied;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Greet;
import dev.dromedarr.instance.Introductions;
import dev.dromedarr.instance.Standings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplainTest {

    private final Stage stage = new Stage();
    private final Blown fuses = new Blown();

    @BeforeEach
    void stuck() {
        stage.queue.stuck.add(Cases.of().stuck());
        stage.seen.counts.put("HASH", 2);
        stage.queue.facts = new ImportQueue.Facts(
                Cases.of().read().grab(),
                Set.of(),
                List.of(Cases.candidate("S01E03.mkv", 1203, 100, Cases.CUSTOM_FORMAT)));
    }

    @Test
    void what_would_happen_is_told_by_the_same_table_and_nothing_is_written_or_touched() {
        Explanation told = explain(false).explain(byId("HASH"));

        assertThat(told.decision()).hasValueSatisfying(decision -> {
            assertThat(decision.verdict()).isEqualTo(Verdict.FORCE_IMPORT);
            assertThat(decision.reason()).isEqualTo(Reason.BETTER_SCORE);
        });
        assertThat(told.hindrance()).isEmpty();
        assertThat(stage.book.actions).isEmpty();
        assertThat(stage.seen.counts).containsExactly(entry("HASH", 2));
        assertThat(stage.queue.ordered).isEmpty();
    }

    @Test
    void a_download_that_is_not_stuck_is_told_with_its_state() {
        stage.queue.besides.add("LOADING");

        Explanation told = explain(false).explain(byId("loading"));

        assertThat(told.decision()).isEmpty();
        assertThat(told.queued().spoken()).isEqualTo("completed, importing");
    }

    @Test
    void a_title_is_found_in_any_case_and_by_a_part_of_it_unless_several_fit() {
        assertThat(explain(false)
                        .explain(byTitle(Cases.TITLE.toLowerCase(Locale.ROOT)))
                        .decision())
                .isPresent();
        assertThat(explain(false).explain(byTitle("pioneer")).decision()).isPresent();

        stage.queue.besides.add("Pioneer.Two");
        denied(byTitle("pioneer"), "2 downloads fit \"pioneer\"; name one by its downloadId: HASH, Pioneer.Two");
        denied(byTitle("nothing"), "has no download with the title \"nothing\"");
        denied(
                new Question("nobody", Optional.of("HASH"), Optional.empty()),
                "No Sonarr or Radarr is called \"nobody\"");
    }

    @Test
    void what_stands_in_the_way_is_told() {
        assertThat(explain(true).explain(byId("HASH")).hindrance()).contains("Dry run: nothing is touched");

        stage.seen.counts.put("HASH", 1);
        assertThat(explain(true).explain(byId("HASH")).hindrance())
                .contains("Seen on only 1 of 2 sweeps: what is pending may still pass by itself");
        stage.seen.counts.put("HASH", 2);

        Decision vain = explain(false).explain(byId("HASH")).decision().orElseThrow();
        for (int i = 0; i < 3; i++) {
            Taken taken = Taken.of(1, true, vain);
            long id = stage.book
                    .begin(taken, List.of(), new Again(3, Duration.ZERO), stage.clock.instant())
                    .orElseThrow()
                    .id();
            stage.book.end(id, Action.State.REFUTED, "not there", stage.clock.instant());
        }
        assertThat(explain(false).explain(byId("HASH")).hindrance()).hasValueSatisfying(words -> assertThat(words)
                .startsWith("Barred: it was tried in vain as often as allowed"));
        stage.book.actions.clear();

        fuses.scope = "hour";
        assertThat(explain(false).explain(byId("HASH")).hindrance())
                .contains("Held by the fuse \"hour\": 60 actions within one hour");

        stage.results.kept.put(1L, new Decisions.Kept(1, "HASH", Optional.empty()));
        assertThat(explain(false).explain(byId("HASH")).hindrance())
                .hasValueSatisfying(words -> assertThat(words).startsWith("A person keeps it"));

        Decision decision = explain(false).explain(byId("HASH")).decision().orElseThrow();
        stage.book.begin(Taken.of(1, true, decision), List.of(), new Again(3, Duration.ZERO), stage.clock.instant());
        assertThat(explain(false).explain(byId("HASH")).hindrance())
                .hasValueSatisfying(words -> assertThat(words).startsWith("An action on it is under way (import)"));
    }

    @Test
    void what_is_blocked_needs_no_second_sweep() {
        stage.queue.stuck.set(0, Cases.of().blocked().stuck());
        stage.seen.counts.clear();

        assertThat(explain(false).explain(byId("HASH")).hindrance()).isEmpty();
    }

    @Test
    void a_silent_app_explains_nothing() {
        stage.queue.lookFails = Optional.of(new Unavailable("Sonarr did not answer"));

        assertThatThrownBy(() -> explain(false).explain(byId("HASH"))).isInstanceOf(Unavailable.class);
    }

    private Explain explain(boolean dryRun) {
        var guard = new Guard(
                fuses,
                new Limits(3, 60, 10),
                new SweepStarts(stage.clock.instant(), Duration.ZERO),
                stage.results,
                stage.book,
                new Again(3, Duration.ZERO),
                stage.clock);
        return new Explain(
                stage.instances,
                new Greet(
                        instance -> new Introductions.Introduction("Sonarr", "4.0.19"),
                        new Standings(stage.clock, (instance, standing) -> {})),
                stage.queue,
                new Enrich(
                        stage.instances,
                        stage.queue,
                        new Trackers(List.of(), List.of()),
                        (kind, indexer) -> Optional.empty(),
                        stage.book,
                        new GrabLoops(3)),
                new Analyze(new Policy(10, false, "", false, dryRun)),
                new Hindrances(stage.book, stage.results, guard, stage.seen, new Steady(2, Duration.ofSeconds(30))));
    }

    private void denied(Question question, String told) {
        assertThatThrownBy(() -> explain(false).explain(question))
                .isInstanceOf(Denied.class)
                .hasMessageContaining(told);
    }

    private static Question byId(String downloadId) {
        return new Question("tv", Optional.of(downloadId), Optional.empty());
    }

    private static Question byTitle(String title) {
        return new Question("tv", Optional.empty(), Optional.of(title));
    }

    /** One fuse that may be blown, and no way to blow another. */
    private static final class Blown implements Fuses {

        private String scope = "";

        @Override
        public Optional<Fuse> blown(String asked) {
            return Optional.of(new Fuse(asked, "60 actions within one hour", Instant.EPOCH))
                    .filter(fuse -> asked.equals(scope));
        }

        @Override
        public List<Fuse> all() {
            return List.of();
        }

        @Override
        public boolean blow(Fuse fuse) {
            throw new AssertionError("asking blows no fuse");
        }

        @Override
        public boolean rearm(String armed, Instant now) {
            return false;
        }

        @Override
        public int actions(Count count, Instant since, Instant until) {
            throw new AssertionError("asking counts nothing");
        }
    }
}
