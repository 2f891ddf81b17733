package dev.dromedarr.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.event.Event;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerifyTest extends VerifyStage {

    private static final Action.Expected FOURTH = new Action.Expected("/d/4.mkv", 12, Set.of(1204), Set.of());

    @Test
    void an_import_is_verified_by_the_new_file() {
        Action action = ordered(THIRD);
        stage.queue.shelf.put(1203, 5501);

        List<Event> told = verify.verify(action);

        assertThat(stage.book.only().state()).isEqualTo(Action.State.VERIFIED);
        assertThat(told)
                .containsExactly(new Event.Ended("tv", Cases.TITLE, "import", "verified", "Imported: new file 5501"));
    }

    @Test
    void a_score_that_fell_below_the_grabs_is_told() {
        Action action = ordered(THIRD);
        stage.queue.shelf.put(1203, 5502);
        stage.queue.scores.put(5502, 50);
        stage.results.grabScore = Optional.of(150);

        verify.verify(action);

        assertThat(stage.book.result())
                .isEqualTo("Imported: new file 5502; its score 50 is 100 points lower than the grab's 150");
    }

    @Test
    void of_several_files_the_lowest_score_is_told() {
        Action action = ordered(THIRD, FOURTH);
        stage.queue.shelf.putAll(Map.of(1203, 5501, 1204, 5502));
        stage.queue.scores.putAll(Map.of(5501, 149, 5502, 151));
        stage.results.grabScore = Optional.of(150);

        verify.verify(action);

        assertThat(stage.book.result())
                .isEqualTo("Imported: new files 5501, 5502; the lowest score 149 is 1 point lower than the grab's 150");
    }

    @Test
    void a_score_that_held_or_cannot_be_read_is_not_spoken_of() {
        Action action = ordered(THIRD);
        stage.queue.shelf.put(1203, 5502);
        stage.queue.scores.put(5502, 150);
        stage.results.grabScore = Optional.of(150);
        verify.verify(action);
        assertThat(stage.book.result()).isEqualTo("Imported: new file 5502");

        stage.queue.ownedFails = Optional.of(new Unavailable("silent"));
        verify.verify(action);
        assertThat(stage.book.only().state()).isEqualTo(Action.State.VERIFIED);
        assertThat(stage.book.result()).isEqualTo("Imported: new file 5502");
    }

    @ParameterizedTest
    @EnumSource(value = ImportQueue.Progress.class, mode = EnumSource.Mode.EXCLUDE, names = "RUNNING")
    void whatever_the_command_says_the_file_decides(ImportQueue.Progress progress) {
        Action action = ordered(THIRD);
        stage.queue.progress = progress;
        stage.queue.shelf.put(1203, 5501);

        assertThat(verify.verify(action)).hasSize(1);

        assertThat(stage.book.only().state()).isEqualTo(Action.State.VERIFIED);
    }

    @Test
    void a_command_that_failed_without_importing_has_failed() {
        Action action = ordered(THIRD);
        stage.queue.shelf.put(1203, 5310);

        assertThat(verify.verify(action)).hasSize(1);

        assertThat(stage.book.only().state()).isEqualTo(Action.State.REFUTED);
        assertThat(stage.book.result()).isEqualTo("Ordered, but 1 of 1 files did not arrive on the shelf");
    }

    @Test
    void a_command_that_calls_itself_done_without_importing_was_fruitless_and_a_person_is_told() {
        Action action = ordered(THIRD);
        stage.queue.progress = ImportQueue.Progress.DONE;
        stage.queue.shelf.put(1203, 5310);

        assertThat(verify.verify(action)).hasSize(1);

        assertThat(stage.book.only().state()).isEqualTo(Action.State.FRUITLESS);
        assertThat(stage.book.result())
                .isEqualTo("Ordered, but 1 of 1 files did not arrive on the shelf; Sonarr \"tv\" calls it done: look"
                        + " into its log, for example for \"Destination already exists\". The same is not ordered"
                        + " again unless you do");
    }

    @Test
    void while_the_command_runs_nothing_is_said() {
        Action action = ordered(THIRD);
        stage.queue.progress = ImportQueue.Progress.RUNNING;
        stage.queue.shelf.put(1203, 5310);
        stage.clock.pass(Duration.ofHours(2));

        assertThat(verify.verify(action)).isEmpty();

        assertThat(stage.book.only().state()).isEqualTo(Action.State.ORDERED);
    }

    @Test
    void one_missing_file_of_several_is_counted() {
        Action action = ordered(THIRD, FOURTH);
        stage.queue.shelf.put(1203, 5501);

        assertThat(verify.verify(action)).hasSize(1);

        assertThat(stage.book.only().state()).isEqualTo(Action.State.REFUTED);
        assertThat(stage.book.result()).isEqualTo("Ordered, but 1 of 2 files did not arrive on the shelf");
    }

    @Test
    void all_of_several_files_are_named() {
        Action action = ordered(THIRD, FOURTH);
        stage.queue.shelf.put(1203, 5501);
        stage.queue.shelf.put(1204, 5502);

        assertThat(verify.verify(action)).hasSize(1);

        assertThat(stage.book.result()).isEqualTo("Imported: new files 5501, 5502");
    }

    @Test
    void a_file_over_two_episodes_must_be_new_for_both() {
        Action action = ordered(new Action.Expected("/d/34.mkv", 12, Set.of(1203, 1204), Set.of(5310, 5311)));
        stage.queue.shelf.put(1203, 5501);
        stage.queue.shelf.put(1204, 5311);

        assertThat(verify.verify(action)).hasSize(1);

        assertThat(stage.book.only().state()).isEqualTo(Action.State.REFUTED);
    }

    @Test
    void a_removal_is_verified_when_the_download_has_left_the_queue() {
        begun(Verdict.REMOVE, Optional.empty());
        stage.book.ordered(1, Optional.empty(), stage.clock.instant());

        assertThat(verify.verify(stage.book.only())).hasSize(1);

        assertThat(stage.book.only().state()).isEqualTo(Action.State.VERIFIED);
        assertThat(stage.book.result()).isEqualTo("Removed: it left the queue");
    }

    @Test
    void a_removal_that_does_not_happen_is_refuted_after_a_while() {
        Action action = begun(Verdict.REMOVE, Optional.empty());
        stage.queue.besides.add(action.downloadId());

        assertThat(verify.verify(action)).isEmpty();
        stage.clock.pass(Duration.ofMinutes(11));
        assertThat(verify.verify(action)).hasSize(1);

        assertThat(stage.book.only().state()).isEqualTo(Action.State.REFUTED);
        assertThat(stage.book.result()).isEqualTo("It is still in the queue");
    }

    @Test
    void an_action_of_an_instance_that_is_gone_ends() {
        Action action = begun(Verdict.REMOVE, Optional.empty());
        var orphan = new Action(
                action.id(),
                1,
                "gone",
                Kind.SONARR,
                "HASH",
                "t",
                Verdict.REMOVE,
                Action.State.BEGUN,
                1,
                action.begunAt(),
                Optional.empty(),
                List.of());

        assertThat(verify.verify(orphan)).hasSize(1);

        assertThat(stage.book.result()).isEqualTo("The instance is no longer configured");
    }

    @Test
    void while_the_app_is_silent_an_action_stays_open() {
        Action action = begun(Verdict.REMOVE, Optional.empty());
        stage.queue.lookFails = Optional.of(new Unavailable("silent"));
        stage.clock.pass(Duration.ofDays(1));

        assertThatThrownBy(() -> verify.verify(action)).isInstanceOf(Unavailable.class);

        assertThat(stage.book.only().state()).isEqualTo(Action.State.BEGUN);
    }
}
