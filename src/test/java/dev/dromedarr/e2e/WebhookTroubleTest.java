package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.sim.Titles;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("catches standard output")
class WebhookTroubleTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BLOCKED = """
            {"eventType":"ManualInteractionRequired","instanceName":"Sonarr","downloadId":"ABC",
             "downloadInfo":{"title":"Pioneer One\\n2026-01-01T00:00:00Z ERROR forged \\u001b[31m"}}
            """;

    @TempDir
    Path folder;

    @Test
    void who_comes_too_often_is_told_when_to_come_back_whatever_address_it_claims() throws Exception {
        Map<String, String> settings = Engine.settings(folder);
        settings.put("WEBHOOK_RATE_LIMIT", "3");

        try (var engine = Engine.start(settings)) {
            for (int i = 0; i < 3; i++) {
                assertThat(claiming(engine, i).statusCode()).isEqualTo(202);
            }
            HttpResponse<String> fourth = claiming(engine, 4);

            assertThat(fourth.statusCode()).isEqualTo(429);
            assertThat(fourth.headers().firstValue("Retry-After")).contains("60");
            assertThat(fourth.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(JSON.readTree(fourth.body()).path("detail").asText()).contains("Too many requests");
        }
    }

    private static HttpResponse<String> claiming(Engine engine, int number) throws Exception {
        return engine.send(letter(engine, "/webhook/sonarr", "{\"eventType\":\"Test\"}")
                .header("X-Forwarded-For", "10.0.0." + number)
                .request());
    }

    @Test
    void a_webhook_that_is_switched_off_is_not_there() throws Exception {
        Map<String, String> settings = Engine.settings(folder);
        settings.put("WEBHOOK_ENABLED", "false");

        try (var engine = Engine.start(settings)) {
            var answer = engine.send(letter(engine, "/webhook/sonarr", "{\"eventType\":\"Test\"}")
                    .request());

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(engine.get("/ping").path("status").asText()).isEqualTo("OK");
        }
    }

    @Test
    void below_a_proxy_every_address_begins_with_the_url_base() throws Exception {
        Map<String, String> settings = Engine.settings(folder);
        settings.put("URL_BASE", "/dromedarr");
        settings.put("DROMEDARR_METRICS_PUBLIC", "true");

        try (var engine = Engine.start(settings)) {
            for (String path : new String[] {"/ping", "/health", "/health/live", "/health/ready", "/metrics"}) {
                assertThat(engine.send(HttpRequest.newBuilder(engine.address("/dromedarr" + path)))
                                .statusCode())
                        .as(path)
                        .isEqualTo(200);
                assertThat(engine.ask("GET", path).statusCode()).as(path).isEqualTo(404);
            }
            assertThat(engine.ask("GET", "/dromedarr/api/v1/decisions").statusCode())
                    .isEqualTo(200);
            assertThat(engine.send(letter(engine, "/dromedarr/webhook/radarr", "{\"eventType\":\"Test\"}")
                                    .request())
                            .statusCode())
                    .isEqualTo(202);
        }
    }

    @Test
    void an_event_that_cannot_be_stored_is_not_accepted() throws Exception {
        try (var engine = Engine.start(Engine.settings(folder));
                var other = DriverManager.getConnection(Book.of(folder).url());
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            var answer = engine.send(letter(engine, "/webhook/sonarr", BLOCKED).request());

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("10");
            assertThat(JSON.readTree(answer.body()).path("detail").asText())
                    .contains("Another process has locked")
                    .doesNotContain("SQL");
            statement.execute("ROLLBACK");
        }
        assertThat(Book.of(folder).row("SELECT * FROM events")).isEmpty();
    }

    @Test
    void an_event_of_an_instance_that_is_not_known_is_parked_and_worked_off_once_it_is() throws Exception {
        long failure;
        try (var engine = Engine.start(Engine.settings(folder))) {
            var answer = engine.send(letter(engine, "/webhook/sonarr", BLOCKED).request());
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(JSON.readTree(answer.body()).path("warning").asText()).contains("/webhook/sonarr/NAME");
            failure = await().atMost(Duration.ofSeconds(10))
                    .until(() -> failure(engine), found -> found.has("id"))
                    .path("id")
                    .asLong();
            assertThat(failure(engine).path("reason").asText()).contains("No instance is known");
            assertThat(engine.get("/health").path("problems").toString()).contains("1 failure waits for a person");
        }

        try (var sonarr = new SimSonarr()) {
            sonarr.start();
            Titles.fill(sonarr);
            try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
                var sent = engine.ask("POST", "/api/v1/failures/" + failure + "/again");
                assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);

                await().atMost(Duration.ofSeconds(10))
                        .untilAsserted(() -> assertThat(Book.of(folder).row("SELECT state FROM events"))
                                .containsExactly("DONE"));
                assertThat(failure(engine).has("id")).isFalse();
                assertThat(engine.ask("POST", "/api/v1/failures/" + failure + "/again")
                                .statusCode())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void an_equal_event_that_comes_while_the_first_waits_is_stored_once() throws Exception {
        try (var sonarr = new SimSonarr()) {
            sonarr.start();
            var settings = Engine.settings(folder);
            settings.put("DROMEDARR_JOURNAL_DELAY", "60s");
            settings.put("SONARR_URL", sonarr.url().toString());
            settings.put("SONARR_API_KEY", sonarr.apiKey());
            sonarr.stop();
            try (var engine = Engine.start(settings)) {
                long first = id(engine);
                await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(() -> assertThat(Book.of(folder).row("SELECT attempts FROM events"))
                                .containsExactly("1"));

                assertThat(id(engine)).isEqualTo(first);
                assertThat(Book.of(folder).row("SELECT COUNT(*) FROM events")).containsExactly("1");
                assertThat(engine.get("/health").path("webhook_cache_size").asInt())
                        .isEqualTo(1);
            }
        }
    }

    private static long id(Engine engine) throws Exception {
        var answer = engine.send(letter(engine, "/webhook/sonarr", BLOCKED).request());
        return JSON.readTree(answer.body()).path("id").asLong(-1);
    }

    @Test
    void a_title_cannot_forge_a_line_of_the_log() throws Exception {
        PrintStream usual = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try (var engine = Engine.start(Engine.settings(folder))) {
            engine.send(letter(engine, "/webhook/sonarr", BLOCKED).request());
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> bytes.toString(StandardCharsets.UTF_8).contains("forged"));
        } finally {
            System.setOut(usual);
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8)).doesNotContain("\u001b");
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("forged")))
                .isNotEmpty()
                .allMatch(line -> line.contains("parked Pioneer One"));
    }

    @Test
    void what_an_app_sends_by_itself_is_taken_in() throws Exception {
        try (var sonarr = new SimSonarr()) {
            sonarr.start();
            Titles.fill(sonarr);
            Download download = sonarr.add(Download.torrent("Pioneer.One.S01E03.1080p.WEB-DL.AAC2.0.x265-VODO")
                    .of(1203)
                    .grabScore(1)
                    .blocked());
            try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
                sonarr.connect(engine.connection("/webhook/sonarr"));

                assertThat(sonarr.sendManualInteraction(download)).isEqualTo(202);
            }
        }
    }

    private static JsonNode failure(Engine engine) throws Exception {
        return engine.get("/api/v1/failures").path("records").path(0);
    }

    private static Letter letter(Engine engine, String path, String body) {
        return Letter.to(engine.address(path), body).secret();
    }
}
