package dev.dromedarr.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.app.App;
import dev.dromedarr.app.settings.Settings;
import dev.dromedarr.sim.ListText;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    void what_was_found_is_listed_confirmed_and_rejected_and_playlists_are_searched_and_refreshed() {
        try (App app = App.start(Settings.read(environment))) {
            untilThePlaylistIsKept();
            assertThat(run("scan", "missing")).isZero();
            assertThat(app.port()).isPositive();

            assertThat(run("matches", "--state", "found", "--instance", "radarr"))
                    .isZero();
            var waiting = Pattern.compile("(\\d+) +found +radarr +Metropolis \\(1927\\) +0\\.\\d+ +Metropolis ");
            Matcher found = waiting.matcher(out.toString());
            assertThat(found.find()).as(out.toString()).isTrue();
            assertThat(run("matches", "confirm", found.group(1))).isZero();
            assertThat(out.toString()).contains("Metropolis (1927), Metropolis: confirmed by a person");
            assertThat(run("matches", "reject", found.group(1), "--json")).isZero();
            assertThat(out.toString()).contains("\"state\":\"rejected\"");
            assertThat(run("matches", "--state", "lost")).isOne();
            assertThat(err.toString()).contains("state must be one of found");

            assertThat(run("playlists")).isZero();
            assertThat(out.toString()).containsPattern("1 +\\S+ +m3u +2 +2 +0").doesNotContain(ListText.PASSWORD);
            assertThat(run("playlists", "search", "metropolis", "--kind", "movie"))
                    .isZero();
            assertThat(out.toString()).containsPattern("1 +movie +.*Metropolis").contains("1 in all");
            assertThat(run("playlists", "refresh", "1", "--accept-smaller")).isZero();
            assertThat(out.toString()).contains("It is fetched anew");
            assertThat(run("playlists", "refresh", "77")).isOne();
            assertThat(err.toString()).contains("There is no playlist 77");
        }
    }

    @Test
    void without_a_playlist_it_is_said_that_nothing_was_looked_at() throws Exception {
        environment.remove("PLAYLIST_URLS");
        try (App app = App.start(Settings.read(environment))) {
            assertThat(run("scan", "missing", "--dry-run")).isZero();

            assertThat(app.port()).isPositive();
            assertThat(err.toString()).contains("no playlist is known", "dromedarr playlists");
        }
    }

    @Test
    void without_an_app_it_is_said_that_nothing_was_looked_for() throws Exception {
        environment.remove("RADARR_URL");
        environment.remove("RADARR_API_KEY");
        try (App app = App.start(Settings.read(environment))) {
            assertThat(run("scan", "missing", "--dry-run")).isOne();

            assertThat(app.port()).isPositive();
            assertThat(err.toString())
                    .contains("no Sonarr or Radarr is configured", "SONARR_URL")
                    .doesNotContain("no playlist is known");
        }
    }

    @Test
    void an_app_that_wants_nothing_is_told_so_whether_playlists_are_kept_or_not(@TempDir Path folder) throws Exception {
        try (SimRadarr empty = new SimRadarr()) {
            empty.start();
            environment.put("RADARR_URL", empty.url().toString());
            environment.put("RADARR_API_KEY", empty.apiKey());
            try (App app = App.start(Settings.read(environment))) {
                assertThat(app.port()).isPositive();
                await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofSeconds(1))
                        .until(this::entriesOfThePlaylist, "2"::equals);
                assertNothingWanted();
            }
            environment.put("DROMEDARR_CONFIG_DIR", folder.resolve("new").toString());
            environment.remove("PLAYLIST_URLS");
            try (App app = App.start(Settings.read(environment))) {
                assertThat(app.port()).isPositive();
                assertNothingWanted();
            }
        }
    }

    private String entriesOfThePlaylist() {
        out = new StringWriter();
        run("playlists", "--json");
        return Engine.read(out.toString()).findPath("entries").asText();
    }

    private void assertNothingWanted() {
        err = new StringWriter();
        assertThat(run("scan", "missing", "--dry-run")).isZero();
        assertThat(err.toString()).contains("nothing is wanted").doesNotContain("no playlist is known");
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
