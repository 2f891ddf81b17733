package dev.dromedarr.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoveTest {

    private final Stage stage = new Stage();
    private final Remove remove =
            new Remove(stage.instances, stage.queue, stage.book, new Again(3, Duration.ofMinutes(30)), stage.clock);
    private final Taken taken = Taken.of(
            1,
            true,
            new Analyze(new Policy(10, false, "", false, false))
                    .analyze(Cases.of().grab(80).over(100, Cases.CUSTOM_FORMAT).read()));

    private final Taken kept = Taken.of(
            2,
            true,
            new Analyze(new Policy(10, false, "", true, false))
                    .analyze(Cases.of()
                            .grab(80)
                            .from(Privacy.PRIVATE)
                            .over(100, Cases.CUSTOM_FORMAT)
                            .read()));

    @BeforeEach
    void stuck() {
        stage.queue.stuck.add(Cases.of().stuck());
    }

    @Test
    void one_row_is_removed_and_with_it_the_download() {
        remove.remove(taken);
        remove.remove(taken);

        assertThat(stage.queue.removed).containsExactly(7);
        assertThat(stage.book.only().state()).isEqualTo(Action.State.ORDERED);
        assertThat(stage.book.only().verdict()).isEqualTo(Verdict.REMOVE);
    }

    @Test
    void what_is_dismissed_leaves_the_queue_and_not_its_client() {
        remove.dismiss(kept);
        remove.dismiss(kept);

        assertThat(stage.queue.removed).isEmpty();
        assertThat(stage.queue.dismissed).containsExactly("7 to its category");
        assertThat(stage.book.only().state()).isEqualTo(Action.State.ORDERED);
        assertThat(stage.book.only().verdict()).isEqualTo(Verdict.KEEP);
        assertThat(stage.book.only().deed()).isEqualTo("dismiss");
    }

    @Test
    void a_client_without_a_category_for_it_is_asked_for_none() {
        stage.queue.stuck.clear();
        stage.queue.stuck.add(Cases.of().client(new Client(false, true)).stuck());

        remove.dismiss(kept);

        assertThat(stage.queue.dismissed).containsExactly("7");
    }

    @Test
    void nothing_is_removed_from_a_client_that_does_not_answer() {
        stage.queue.stuck.clear();
        stage.queue.stuck.add(Cases.of().client(new Client(true, true)).stuck());

        remove.remove(taken);

        assertThat(stage.queue.removed).isEmpty();
        assertThat(stage.book.only().state()).isEqualTo(Action.State.DROPPED);
        assertThat(stage.book.result()).isEqualTo("Not removed: its download client does not answer");
    }

    @Test
    void what_is_not_stuck_any_more_is_not_removed() {
        stage.queue.stuck.clear();

        remove.remove(taken);

        assertThat(stage.queue.removed).isEmpty();
        assertThat(stage.book.only().state()).isEqualTo(Action.State.DROPPED);
    }

    @Test
    void when_the_queue_cannot_be_looked_at_again_nothing_is_removed() {
        stage.queue.lookFails = Optional.of(new Unavailable("silent"));

        assertThatThrownBy(() -> remove.remove(taken)).isInstanceOf(Unavailable.class);

        assertThat(stage.queue.removed).isEmpty();
        assertThat(stage.book.only().state()).isEqualTo(Action.State.DROPPED);
    }

    @Test
    void a_removal_whose_answer_is_lost_stays_open_and_is_not_given_again() {
        stage.queue.orderFails = Optional.of(new Unavailable("cut the connection"));

        assertThatThrownBy(() -> remove.remove(taken)).isInstanceOf(Unavailable.class);
        remove.remove(taken);

        assertThat(stage.queue.removed).hasSize(1);
        assertThat(stage.book.only().state()).isEqualTo(Action.State.BEGUN);
    }

    @Test
    void a_removal_that_is_refused_has_failed() {
        stage.queue.orderFails = Optional.of(new Refused("no"));

        assertThatThrownBy(() -> remove.remove(taken)).isInstanceOf(Refused.class);

        assertThat(stage.book.only().state()).isEqualTo(Action.State.REFUTED);
    }
}
