package dev.dromedarr.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import dev.dromedarr.download.PathMapping;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Mask;
import dev.dromedarr.instance.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private final Path folder;

    private final Map<String, String> environment = new HashMap<>();

    SettingsTest(@TempDir Path folder) {
        this.folder = folder;
        environment.put("DROMEDARR_CONFIG_DIR", folder.toString());
    }

    @Test
    void the_shipped_file_says_what_the_program_says_without_it() {
        Settings without = read();

        Settings with = SettingsReader.read(environment, Path.of("."));

        assertThat(with).usingRecursiveComparison().ignoringFields("routesDir").isEqualTo(without);
    }

    @Test
    void the_shipped_file_holds_every_setting() {
        SettingsFile shipped = SettingsFile.read(Path.of("config/dromedarr.yaml"), new Problems());

        assertThat(SettingsReader.keys())
                .allSatisfy(key -> assertThat(shipped.find(key)).isPresent());
    }

    static List<String> every_setting() {
        return List.copyOf(SettingsReader.keys());
    }

    @ParameterizedTest
    @MethodSource("every_setting")
    void every_setting_can_be_given_by_its_systematic_name(String key) {
        environment.put(ShortNames.systematic(key), "\u0000");

        assertRefused(ShortNames.systematic(key), key);
    }

    @ParameterizedTest
    @MethodSource("every_setting")
    void every_short_name_reaches_its_setting(String key) {
        ShortNames.of(key).ifPresent(name -> {
            environment.put(name, "\u0000");

            assertRefused(name, key);
        });
    }

    /** Most settings refuse this value; those that take any text show it. */
    private void assertRefused(String variable, String key) {
        try {
            assertThat(read().toString())
                    .matches("(?s).*(\u0000|apiKey=Optional\\[|tmdbKey=Optional\\[|secret=Optional\\[).*");
        } catch (Refused told) {
            assertThat(told).hasMessageContaining(key + " = ").hasMessageContaining("(" + variable + ")");
        }
    }

    @Test
    void the_environment_wins_over_the_file_of_the_user_which_wins_over_the_shipped_one() throws IOException {
        write("http: {port: 1111}", "triage:", "  sightings: 7");
        environment.put("WEBHOOK_PORT", "2222");

        Settings settings = SettingsReader.read(environment, Path.of("."));

        assertThat(settings.http().port()).isEqualTo(2222);
        assertThat(settings.triage().sightings()).isEqualTo(7);
        assertThat(settings.triage().tries()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}={1} is told about {2}")
    @CsvSource(delimiter = '|', textBlock = """
            WEBHOOK_PORT           | 65536              | http.port = "65536" (WEBHOOK_PORT) cannot be used; give a whole number from 0 to 65535
            WEBHOOK_PORT           | abc                | http.port = "abc"
            URL_BASE               | /a b               | http.url-base = "/a b"
            DRY_RUN                | perhaps            | give true or false
            CHECK_INTERVAL         | 0                  | triage.sweep-every
            CHECK_INTERVAL         | 5 weeks            | such as 60, 500ms, 60s, 5m or 1h
            BANDWIDTH_LIMIT        | 10XB               | download.bandwidth-limit
            MATCH_THRESHOLD        | 1.1                | match.threshold = "1.1"
            MATCH_THRESHOLD        | 0.97               | match.threshold is above match.auto-confirm-threshold
            DROMEDARR_MATCH_LANGUAGES | german         | the two letters of a language, such as en, de or fr
            DROMEDARR_MATCH_RESOLUTIONS | full hd      | a resolution such as 2160p, 1080p or 720p
            SCAN_SCHEDULE          | 0 0 */6 * * *      | acquire.schedule
            WEBHOOK_RATE_LIMIT     | 2000000            | webhook.rate-limit = "2000000" (WEBHOOK_RATE_LIMIT) cannot be used; give a whole number from 1 to 100000
            SECRET_KEY             | tooshort           | secret-key = **** (SECRET_KEY) cannot be used; give at least 32 characters
            DATABASE_URL           | mysql://u:hush@h/d | database.url = **** (DATABASE_URL)
            LOG_FORMAT             | xml                | one of text, json
            DROMEDARR_ARR_RETRIES  | -1                 | arr.retries
            DROMEDARR_DRYRUN       | true               | nobody knows the variable DROMEDARR_DRYRUN; did you mean DROMEDARR_DRY_RUN?
            PLAYLIST_URLS          | http:// x/?p=hush  | playlist.urls = ****
            SONARR_URL             | http://sonarr:8989 | the instance of SONARR_* lacks SONARR_API_KEY
            RADARR_2_NAME          | films              | the instance of RADARR_2_* lacks RADARR_2_URL
            """)
    void a_wrong_value_is_told_with_its_place_and_remedy(String variable, String value, String told) {
        environment.put(variable, value);

        assertThatThrownBy(this::read)
                .isInstanceOf(Refused.class)
                .hasMessageContaining(told)
                .hasMessageNotContainingAny("hush", "tooshort");
    }

    @Test
    void all_problems_are_told_at_once_each_on_its_own_line() throws IOException {
        write("http:", "  port: 70000", "triage:", "  worthwile-gain: 3", "  tries: 0", "  tries: 1");
        environment.putAll(Map.of("DRY_RUN", "maybe", "SONARR_URL", "ftp://sonarr", "SONARR_API_KEY", "short"));
        environment.put("WEBHOOK_SECRET", "one");
        environment.put("WEBHOOK_SECRET_FILE", folder.resolve("nowhere").toString());
        Path file = folder.resolve("dromedarr.yaml");

        assertThatThrownBy(this::read)
                .isInstanceOf(Refused.class)
                .extracting(
                        failure -> String.valueOf(failure.getMessage()).lines().toList())
                .asInstanceOf(list(String.class))
                .containsExactlyInAnyOrder(
                        "http.port = \"70000\" (" + file + ":2) cannot be used; give a whole number from 0 to 65535",
                        "triage.worthwile-gain (" + file
                                + ":4): nobody knows this setting; did you mean triage.worthwhile-gain?",
                        "triage.tries (" + file + ":6) already stands in " + file + ":5; keep one of them",
                        "triage.tries = \"0\" (" + file + ":5) cannot be used; give a whole number, at least 1",
                        "dry-run = \"maybe\" (DRY_RUN) cannot be used; give true or false",
                        "instances.url = \"ftp://sonarr\" (SONARR_URL) cannot be used; give an address such as"
                                + " http://192.168.1.10:8989 or https://host/sonarr",
                        "instances.api-key = **** (SONARR_API_KEY) cannot be used; give at least 20 characters",
                        "WEBHOOK_SECRET_FILE → " + folder.resolve("nowhere")
                                + " cannot be read as a text file; check that it exists and that this user may read it",
                        "WEBHOOK_SECRET and WEBHOOK_SECRET_FILE are set at once; keep one of them");
    }

    @Test
    void a_secret_can_lie_in_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), KEY + "\n");
        environment.put("SECRET_KEY_FILE", file.toString());
        environment.put("DROMEDARR_API_KEY_FILE", file.toString());
        environment.put("SONARR_URL", "http://sonarr:8989/");
        environment.put("SONARR_API_KEY_FILE", file.toString());

        Settings settings = read();

        assertThat(settings.secretKey()).contains(new Secret(KEY));
        assertThat(settings.apiKey()).contains(new Secret(KEY));
        assertThat(settings.instances()).singleElement().satisfies(sonarr -> {
            assertThat(sonarr.apiKey()).isEqualTo(new Secret(KEY));
            assertThat(sonarr.url()).hasToString("http://sonarr:8989");
        });
    }

    @Test
    void a_secret_that_was_read_is_never_shown_from_then_on() {
        environment.put("WEBHOOK_SECRET", "webhook-of-mine");
        environment.put("DATABASE_URL", "postgres://me:s%40fe-enough@db/arr");

        Settings settings = Settings.read(environment);

        assertThat(Mask.mask("webhook-of-mine and s@fe-enough")).isEqualTo("**** and ****");
        assertThat(settings.toString()).doesNotContain("webhook-of-mine", "fe-enough");
    }

    @Test
    void lists_come_with_commas_or_as_yaml() throws IOException {
        write("triage:", "  trackers:", "    private: [One, 'Two, or three']", "    public: []");

        assertThat(read().triage().trackers())
                .isEqualTo(new Settings.Trackers(List.of("one", "two, or three"), List.of()));
        environment.put("PRIVATE_TRACKERS", "My Tracker, other ,");
        assertThat(read().triage().trackers().privateOnes()).containsExactly("my tracker", "other");
    }

    @Test
    void hours_rights_and_paths_of_downloads_are_read() throws IOException {
        write(
                "download:",
                "  hours: ['01:00-07:00 0', '18:00-23:00 2MB']",
                "  file-mode: '640'",
                "path-mappings: ['/data/movies -> /movies', 'tv: /data/tv -> D:\\tv']");

        Settings settings = read();

        assertThat(settings.downloads().hours().at(LocalTime.of(2, 0))).contains(0L);
        assertThat(settings.downloads().hours().at(LocalTime.of(19, 0))).contains(2_000_000L);
        assertThat(settings.downloads().hours().at(LocalTime.NOON)).isEmpty();
        assertThat(settings.downloads().rights().fileMode().map(PosixFilePermissions::toString))
                .contains("rw-r-----");
        assertThat(settings.directories().mappings())
                .containsExactly(
                        new PathMapping(Optional.empty(), "/data/movies", "/movies"),
                        new PathMapping(Optional.of("tv"), "/data/tv", "D:\\tv"));
    }

    @ParameterizedTest
    @CsvSource({
        "DROMEDARR_DOWNLOAD_HOURS,25:00-07:00 0",
        "DROMEDARR_PATH_MAPPINGS,/data",
        "DROMEDARR_DOWNLOAD_FILE_MODE,999"
    })
    void what_is_no_hour_no_mapping_and_no_mode_is_refused(String variable, String value) {
        environment.put(variable, value);

        assertThatThrownBy(this::read).isInstanceOf(Refused.class).hasMessageContaining(variable);
    }

    @ParameterizedTest
    @CsvSource({"DROMEDARR_PORT", "DROMEDARR_SERVICE_HOST", "DROMEDARR_PORT_8090_TCP_ADDR", "DROMEDARR_JAVA_OPTS"})
    void variables_that_are_no_settings_are_left_alone(String name) {
        environment.put(name, "tcp://10.0.0.1:8090");

        assertThat(read().http().port()).isEqualTo(8090);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'a: [1'         | dromedarr.yaml:2 is not YAML
            'a: b: c'       | dromedarr.yaml:1 is not YAML
            '- a'           | must hold settings
            """)
    void what_is_not_yaml_is_told_with_its_line(String text, String told) throws IOException {
        write(text);

        assertThatThrownBy(this::read).isInstanceOf(Refused.class).hasMessageContaining(told);
    }

    @Test
    void a_wrong_byte_is_told() throws IOException {
        Files.write(folder.resolve("dromedarr.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(this::read).isInstanceOf(Refused.class).hasMessageContaining("dromedarr.yaml");
    }

    @Test
    void empty_sections_and_empty_variables_say_nothing() throws IOException {
        write("http:", "webhook:", "  secret:", "instances:");
        environment.put("WEBHOOK_PORT", " ");

        Settings settings = read();

        assertThat(settings.http().port()).isEqualTo(8090);
        assertThat(settings.webhook().secret()).isEmpty();
        assertThat(settings.arr().timeout()).isEqualTo(Duration.ofSeconds(30));
    }

    private Settings read() {
        return SettingsReader.read(environment, folder.resolve("nowhere"));
    }

    private void write(String... lines) throws IOException {
        Files.write(folder.resolve("dromedarr.yaml"), List.of(lines));
    }
}
