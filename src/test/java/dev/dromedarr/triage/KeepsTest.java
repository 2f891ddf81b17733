package dev.dromedarr.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeepsTest {

    private final Stage stage = new Stage();
    private final Keeps keeps = new Keeps(stage.results, stage.clock);

    KeepsTest() {
        stage.results.kept.put(1L, new Decisions.Kept(1, "HASH", Optional.empty()));
    }

    @Test
    void what_a_person_keeps_is_kept_while_it_is_in_the_queue() {
        stage.clock.pass(Duration.ofDays(100));

        assertThat(keeps.of("tv", Set.of("HASH", "OTHER"))).containsExactly("HASH");
    }

    @Test
    void a_queue_that_is_empty_for_a_while_does_not_undo_it() {
        assertThat(keeps.of("tv", Set.of())).isEmpty();
        stage.clock.pass(Duration.ofHours(20));

        assertThat(keeps.of("tv", Set.of("HASH"))).containsExactly("HASH");
        stage.clock.pass(Duration.ofHours(20));
        assertThat(keeps.of("tv", Set.of("HASH"))).containsExactly("HASH");
    }

    @Test
    void what_comes_back_after_more_than_a_day_is_judged_anew() {
        keeps.of("tv", Set.of());
        stage.clock.pass(Duration.ofHours(23));
        keeps.of("tv", Set.of());
        stage.clock.pass(Duration.ofHours(2));

        assertThat(keeps.of("tv", Set.of("HASH"))).isEmpty();
        assertThat(keeps.of("tv", Set.of("HASH"))).isEmpty();
    }
}
