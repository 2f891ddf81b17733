package dev.dromedarr.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTableTest {

    private static final String HOURS = "01:00-07:00 0, 18:00 - 23:30 2MB/s; 23:00-02:00 512KiB";

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({
        "00:59, 524288",
        "01:00, 0",
        "06:59, 0",
        "07:00, 10000000",
        "17:59, 10000000",
        "18:00, 2000000",
        "23:15, 2000000",
        "23:30, 524288"
    })
    void the_first_window_that_fits_holds_and_else_the_common_limit(LocalTime hour, long limit) {
        Pace pace = new Pace(10_000_000, PaceTable.parse(HOURS).orElseThrow());

        assertThat(pace.at(hour)).isEqualTo(limit);
        assertThat(pace.limitedTo(5).at(LocalTime.NOON)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25:00-07:00 1MB",
                "01:60-07:00 1",
                "1-7 1MB",
                "01:00-07:00",
                "01:00-07:00 fast",
                "01:00-07:00 1TB",
                "01:00-07:00 999999999999GB"
            })
    void what_is_no_table_is_told(String text) {
        assertThat(PaceTable.parse(text)).isEmpty();
    }

    @Test
    void midnight_can_be_an_end_and_the_whole_day_a_window() {
        assertThat(PaceTable.parse("").orElseThrow().windows()).isEmpty();
        assertThat(PaceTable.parse("22:00-24:00 7").orElseThrow().at(LocalTime.of(23, 59)))
                .contains(7L);
        assertThat(PaceTable.parse("22:00-24:00 7").orElseThrow().at(LocalTime.MIDNIGHT))
                .isEmpty();
        assertThat(PaceTable.parse("05:00-05:00 7").orElseThrow().at(LocalTime.NOON))
                .contains(7L);
    }
}
