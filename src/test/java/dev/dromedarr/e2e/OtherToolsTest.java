package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dromedarr.sim.App;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.SimArr;
import dev.dromedarr.sim.Titles;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Other tools at work on the same queue. */
class OtherToolsTest extends TriageStage {

    @Test
    void what_another_takes_off_the_queue_is_told_and_many_of_them_make_a_hint() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        List<Download> downloads = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            downloads.add(sonarr.add(Download.torrent("Pioneer.One.S01E03.1080p.WEB-DL.x265-NR" + number)
                    .of(1203)
                    .grabScore(105)
                    .file(50, Rejections.customFormat(App.SONARR, 50, 100))));
        }
        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(engine.decisions()).hasSize(4));

            takeOff(sonarr, downloads.get(0), "removeFromClient=true&blocklist=true&skipRedownload=true");
            soon(() -> assertThat(results(engine))
                    .contains("Left the queue without us: it was taken off as failed, and its release blocklisted"));
            takeOff(sonarr, downloads.get(1), "removeFromClient=true");
            soon(() -> assertThat(results(engine))
                    .contains("Left the queue without us: the app's history does not say why"));
            assertThat(engine.get("/health").path("hints")).isEmpty();
            takeOff(sonarr, downloads.get(2), "removeFromClient=false");
            soon(() -> assertThat(results(engine))
                    .contains("Left the queue without us: it was taken off and left in its client"));

            JsonNode health = engine.get("/health");
            assertThat(health.at("/hints/0").asText()).startsWith("3 stuck downloads left the queue of \"sonarr\"");
            assertThat(health.path("status").asText()).isEqualTo("healthy");
            assertThat(engine.ask("GET", "/metrics").body())
                    .contains("dromedarr_vanished_total{instance=\"sonarr\",outcome=\"blocklisted\"} 1.0")
                    .contains("dromedarr_vanished_total{instance=\"sonarr\",outcome=\"gone\"} 1.0");
        }
    }

    @Test
    void what_the_app_imports_by_itself_is_told_as_that_and_is_no_hint() throws Exception {
        radarr.library().owned(100, "WEBDL-1080p", Titles.SINTEL);
        Download sintel = radarr.add(Download.torrent("Sintel.2010.1080p.WEB-DL.x265-BF")
                .of(Titles.SINTEL)
                .grabScore(105)
                .file(50, Rejections.customFormat(App.RADARR, 50, 100)));
        try (var engine = Engine.start(Engine.settings(folder), radarr)) {
            soon(() -> assertThat(engine.decisions()).hasSize(1));

            radarr.importByItself(sintel.id());

            soon(() -> assertThat(result(engine)).isEqualTo("Left the queue without us: the app imported it"));
            assertThat(engine.get("/health").path("hints")).isEmpty();
        }
    }

    @Test
    void what_we_import_and_remove_is_not_told_as_the_work_of_others() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        sonarr.add(third(150));
        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(result(engine)).startsWith("Imported: new file"));
            sweeps(4);

            assertThat(engine.ask("GET", "/metrics").body()).doesNotContain("dromedarr_vanished");
            assertThat(result(engine)).startsWith("Imported: new file");
        }
    }

    private static void takeOff(SimArr app, Download download, String how) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        String queue = app.url() + "/api/v3/queue";
        var page = client.send(
                HttpRequest.newBuilder(URI.create(queue + "?page=1&pageSize=100"))
                        .header("X-Api-Key", app.apiKey())
                        .build(),
                BodyHandlers.ofString());
        for (JsonNode row : new ObjectMapper().readTree(page.body()).path("records")) {
            if (row.path("downloadId").asText().equals(download.id())) {
                var answer = client.send(
                        HttpRequest.newBuilder(
                                        URI.create(queue + "/" + row.path("id").asInt() + "?" + how))
                                .header("X-Api-Key", app.apiKey())
                                .DELETE()
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
            }
        }
    }
}
