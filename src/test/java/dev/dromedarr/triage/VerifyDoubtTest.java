package dev.dromedarr.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.fault.Unavailable;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Orders of which it is not known whether the app took them. */
class VerifyDoubtTest extends VerifyStage {

    @Test
    void a_command_that_was_forgotten_stays_in_doubt_for_a_while() {
        Action action = ordered(THIRD);
        stage.queue.progress = ImportQueue.Progress.FORGOTTEN;
        stage.queue.shelf.put(1203, 5310);

        assertThat(verify.verify(action)).isEmpty();
        stage.clock.pass(Duration.ofMinutes(11));
        assertThat(verify.verify(action)).hasSize(1);

        assertThat(stage.book.only().state()).isEqualTo(Action.State.REFUTED);
    }

    @Test
    void what_was_begun_by_a_clock_that_was_wrong_is_not_waited_for() {
        Action action = ordered(THIRD);
        stage.queue.progress = ImportQueue.Progress.FORGOTTEN;
        stage.queue.shelf.put(1203, 5310);
        stage.clock.pass(Duration.ofDays(-400));

        assertThat(verify.verify(action)).hasSize(1);

        assertThat(stage.book.only().state()).isEqualTo(Action.State.REFUTED);
    }

    @Test
    void an_order_whose_answer_was_lost_is_verified_when_the_file_comes() {
        Action action = begun(Verdict.FORCE_IMPORT, Optional.empty(), THIRD);
        stage.queue.shelf.put(1203, 5310);

        assertThat(verify.verify(action)).isEmpty();
        stage.queue.shelf.put(1203, 5501);
        assertThat(verify.verify(action)).hasSize(1);

        assertThat(stage.book.only().state()).isEqualTo(Action.State.VERIFIED);
    }

    @Test
    void an_order_whose_answer_was_lost_is_found_among_the_commands_and_awaited_however_long_it_takes() {
        begun(Verdict.FORCE_IMPORT, Optional.empty(), THIRD);
        stage.queue.importing = Optional.of(83112);

        assertThat(verify.verify(stage.book.only())).isEmpty();
        assertThat(stage.book.only().command()).contains(83112);
        assertThat(stage.book.only().state()).isEqualTo(Action.State.ORDERED);

        stage.clock.pass(Duration.ofHours(2));
        stage.queue.progress = ImportQueue.Progress.RUNNING;
        assertThat(verify.verify(stage.book.only())).isEmpty();
        assertThat(stage.book.only().state()).isEqualTo(Action.State.ORDERED);

        stage.queue.progress = ImportQueue.Progress.ENDED;
        stage.queue.shelf.put(1203, 5501);
        assertThat(verify.verify(stage.book.only())).hasSize(1);
        assertThat(stage.book.only().state()).isEqualTo(Action.State.VERIFIED);
    }

    @Test
    void while_the_commands_are_not_told_an_order_in_doubt_stays_open() {
        Action action = begun(Verdict.FORCE_IMPORT, Optional.empty(), THIRD);
        stage.queue.importingFails = Optional.of(new Unavailable("silent"));
        stage.clock.pass(Duration.ofDays(1));

        assertThatThrownBy(() -> verify.verify(action)).isInstanceOf(Unavailable.class);

        assertThat(stage.book.only().state()).isEqualTo(Action.State.BEGUN);
    }

    @Test
    void an_empty_queue_proves_no_removal_before_an_app_that_starts_anew_had_time_to_fill_it() {
        Action action = begun(Verdict.REMOVE, Optional.empty());
        stage.clock.pass(Duration.ofSeconds(59));
        assertThat(verify.verify(action)).isEmpty();

        stage.clock.pass(Duration.ofSeconds(1));
        assertThat(verify.verify(action)).hasSize(1);
        assertThat(stage.book.only().state()).isEqualTo(Action.State.VERIFIED);
    }

    @Test
    void while_a_client_does_not_answer_an_empty_queue_proves_no_removal() {
        Action action = begun(Verdict.REMOVE, Optional.empty());
        stage.queue.clientTrouble = Optional.of("qBittorrent is away");
        stage.clock.pass(Duration.ofMinutes(9));
        assertThat(verify.verify(action)).isEmpty();

        stage.clock.pass(Duration.ofMinutes(1));
        assertThat(verify.verify(action)).hasSize(1);
        assertThat(stage.book.only().state()).isEqualTo(Action.State.REFUTED);
        assertThat(stage.book.result())
                .isEqualTo("It is not in the queue, but that proves nothing: qBittorrent is away");
    }
}
