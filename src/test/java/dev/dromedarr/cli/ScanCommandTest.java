package dev.dromedarr.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.app.App;
import dev.dromedarr.app.settings.Settings;
import dev.dromedarr.sim.SimPlaylists;
import dev.dromedarr.sim.SimRadarr;
import dev.dromedarr.sim.Titles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandTest {

    private final SimRadarr radarr = new SimRadarr();
    private final SimPlaylists provider = new SimPlaylists();
    private final Map<String, String> environment = new HashMap<>();
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        radarr.start();
        provider.start();
        Titles.fill(radarr);
        provider.holds("#EXTM3U\n" + provider.entry("Sintel (2010)", "1.mkv") + provider.entry("Metropolis", "2.mkv"));
        try (var free = new ServerSocket(0)) {
            environment.put("WEBHOOK_PORT", String.valueOf(free.getLocalPort()));
        }
        environment.put("DROMEDARR_CONFIG_DIR", folder.toString());
        environment.put("DROMEDARR_API_KEY", "0123456789abcdef0123456789abcdef");
        environment.put("RADARR_URL", radarr.url().toString());
        environment.put("RADARR_API_KEY", radarr.apiKey());
        environment.put("PLAYLIST_URLS", provider.playlist());
        environment.put("DROMEDARR_ARR_RETRIES", "0");
    }

    @AfterEach
    void close() {
        radarr.close();
        provider.close();
    }

    @Test
    void a_dry_run_prints_what_would_be_ordered_and_what_a_person_would_be_asked() {
        try (App app = App.start(Settings.read(environment))) {
            untilThePlaylistIsKept();

            assertThat(run("scan", "missing", "--dry-run")).isZero();

            assertThat(app.port()).isPositive();
            assertThat(out.toString().lines())
                    .satisfiesExactlyInAnyOrder(
                            head -> assertThat(head).matches("instance +item +action +confidence +entry +words"),
                            sure -> assertThat(sure)
                                    .matches("radarr +Sintel \\(2010\\) +order +[01]\\.\\d+ +Sintel \\(2010\\) +.+"),
                            likely -> assertThat(likely)
                                    .matches("radarr +Metropolis \\(1927\\) +ask +0\\.\\d+ +Metropolis +.+"),
                            foot -> assertThat(foot).isEqualTo("2 in all"));
            assertThat(err.toString()).contains("radarr: done; it wants 7, of which 0 are under way");
        }
    }

    @Test
    void json_holds_the_whole_scan_and_standard_output_nothing_else() throws Exception {
        try (App app = App.start(Settings.read(environment))) {
            untilThePlaylistIsKept();

            assertThat(run("scan", "missing", "--json")).isZero();

            JsonNode scan = Engine.read(out.toString());
            assertThat(app.port()).isPositive();
            assertThat(scan.path("state").asText()).isEqualTo("done");
            assertThat(scan.path("records")).hasSize(2).anySatisfy(found -> assertThat(
                            found.path("words").asText())
                    .endsWith("not ordered, as this is a dry run (DRY_RUN)"));
        }
    }

    @Test
    void without_a_playlist_it_is_said_that_nothing_was_looked_at() throws Exception {
        environment.remove("PLAYLIST_URLS");
        try (App app = App.start(Settings.read(environment))) {
            assertThat(run("scan", "missing", "--dry-run")).isZero();

            assertThat(app.port()).isPositive();
            assertThat(err.toString()).contains("no playlist is known", "/api/v1/playlists");
        }
    }

    @Test
    void an_app_that_is_down_is_a_problem_that_is_told() {
        radarr.stop();
        try (App app = App.start(Settings.read(environment))) {
            assertThat(run("scan", "missing", "--dry-run")).isOne();

            assertThat(app.port()).isPositive();
            assertThat(err.toString()).contains("Radarr \"radarr\"", "cannot be reached");
        }
    }

    private void untilThePlaylistIsKept() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    run("scan", "missing", "--dry-run");
                    return out.toString().contains("Sintel");
                });
        out = new StringWriter();
        err = new StringWriter();
    }

    private int run(String... arguments) {
        return Dromedarr.execute(environment, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
