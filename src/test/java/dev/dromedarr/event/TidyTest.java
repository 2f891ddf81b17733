package dev.dromedarr.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TidyTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

    private final List<String> asked = new ArrayList<>();

    @Test
    void one_book_after_the_other_is_tidied_a_little_at_a_time_until_nothing_is_left() {
        var tidy = new Tidy(
                List.of(book("actions", 1200), book("decisions", 500), book("events", 0)),
                Duration.ofDays(90),
                Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(tidy.tidy()).isEqualTo(1700);
        assertThat(asked)
                .containsExactly(
                        "actions 500", "actions 500", "actions 200", "decisions 500", "decisions 0", "events 0");
    }

    private Past book(String name, int rows) {
        var left = new int[] {rows};
        return (before, most) -> {
            assertThat(before).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
            int some = Math.min(left[0], most);
            left[0] -= some;
            asked.add(name + " " + some);
            return some;
        };
    }
}
