package dev.dromedarr.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With {@code triage.keep: dismiss}, what is kept for its lower score leaves the queue; nothing else does. */
class DismissTest {

    private static final Policy DISMISS = new Policy(10, false, "dromedarr-keep", true, false);

    private record Row(String name, Cases subject, String road) {

        @Override
        public String toString() {
            return name + " takes the road " + road;
        }
    }

    static Stream<Row> roads() {
        return Stream.of(
                new Row("worse, private", worse(Privacy.PRIVATE), "dismiss"),
                new Row("worse, unknown", worse(Privacy.UNKNOWN), "dismiss"),
                new Row("worse, public", worse(Privacy.PUBLIC), "remove"),
                new Row("worse, usenet", worse(Privacy.USENET), "remove"),
                new Row("protected", worse(Privacy.PRIVATE).tagged("dromedarr-keep"), "keep"),
                new Row("dangerous", worse(Privacy.PRIVATE).says("Caution: Found executable file"), "keep"),
                new Row("sample", over("Sample"), "keep"),
                new Row("no match", over("Unknown Series"), "keep"),
                new Row("imported before", over("Episode file already imported at 06/01/2026"), "keep"),
                new Row("too close", Cases.of().grab(105).over(100, Cases.CUSTOM_FORMAT), "wait"),
                new Row("better", Cases.of().over(100, Cases.CUSTOM_FORMAT), "import"),
                new Row(
                        "a pack of which one file needs a person",
                        worse(Privacy.PRIVATE).file(Cases.candidate("x.mkv", 1204, 100, "Unknown Series")),
                        "keep"),
                new Row(
                        "a pack with a sample",
                        worse(Privacy.PRIVATE).file(Cases.candidate("x.mkv", 1204, 100, "Sample")),
                        "keep"),
                new Row(
                        "a pack of which one file is imported",
                        worse(Privacy.PRIVATE)
                                .file(Cases.candidate("x.mkv", 1204, 100, "Episode file already imported at 1")),
                        "dismiss"));
    }

    @ParameterizedTest
    @MethodSource("roads")
    void only_what_is_kept_for_its_lower_score_is_dismissed(Row row) {
        Decision decision = new Analyze(DISMISS).analyze(row.subject().read());

        assertThat(decision.road()).isEqualTo(row.road());
        assertThat(decision.acts()).isEqualTo(!List.of("keep", "wait").contains(row.road()));
    }

    @Test
    void in_dry_run_nothing_is_dismissed_and_it_is_told_so() {
        var policy = new Policy(10, false, "", true, true);

        Decision decision = new Analyze(policy).analyze(worse(Privacy.PRIVATE).read());

        assertThat(decision.verdict()).isEqualTo(Verdict.KEEP);
        assertThat(decision.road()).isEqualTo("dry-run");
        assertThat(Taken.of(1, true, decision).news())
                .hasSize(1)
                .allMatch(event -> event instanceof Event.Decided decided && decided.dryRun());
    }

    @Test
    void what_was_dismissed_is_verified_by_the_queue() {
        var stage = new Stage();
        var verify = new Verify(stage.instances, stage.queue, stage.book, stage.results, stage.judged, stage.clock);
        Decision decision = new Analyze(DISMISS).analyze(worse(Privacy.PRIVATE).read());
        stage.queue.besides.add("HASH");
        Action action = stage.book
                .begin(Taken.of(1, true, decision), List.of(), new Again(3, Duration.ZERO), stage.clock.instant())
                .orElseThrow();

        assertThat(verify.verify(action)).isEmpty();
        stage.queue.besides.clear();
        stage.book.ordered(action.id(), Optional.empty(), stage.clock.instant());

        assertThat(verify.verify(stage.book.only()))
                .containsExactly(
                        new Event.Ended("tv", Cases.TITLE, "dismiss", "verified", "Dismissed: it left the queue"));
    }

    private static Cases worse(Privacy privacy) {
        return Cases.of().grab(80).from(privacy).over(100, Cases.CUSTOM_FORMAT);
    }

    private static Cases over(String rejection) {
        return Cases.of().grab(80).from(Privacy.PRIVATE).over(100, rejection);
    }
}
