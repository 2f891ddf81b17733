package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.sim.Fault;
import dev.dromedarr.sim.Titles;
import dev.dromedarr.sim.media.SimFile;
import dev.dromedarr.sim.media.Trouble;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What persons, and bad days, do with downloads. */
class DownloadOrdersTest extends DownloadStage {

    private static final long SIZE = 400_000;
    private static final String SINTEL = "Sintel (2010)";

    private static void tell(Engine engine, String verb, int status) throws Exception {
        long id = download(engine, SINTEL).path("id").asLong();
        assertThat(engine.ask("PUT", "/api/v1/downloads/" + id + "/" + verb).statusCode())
                .as(verb)
                .isEqualTo(status);
    }

    private Engine ordered(Map<String, String> settings) throws Exception {
        Engine engine = engine(settings);
        assertThat(order(engine, "Sintel", "radarr", Titles.SINTEL).statusCode())
                .isEqualTo(202);
        return engine;
    }

    @Test
    void what_is_paused_keeps_its_bytes_and_what_is_cancelled_loses_them() throws Exception {
        SimFile film = movie("Sintel", "1.mkv", SIZE);
        media.sends(50_000);

        try (Engine engine = ordered(settings())) {
            soon(() ->
                    assertThat(download(engine, SINTEL).path("bytes").asLong()).isPositive());
            tell(engine, "pause", 200);
            soon(() -> assertThat(media.busy()).isZero());
            long paused = download(engine, SINTEL).path("bytes").asLong();
            tell(engine, "pause", 200);
            state(engine, SINTEL, "paused");
            tell(engine, "resume", 200);
            tell(engine, "pause", 200);
            tell(engine, "resume", 200);
            soon(() ->
                    assertThat(download(engine, SINTEL).path("bytes").asLong()).isGreaterThan(paused));
            assertThat(film.mostOften()).as("nothing was fetched twice").isLessThanOrEqualTo(2);

            long id = download(engine, SINTEL).path("id").asLong();
            assertThat(engine.ask("DELETE", "/api/v1/downloads/" + id).statusCode())
                    .isEqualTo(200);
            state(engine, SINTEL, "cancelled");
            soon(() -> assertThat(files("temp")).isEmpty());
            tell(engine, "resume", 409);
            media.sends(0);
            tell(engine, "retry", 200);
            state(engine, SINTEL, "completed");
            tell(engine, "retry", 409);
            assertThat(engine.ask("DELETE", "/api/v1/downloads/" + id).statusCode())
                    .isEqualTo(409);
            assertThat(send(engine, "PUT", "/api/v1/downloads/" + id + "/priority", "{\"priority\":7}")
                            .body())
                    .contains("\"priority\":7");
            assertThat(engine.ask("GET", "/api/v1/downloads?sortDirection=asc").body())
                    .contains("ascending or descending");
            assertThat(order(engine, "Sintel", "radarr", 99_999).body())
                    .contains("has no item 99999", "/api/v1/missing");
            assertThat(engine.ask("PUT", "/api/v1/downloads/" + id + "/dance").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void what_breaks_off_again_and_again_waits_among_the_failures_and_goes_on_from_there() throws Exception {
        SimFile film = movie("Sintel", "1.mkv", SIZE).alwaysGoesWrong(Trouble.reset(0));
        Map<String, String> settings = settings();
        settings.put("DOWNLOAD_RETRIES", "1");

        try (Engine engine = ordered(settings)) {
            state(engine, SINTEL, "failed");
            JsonNode failure = engine.get("/api/v1/failures").path("records").path(0);
            assertThat(failure.path("reason").asText()).contains("tried 2 times");
            assertThat(failure.path("downloadId").asLong())
                    .isEqualTo(download(engine, SINTEL).path("id").asLong());

            film.recovers();
            String again = "/api/v1/failures/" + failure.path("id").asLong() + "/again";
            assertThat(engine.ask("POST", again).statusCode()).isEqualTo(200);
            state(engine, SINTEL, "completed");
            assertThat(engine.get("/api/v1/failures").path("totalRecords").asInt())
                    .isZero();
        }
    }

    @Test
    void what_the_server_does_not_have_is_given_up_at_once_and_forgotten_with_its_failure() throws Exception {
        movie("Sintel", "1.mkv", SIZE).alwaysGoesWrong(Trouble.status(404));

        try (Engine engine = ordered(settings())) {
            state(engine, SINTEL, "failed");
            long failure = engine.get("/api/v1/failures")
                    .path("records")
                    .path(0)
                    .path("id")
                    .asLong();
            engine.ask("DELETE", "/api/v1/failures/" + failure);

            assertThat(download(engine, SINTEL).path("state").asText()).isEqualTo("cancelled");
            assertThat(engine.get("/api/v1/failures").path("totalRecords").asInt())
                    .isZero();
        }
    }

    @Test
    void a_server_that_is_busy_is_left_in_peace_also_after_a_restart() throws Exception {
        movie("Sintel", "1.mkv", SIZE).goesWrong(Trouble.status(429, "600"));
        movie("Metropolis", "2.mkv", SIZE);

        try (Engine engine = ordered(settings())) {
            soon(() ->
                    assertThat(engine.get("/health").path("hints").toString()).contains("is left in peace until"));
            order(engine, "Metropolis", "radarr", Titles.METROPOLIS);
        }
        try (Engine engine = engine()) {
            Thread.sleep(3000);
            assertThat(download(engine, "Metropolis (1927)").path("state").asText())
                    .isEqualTo("queued");
            assertThat(download(engine, SINTEL).path("tries").asInt()).isZero();
            assertThat(download(engine, SINTEL).path("trouble").asText()).isNotEmpty();
        }
    }

    @Test
    void an_app_that_is_down_when_the_file_is_ready_is_told_when_it_is_back() throws Exception {
        movie("Sintel", "1.mkv", SIZE);
        media.sends(150_000);

        try (Engine engine = ordered(settings())) {
            soon(() ->
                    assertThat(download(engine, SINTEL).path("bytes").asLong()).isPositive());
            radarr.stop();
            state(engine, SINTEL, "verifying");
            soon(() -> assertThat(download(engine, SINTEL).path("trouble").asText())
                    .isNotEmpty());
            assertThat(engine.get("/api/v1/failures").path("totalRecords").asInt())
                    .isZero();
            radarr.start();
            state(engine, SINTEL, "completed");
        }
        assertThat(radarr.imports()).hasSize(1);
    }

    @Test
    void a_lost_answer_makes_no_second_import() throws Exception {
        movie("Sintel", "1.mkv", SIZE);
        radarr.faults().next(1, "POST /api/v3/command", Fault.ACT_THEN_RESET);

        try (Engine engine = ordered(settings())) {
            state(engine, SINTEL, "completed");
        }
        assertThat(radarr.imports()).hasSize(1);
    }

    @Test
    void what_the_app_has_got_otherwise_is_not_fetched() throws Exception {
        movie("Sintel", "1.mkv", SIZE);
        movie("Metropolis", "2.mkv", SIZE);
        media.sends(50_000);

        try (Engine engine = ordered(settings())) {
            order(engine, "Metropolis", "radarr", Titles.METROPOLIS);
            radarr.library().owned(10, "WEBDL-1080p", Titles.METROPOLIS);
            media.sends(0);

            state(engine, "Metropolis (1927)", "cancelled");
            assertThat(download(engine, "Metropolis (1927)").path("trouble").asText())
                    .contains("has a file for it already");
            state(engine, SINTEL, "completed");
        }
        assertThat(radarr.imports()).hasSize(1);
    }

    @Test
    @Timeout(60)
    void limits_change_while_it_runs_and_who_listens_hears_how_far_it_is() throws Exception {
        movie("Sintel", "1.mkv", SIZE);
        Map<String, String> settings = settings();
        settings.put("BANDWIDTH_LIMIT", "40kB");

        try (Engine engine = ordered(settings)) {
            HttpClient client = HttpClient.newHttpClient();
            HttpRequest.Builder request = HttpRequest.newBuilder(engine.address("/api/v1/downloads/progress"));
            assertThat(client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(401);
            HttpResponse<InputStream> stream = client.send(
                    request.header("X-Api-Key", Engine.API_KEY).build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(stream.headers().firstValue("Content-Type")).contains("text/event-stream");
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
            assertThat(until(lines, "data: ")).contains("\"state\":\"downloading\"", "\"bytes\":");

            assertThat(send(engine, "PUT", "/api/v1/settings/downloads", "{\"concurrency\":0}")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(send(engine, "PUT", "/api/v1/settings/downloads", "{\"concurrency\":2,\"bandwidthLimit\":0}")
                            .body())
                    .contains("\"concurrency\":2", "\"bandwidthLimit\":0", "\"bandwidthNow\":0");
            state(engine, SINTEL, "completed");
            assertThat(until(lines, "\"state\":\"completed\"")).isNotEmpty();
        }
    }

    private static String until(BufferedReader lines, String words) throws Exception {
        String line = lines.readLine();
        while (line != null && !line.contains(words)) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }

    @Test
    void parts_that_nobody_will_go_on_with_are_thrown_away() throws Exception {
        movie("Sintel", "1.mkv", SIZE);
        Files.writeString(folder.resolve("temp/99.part"), "old");
        Files.writeString(folder.resolve("temp/98.part"), "new");
        Files.writeString(folder.resolve("temp/notes.txt"), "not ours");
        Files.setLastModifiedTime(
                folder.resolve("temp/99.part"), FileTime.from(Instant.now().minusSeconds(30 * 24 * 3600)));

        try (Engine engine = engine()) {
            assertThat(engine.ask("POST", "/api/v1/downloads/cleanup").body()).contains("\"parts\":1", "\"bytes\":3");
            assertThat(files("temp")).containsExactly("98.part", "notes.txt");
        }
    }
}
