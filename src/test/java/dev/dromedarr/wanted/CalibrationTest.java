package dev.dromedarr.wanted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {

    private static final int STEPS = 10_000;

    @ParameterizedTest(name = "movie: {0}, found: {1}")
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void the_surer_stays_the_surer_and_the_ends_stay_where_they_are(boolean movie, boolean found) {
        Calibration calibration = Calibration.of(movie, found);

        assertThat(calibration.told(0)).isZero();
        assertThat(calibration.told(1)).isEqualTo(1);
        for (int step = 1; step <= STEPS; step++) {
            assertThat(calibration.told((double) step / STEPS))
                    .as("told at %d of %d", step, STEPS)
                    .isGreaterThan(calibration.told((step - 1.0) / STEPS));
        }
    }

    @ParameterizedTest(name = "{0} is told as {1}")
    @CsvSource({"0, 0", "0.25, 0.1", "0.5, 0.2", "0.7, 0.52", "0.75, 0.6", "0.95, 0.92", "1, 1"})
    void between_two_points_the_line_is_straight(double reckoned, double told) {
        assertThat(new Calibration("0:0 0.5:0.2 0.75:0.6 1:1").told(reckoned)).isCloseTo(told, within(1e-12));
    }

    @Test
    void what_looks_even_is_less_for_a_movie_of_which_nothing_sure_is_there_and_sure_stays_sure() {
        assertThat(Calibration.of(true, true).told(0.999)).isGreaterThan(0.999);
        assertThat(Calibration.of(true, true).told(0.95)).isCloseTo(0.95, within(0.02));
    }
}
