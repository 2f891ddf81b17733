package dev.dromedarr.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {

    private final Patience patience = new Patience(8, Duration.ofSeconds(10), Duration.ofMinutes(15));

    @ParameterizedTest(name = "after {0} failures: {1} s")
    @CsvSource(textBlock = """
            0, 10
            1, 10
            2, 20
            3, 40
            7, 640
            8, 900
            9, 900
            1000000, 900
            2147483647, 900
            """)
    void each_pause_is_twice_as_long_up_to_the_longest(int failures, int seconds) {
        assertThat(patience.pauseAfter(failures)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void no_pause_is_longer_than_the_longest_not_even_the_first() {
        var short_ = new Patience(3, Duration.ofHours(1), Duration.ofMinutes(1));

        assertThat(short_.pauseAfter(1)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void nobody_waits_longer_than_a_day() {
        var endless = new Patience(3, Duration.ofDays(2), Duration.ofDays(30));

        assertThat(endless.pauseAfter(5)).isEqualTo(Duration.ofDays(1));
    }
}
