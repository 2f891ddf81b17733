package dev.dromedarr.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.event.Event;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VanishedTest {

    private final Stage stage = new Stage();
    private final Vanished vanished = new Vanished(stage.absences, stage.queue, stage.book, stage.results, stage.clock);

    @ParameterizedTest
    @EnumSource(Fate.class)
    void what_was_stuck_and_is_missing_twice_is_told_once_with_what_became_of_it(Fate fate) {
        stage.queue.stuck.add(Cases.of().stuck());
        if (fate != Fate.GONE) {
            stage.queue.fates.put("HASH", fate);
        }
        assertThat(sweep()).isEmpty();
        stage.queue.stuck.clear();

        assertThat(sweep()).as("missing once").isEmpty();
        assertThat(stage.queue.asked).isEmpty();
        assertThat(sweep()).containsExactly(new Event.Vanished("tv", Cases.TITLE, fate.word(), fate.sentence()));
        assertThat(sweep()).isEmpty();

        assertThat(stage.queue.asked).as("one question").containsExactly("HASH");
        assertThat(stage.results.told).containsExactly("Left the queue without us: " + fate.sentence());
    }

    @Test
    void two_looks_within_one_moment_are_one() {
        stage.queue.stuck.add(Cases.of().stuck());
        sweep();
        stage.queue.stuck.clear();
        sweep();

        stage.clock.pass(Duration.ofSeconds(-59));
        assertThat(sweep()).isEmpty();
    }

    @Test
    void what_comes_back_was_never_away() {
        stage.queue.stuck.add(Cases.of().stuck());
        sweep();
        stage.queue.stuck.clear();
        sweep();
        stage.queue.stuck.add(Cases.of().stuck());

        assertThat(sweep()).isEmpty();
        assertThat(sweep()).isEmpty();
        assertThat(stage.queue.asked).isEmpty();
    }

    @Test
    void what_is_being_imported_by_the_app_at_the_last_look_did_not_vanish() {
        stage.queue.stuck.add(Cases.of().stuck());
        sweep();
        stage.queue.stuck.clear();
        stage.queue.besides.add("HASH");
        sweep();
        stage.queue.besides.clear();

        assertThat(sweep()).isEmpty();
        assertThat(sweep()).isEmpty();
    }

    @Test
    void what_we_acted_on_is_our_own_doing_and_what_we_dropped_is_not() {
        Decision decision = new Analyze(new Policy(10, false, "", false, false))
                .analyze(Cases.of().grab(150).over(100, Cases.CUSTOM_FORMAT).read());
        Action action = stage.book
                .begin(Taken.of(1, true, decision), List.of(), new Again(3, Duration.ZERO), stage.clock.instant())
                .orElseThrow();
        vanish("HASH");
        assertThat(sweep()).isEmpty();
        assertThat(stage.queue.asked).isEmpty();

        stage.book.end(action.id(), Action.State.DROPPED, "", stage.clock.instant());
        vanish("HASH");
        assertThat(sweep()).hasSize(1);
    }

    @Test
    void while_a_client_does_not_answer_what_left_no_trace_is_waited_for_and_asked_for_once() {
        stage.queue.clientTrouble = Optional.of("qBittorrent is away");
        vanish("HASH");
        assertThat(sweep()).isEmpty();
        assertThat(sweep()).isEmpty();
        assertThat(stage.queue.asked).containsExactly("HASH");

        stage.queue.clientTrouble = Optional.empty();
        assertThat(sweep()).hasSize(1);
        assertThat(stage.queue.asked).containsExactly("HASH");
    }

    @Test
    void what_was_found_is_told_although_a_later_question_fails_and_that_is_asked_again() {
        stage.queue.fates.put("A", Fate.BLOCKLISTED);
        stage.queue.fateFails.put("B", Unavailable.onlyThis("no history"));
        stage.queue.clientTroubleFails = Optional.of(new Refused("no health"));
        for (String id : List.of("A", "B", "C")) {
            stage.queue.stuck.add(Cases.of().called(id).stuck());
        }
        sweep();
        stage.queue.stuck.clear();
        sweep();

        assertThat(sweep()).hasSize(1);
        assertThatThrownBy(this::sweep).as("nothing to tell").isInstanceOf(Unavailable.class);
        assertThat(stage.queue.asked).containsExactly("A", "B", "C", "B");

        stage.queue.fateFails.clear();
        stage.queue.fates.put("B", Fate.IGNORED);
        stage.queue.clientTroubleFails = Optional.empty();
        assertThat(sweep()).hasSize(2);
        assertThat(stage.results.told).hasSize(3);
        assertThat(sweep()).isEmpty();
    }

    @Test
    void when_many_vanish_in_a_day_health_hints_at_another_tool_but_imports_of_the_app_count_for_nothing() {
        for (int number = 0; number < 3; number++) {
            stage.queue.fates.put("imported-" + number, Fate.IMPORTED);
            vanish("imported-" + number);
            assertThat(sweep()).hasSize(1);
        }
        for (int number = 0; number < 3; number++) {
            assertThat(vanished.hints()).isEmpty();
            stage.queue.fates.put("taken-" + number, Fate.BLOCKLISTED);
            vanish("taken-" + number);
            assertThat(sweep()).hasSize(1);
        }

        assertThat(vanished.hints())
                .singleElement()
                .asString()
                .startsWith("3 stuck downloads left the queue of \"tv\" within 24 hours without Dromedarr");
        stage.clock.pass(Duration.ofHours(24));
        assertThat(vanished.hints()).isEmpty();
    }

    /** It was stuck, and is missing at one look. */
    private void vanish(String downloadId) {
        stage.queue.stuck.add(Cases.of().called(downloadId).stuck());
        sweep();
        stage.queue.stuck.clear();
        sweep();
    }

    private List<Event> sweep() {
        stage.clock.pass(Duration.ofMinutes(1));
        stage.absences.looked("tv", stage.queue.look(Stage.TV), stage.clock.instant());
        return vanished.vanished(Stage.TV);
    }
}
