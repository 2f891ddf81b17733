package dev.dromedarr.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForceImportTest {

    private final Stage stage = new Stage();
    private final ForceImport forceImport = new ForceImport(
            stage.instances, stage.queue, stage.book, new Again(3, Duration.ofMinutes(30)), stage.clock);
    private final Taken taken = Taken.of(
            1,
            true,
            new Analyze(new Policy(10, false, "", false, false))
                    .analyze(Cases.of()
                            .file(Cases.candidate("S01E03.mkv", 1203, 100, Cases.CUSTOM_FORMAT))
                            .file(Cases.candidate("S01E04.mkv", 1204, 500, Cases.CUSTOM_FORMAT))
                            .read()));

    @BeforeEach
    void stuck() {
        stage.queue.stuck.add(Cases.of().stuck());
    }

    @Test
    void only_the_wanted_files_are_ordered_as_one_command() {
        forceImport.forceImport(taken);

        assertThat(stage.queue.ordered).hasSize(1);
        assertThat(stage.queue.ordered.get(0)).extracting(Candidate::label).containsExactly("S01E03.mkv");
        Action action = stage.book.only();
        assertThat(action.state()).isEqualTo(Action.State.ORDERED);
        assertThat(action.command()).contains(83112);
        assertThat(action.expected())
                .containsExactly(new Action.Expected("/downloads/S01E03.mkv", 12, Set.of(1203), Set.of(6203)));
    }

    @Test
    void two_that_begin_at_the_same_moment_for_the_same_episode_are_not_both_ordered() {
        Decision other = new Analyze(new Policy(10, false, "", false, false))
                .analyze(Cases.of()
                        .called("OTHER")
                        .over(100, Cases.CUSTOM_FORMAT)
                        .read());
        var expected = new Action.Expected("/other.mkv", 12, Set.of(1203), Set.of());
        Action rival = stage.book
                .begin(Taken.of(2, true, other), List.of(expected), new Again(3, Duration.ZERO), stage.clock.instant())
                .orElseThrow();

        forceImport.forceImport(taken);

        assertThat(stage.queue.ordered).isEmpty();
        assertThat(stage.book.open()).containsExactly(rival);
        assertThat(stage.book.result())
                .isEqualTo("Not ordered: another import of the same episode or movie is under way");
    }

    @Test
    void nothing_is_ordered_twice_while_it_is_open() {
        forceImport.forceImport(taken);
        forceImport.forceImport(taken);

        assertThat(stage.queue.ordered).hasSize(1);
    }

    @Test
    void what_is_not_stuck_any_more_is_dropped() {
        stage.queue.stuck.clear();

        forceImport.forceImport(taken);

        assertThat(stage.queue.ordered).isEmpty();
        assertThat(stage.book.only().state()).isEqualTo(Action.State.DROPPED);
        assertThat(stage.book.result()).isEqualTo("Not ordered: no longer stuck when looked at again");
    }

    @Test
    void when_the_queue_cannot_be_looked_at_again_nothing_is_ordered() {
        stage.queue.lookFails = Optional.of(new Unavailable("silent"));

        assertThatThrownBy(() -> forceImport.forceImport(taken)).isInstanceOf(Unavailable.class);

        assertThat(stage.queue.ordered).isEmpty();
        assertThat(stage.book.only().state()).isEqualTo(Action.State.DROPPED);
    }

    @Test
    void an_order_whose_answer_is_lost_stays_open_and_is_not_given_again() {
        stage.queue.orderFails = Optional.of(new Unavailable("cut the connection"));

        assertThatThrownBy(() -> forceImport.forceImport(taken)).isInstanceOf(Unavailable.class);
        stage.queue.orderFails = Optional.empty();
        forceImport.forceImport(taken);

        assertThat(stage.queue.ordered).hasSize(1);
        assertThat(stage.book.only().state()).isEqualTo(Action.State.BEGUN);
    }

    @Test
    void an_order_that_is_refused_has_failed() {
        stage.queue.orderFails = Optional.of(new Refused("Sonarr \"tv\" refused POST /api/v3/command with HTTP 400"));

        assertThatThrownBy(() -> forceImport.forceImport(taken)).isInstanceOf(Refused.class);

        assertThat(stage.book.only().state()).isEqualTo(Action.State.REFUTED);
        assertThat(stage.book.result()).startsWith("Refused: Sonarr \"tv\"");
    }

    @Test
    void what_the_app_imports_already_is_not_ordered_and_not_taken_for_ours() {
        stage.queue.importing = Optional.of(83111);

        assertThat(forceImport.forceImport(taken)).isEmpty();

        assertThat(stage.queue.ordered).isEmpty();
        assertThat(stage.book.only().state()).isEqualTo(Action.State.DROPPED);
        assertThat(stage.book.only().command()).isEmpty();
        assertThat(stage.book.result()).isEqualTo("Not ordered: another import of it is under way");

        stage.queue.importing = Optional.empty();
        assertThat(forceImport.forceImport(taken)).hasSize(1);
        assertThat(stage.queue.ordered).hasSize(1);
    }

    @Test
    void when_the_app_does_not_tell_what_it_imports_nothing_is_ordered() {
        stage.queue.importingFails = Optional.of(new Unavailable("silent"));

        assertThatThrownBy(() -> forceImport.forceImport(taken)).isInstanceOf(Unavailable.class);

        assertThat(stage.queue.ordered).isEmpty();
        assertThat(stage.book.only().state()).isEqualTo(Action.State.DROPPED);
    }
}
