package dev.dromedarr.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {

    @ParameterizedTest
    @CsvSource({"60, PT1M", "60s, PT1M", "5m, PT5M", "1h, PT1H", "500ms, PT0.5S", "2D, PT48H", "5 m, PT5M"})
    void durations(String text, Duration duration) {
        assertThat(Quantities.duration(text)).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1.5s", "s", "5 weeks", "999999999999h", "9999999999999999999999"})
    void no_durations(String text) {
        assertThat(Quantities.duration(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10MB, 10000000", "4KiB, 4096", "0, 0", "12, 12", "1 gb, 1000000000", "2MiB, 2097152"})
    void sizes(String text, long bytes) {
        assertThat(Quantities.size(text)).contains(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10XB", "-4KB", "999999999999GB"})
    void no_sizes(String text) {
        assertThat(Quantities.size(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "1, true", "YES, true", "on, true", "False, false", "0, false", "no, false", "off, false"
    })
    void booleans(String text, boolean value) {
        assertThat(Shape.YES_OR_NO.read().apply(text)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 0 0/6 * * ?",
                "0 15 10 ? * MON-FRI",
                "0 0 12 L * ?",
                "0 0 12 ? * 6#3",
                "0 0/5 14,18 * * ? 2030"
            })
    void schedules(String text) {
        assertThat(Cron.valid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * * *",
                "0 0 */6 * * *",
                "0 0 24 * * ?",
                "0 0 0/0 * * ?",
                "0 0 0 ? * ?",
                "0 0 0 * FOO ?",
                "a b c d e f",
                "0 0 0 * * ? 2030 1",
                "0 0 1, * * ?"
            })
    void no_schedules(String text) {
        assertThat(Cron.valid(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/dromedarr/, /dromedarr", "dromedarr, /dromedarr", "/, ''", "/a/b, /a/b"})
    void url_bases(String text, String base) {
        assertThat(Addresses.base(text)).contains(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sonarr:8989",
                "ftp://x",
                "http://",
                "http://x:99999",
                "http://u:p@x",
                "http://x/?a=b",
                "http://x y"
            })
    void no_addresses_of_apps(String text) {
        assertThat(Addresses.app(text)).isEmpty();
    }
}
