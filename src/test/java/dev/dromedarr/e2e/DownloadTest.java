package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.sim.ListText;
import dev.dromedarr.sim.Titles;
import dev.dromedarr.sim.media.SimFile;
import dev.dromedarr.sim.media.TinyMedia;
import dev.dromedarr.sim.media.Trouble;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A confirmed match comes home whole, and Sonarr or Radarr knows it. */
class DownloadTest extends DownloadStage {

    private static final long SIZE = 300_000;

    @Test
    void what_is_sure_comes_home_by_itself_and_what_is_confirmed_as_well() throws Exception {
        SimFile sintel = movie("Sintel (2010)", "1001.mkv", SIZE).goesWrong(Trouble.cut(SIZE / 2));
        movie("Metropolis", "1002.mkv", SIZE);
        media.episode("Pioneer One S01E03", "1203.mkv", TinyMedia.mkv(3, SIZE, LENGTH));

        try (Engine engine = engine()) {
            AcquireStage.scan(engine);
            long doubtful = AcquireStage.id(engine, "Metropolis (1927)");
            assertThat(engine.ask("POST", "/api/v1/matches/" + doubtful + "/confirm")
                            .statusCode())
                    .isEqualTo(200);

            for (String item : List.of("Sintel (2010)", "Metropolis (1927)", "Pioneer One S01E03")) {
                state(engine, item, "completed");
            }

            assertThat(files("library"))
                    .hasSize(3)
                    .anyMatch(path -> path.startsWith("Sintel (2010)/") && path.endsWith(".mkv"))
                    .anyMatch(path -> path.startsWith("Pioneer One/Season"));
            assertThat(files("movies")).isEmpty();
            assertThat(files("temp")).isEmpty();
            assertThat(sintel.mostOften())
                    .as("the cut film went on where it was")
                    .isEqualTo(1);
            assertThat(Files.size(
                            folder.resolve("library").resolve(files("library").get(0))))
                    .isEqualTo(SIZE);
            soon(() -> assertThat(AcquireStage.states(engine).values()).containsOnly("gone"));
            assertThat(radarr.imports()).hasSize(2);

            String before = engine.get("/api/v1/downloads").toString();
            AcquireStage.scan(engine);
            Thread.sleep(2500);
            assertThat(engine.get("/api/v1/downloads"))
                    .as("the second run changes nothing")
                    .hasToString(before);
            String metrics = engine.ask("GET", "/metrics").body();
            assertThat(metrics)
                    .contains("dromedarr_downloads_now{state=\"completed\"} 3.0", "outcome=\"again\"")
                    .doesNotContain("Sintel", ListText.PASSWORD);
            assertThat(before).doesNotContain(ListText.USER, ListText.PASSWORD);
        }
    }

    @Test
    void any_entry_is_fetched_for_any_item_on_order_and_once_only() throws Exception {
        movie("A Noisy Name", "7.mkv", SIZE);

        try (Engine engine = engine()) {
            JsonNode wrong = engine.get("/api/v1/downloads/99");
            assertThat(wrong.path("detail").asText()).contains("no download 99");
            assertThat(order(engine, "A Noisy Name", "nobody", 33).statusCode()).isEqualTo(404);
            var first = order(engine, "A Noisy Name", "radarr", Titles.SINTEL);
            var second = order(engine, "A Noisy Name", "radarr", Titles.SINTEL);

            assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
            assertThat(second.statusCode()).as(second.body()).isIn(200, 409);
            state(engine, "Sintel (2010)", "completed");
            assertThat(downloads(engine)).hasSize(1);
            assertThat(order(engine, "A Noisy Name", "radarr", Titles.SINTEL).body())
                    .contains("owns a file for Sintel (2010) already");
            JsonNode stats = engine.get("/api/v1/downloads/stats");
            assertThat(stats.path("total").asInt()).isEqualTo(1);
            assertThat(stats.path("bytes").path("completed").asLong()).isEqualTo(SIZE);
            assertThat(engine.get("/health").path("problems")).isEmpty();
        }
    }

    @Test
    void a_file_that_holds_two_episodes_is_fetched_once_and_taken_in_for_both() throws Exception {
        SimFile both = media.episode("Pioneer One S01E01-E02", "1201.mkv", TinyMedia.mkv(3, SIZE, LENGTH));
        Map<String, String> settings = settings();
        settings.put("DROMEDARR_PLAYLIST_CONNECTIONS", "3");

        try (Engine engine = engine(settings)) {
            assertThat(order(engine, "Pioneer One S01E01-E02", "sonarr", 1201).statusCode())
                    .isEqualTo(202);
            assertThat(order(engine, "Pioneer One S01E01-E02", "sonarr", 1202).statusCode())
                    .isEqualTo(202);

            state(engine, "Pioneer One S01E01", "completed");
            state(engine, "Pioneer One S01E02", "cancelled");
            assertThat(download(engine, "Pioneer One S01E02").path("trouble").asText())
                    .contains("has a file for it already");
        }
        assertThat(both.mostOften()).isEqualTo(1);
        assertThat(files("library")).hasSize(1);
        assertThat(sonarr.imports())
                .singleElement()
                .satisfies(imported -> assertThat(imported.file().owners()).containsExactlyInAnyOrder(1201, 1202));
    }

    @Test
    void in_dry_run_nothing_is_fetched() throws Exception {
        SimFile sintel = movie("Sintel (2010)", "1001.mkv", SIZE);
        Map<String, String> dry = settings();
        dry.put("DRY_RUN", "true");

        try (Engine engine = engine(dry)) {
            AcquireStage.scan(engine);
            long id = AcquireStage.id(engine, "Sintel (2010)");
            engine.ask("POST", "/api/v1/matches/" + id + "/confirm");
            soon(() -> assertThat(engine.ask("GET", "/metrics").body().contains("outcome=\"would-fetch\""))
                    .isTrue());

            assertThat(send(engine, "POST", "/api/v1/downloads", "{\"match\":" + id + "}")
                            .statusCode())
                    .isEqualTo(409);
            assertThat(downloads(engine)).isEmpty();
            assertThat(sintel.visits()).isEmpty();
        }
        try (Engine engine = engine()) {
            state(engine, "Sintel (2010)", "completed");
        }
    }

    @Test
    void without_a_folder_nothing_comes_and_health_says_what_is_missing() throws Exception {
        movie("Sintel (2010)", "1001.mkv", SIZE);
        Map<String, String> settings = settings();
        settings.remove("MOVIES_DIR");

        try (Engine engine = engine(settings)) {
            AcquireStage.scan(engine);
            state(engine, "Sintel (2010)", "queued");

            assertThat(engine.get("/health").path("hints").toString())
                    .contains("Ordered movies that cannot come, because there is no folder for them: 1", "MOVIES_DIR");
        }
    }
}
