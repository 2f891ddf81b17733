package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Fault;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.sim.Titles;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final SimSonarr sonarr = new SimSonarr();

    @BeforeEach
    void open() {
        sonarr.start();
        Titles.fill(sonarr);
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
    }

    @AfterEach
    void close() {
        assertThat(sonarr.violations()).isEmpty();
        sonarr.close();
    }

    @Test
    void a_webhook_is_taken_up_again_until_sonarr_is_back() throws Exception {
        try (Engine engine = Engine.start(settings(), sonarr)) {
            Download stuck = stuck();
            sonarr.stop();
            sonarr.connect(engine.connection("/webhook/sonarr"));

            assertThat(sonarr.sendManualInteraction(stuck)).isEqualTo(202);
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(problems(engine)).contains("cannot be reached"));
            assertThat(engine.get("/health").path("webhook_cache_size").asInt()).isEqualTo(1);
            sonarr.start();

            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(sonarr.imports()).hasSize(1));
            await().atMost(LONG).untilAsserted(() -> assertThat(
                            engine.get("/health").path("webhook_cache_size").asInt())
                    .isZero());
        }
    }

    @Test
    void what_patience_ends_for_is_parked_and_can_be_sent_again() throws Exception {
        Map<String, String> settings = settings();
        settings.put("DROMEDARR_JOURNAL_ATTEMPTS", "2");
        try (Engine engine = Engine.start(settings, sonarr)) {
            Download stuck = stuck();
            sonarr.faults().always("/api/v3/queue", Fault.STATUS_500);
            sonarr.connect(engine.connection("/webhook/sonarr"));
            assertThat(sonarr.sendManualInteraction(stuck)).isEqualTo(202);
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(failures(engine)).hasSize(1));
            JsonNode failure = failures(engine).get(0);
            assertThat(failure.path("title").asText()).isEqualTo(stuck.title());
            assertThat(problems(engine)).contains("waits for a person");

            sonarr.faults().clear();
            String path = "/api/v1/failures/" + failure.path("id").asLong() + "/again";
            assertThat(engine.send(HttpRequest.newBuilder(engine.address(path))
                                    .header("X-Api-Key", Engine.API_KEY)
                                    .POST(BodyPublishers.noBody()))
                            .statusCode())
                    .isEqualTo(200);

            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(sonarr.imports()).hasSize(1));
            assertThat(failures(engine)).isEmpty();
        }
    }

    @Test
    void what_is_undone_in_the_journal_is_taken_up_at_the_next_start() throws Exception {
        Download stuck = stuck();
        try (Engine engine = Engine.start(settings(), sonarr)) {
            sonarr.connect(engine.connection("/webhook/sonarr"));
            sonarr.stop();
            assertThat(sonarr.sendManualInteraction(stuck)).isEqualTo(202);
        }
        sonarr.start();
        assertThat(sonarr.imports()).isEmpty();

        try (Engine engine = Engine.start(settings(), sonarr)) {
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(sonarr.imports()).hasSize(1));
            assertThat(engine.decisions()).hasSize(1);
        }
    }

    private Download stuck() {
        return sonarr.add(Download.torrent("Pioneer.One.S01E03.1080p.WEB-DL.AAC2.0.x265-VODO")
                .of(1203)
                .grabScore(150)
                .blocked()
                .file(50, Rejections.customFormat(dev.dromedarr.sim.App.SONARR, 50, 100)));
    }

    /** Without the sweep's help: only the webhook leads to the import. */
    private Map<String, String> settings() {
        Map<String, String> settings = Engine.settings(folder);
        settings.put("CHECK_INTERVAL", "1h");
        return settings;
    }

    private static String problems(Engine engine) throws Exception {
        return engine.get("/health").path("problems").toString();
    }

    private static JsonNode failures(Engine engine) throws Exception {
        return engine.get("/api/v1/failures").path("records");
    }
}
