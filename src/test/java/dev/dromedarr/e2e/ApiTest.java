package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dromedarr.sim.App;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.sim.Titles;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {

    private static final int STUCK = 5;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SimSonarr SONARR = new SimSonarr();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Engine engine;

    @BeforeAll
    static void open() {
        SONARR.start();
        Titles.fill(SONARR);
        SONARR.library().owned(5310, 100, "WEBDL-1080p", 1203);
        IntStream.range(0, STUCK)
                .forEach(i -> SONARR.add(Download.torrent("Pioneer.One.S01E03.1080p.WEB-DL.x265-TAKE" + i)
                        .of(1203)
                        .grabScore(150)
                        .seeding()
                        .file(50, Rejections.customFormat(App.SONARR, 50, 100))));
        Map<String, String> settings = Engine.settings(folder);
        settings.put("DRY_RUN", "true");
        settings.put("DROMEDARR_TRIAGE_GRAB_LOOP", "100");
        engine = Engine.start(settings, SONARR);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(engine.decisions()).hasSize(STUCK));
    }

    @AfterAll
    static void close() {
        engine.close();
        SONARR.close();
    }

    @Test
    void decisions_come_page_by_page_newest_first() throws Exception {
        JsonNode second = engine.get("/api/v1/decisions?page=2&pageSize=2");
        JsonNode beyond = engine.get("/api/v1/decisions?page=9&pageSize=2");

        assertThat(second.path("page").asInt()).isEqualTo(2);
        assertThat(second.path("pageSize").asInt()).isEqualTo(2);
        assertThat(second.path("totalRecords").asInt()).isEqualTo(STUCK);
        assertThat(second.path("sortKey").asText()).isEqualTo("createdAt");
        assertThat(StreamSupport.stream(second.path("records").spliterator(), false)
                        .map(record -> record.path("id").asInt()))
                .containsExactly(STUCK - 2, STUCK - 3);
        assertThat(beyond.path("records")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "instance=sonarr&action=FORCE_IMPORT&reason=BETTER_SCORE&title=take3, 1",
        "action=force_import&reason=better_score, 5",
        "title=TAKE, 5",
        "title=%25, 0",
        "action=REMOVE, 0",
        "instance=nobody, 0",
        "instance=&action=&title=, 5"
    })
    void filters_work_together(String query, int count) throws Exception {
        assertThat(engine.get("/api/v1/decisions?" + query).path("totalRecords").asInt())
                .isEqualTo(count);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "page=0, page must be a number from 1",
        "page=x, page must be a number from 1",
        "pageSize=1001, pageSize must be a number from 1 to 1000",
        "pageSize=-1, pageSize must be a number from 1 to 1000",
        "action=EXPLODE, 'action must be one of FORCE_IMPORT, REMOVE, KEEP, WAIT'",
        "reason=MOOD, reason must be one of"
    })
    void a_wrong_parameter_is_told_with_what_is_allowed(String query, String told) throws Exception {
        problem(engine.ask("GET", "/api/v1/decisions?" + query), 400, told);
    }

    @Test
    void one_decision_has_all_its_facts() throws Exception {
        JsonNode decision = engine.get("/api/v1/decisions/1");

        assertThat(decision.path("action").asText()).isEqualTo("FORCE_IMPORT");
        assertThat(decision.path("dryRun").asBoolean()).isTrue();
        assertThat(decision.path("facts").isObject()).isTrue();
        assertThat(Instant.parse(decision.path("createdAt").asText())).isBefore(Instant.now());
        assertThat(decision.toString()).doesNotContain(SimSonarr.PASSKEY, SONARR.apiKey());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/decisions/999, There is no decision 999",
        "GET, /api/v1/decisions/abc, ids are numbers",
        "GET, /api/v1/decisions/99999999999999999999, ids are numbers",
        "GET, /api/v1/failures/7, There is no failure 7",
        "DELETE, /api/v1/failures/7, There is no failure 7",
        "POST, /api/v1/failures/7/again, There is no failure 7",
        "GET, /api/v1/nothing, nothing at this address"
    })
    void what_is_not_there_is_told(String method, String path, String told) throws Exception {
        problem(engine.ask(method, path), 404, told);
    }

    @Test
    void a_failure_can_be_looked_at_and_forgotten() throws Exception {
        engine.send(Letter.to(
                        engine.address("/webhook/radarr"),
                        "{\"eventType\":\"ManualInteractionRequired\",\"downloadId\":\"X\",\"movie\":{\"title\":\"Sintel\"}}")
                .secret()
                .request());
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        engine.get("/api/v1/failures").path("totalRecords").asInt())
                .isEqualTo(1));
        String path = "/api/v1/failures/"
                + engine.get("/api/v1/failures?pageSize=1").at("/records/0/id").asText();

        assertThat(engine.get(path).path("title").asText()).isEqualTo("Sintel");
        assertThat(engine.ask("DELETE", path).statusCode()).isEqualTo(200);
        assertThat(engine.ask("GET", path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/decisions",
                "/api/v1/decisions/1",
                "/api/v1/events",
                "/api/v1/events/1",
                "/api/v1/failures",
                "/api/v1/failures/1",
                "/metrics",
                "/ping/../api/v1/decisions",
                "/webhook/../api/v1/decisions",
                "/api/v1/decisions?X-Api-Key=" + Engine.API_KEY
            })
    void without_its_key_the_api_says_nothing(String path) throws Exception {
        problem(engine.send(HttpRequest.newBuilder(engine.address(path))), 401, "X-Api-Key");
        problem(engine.send(HttpRequest.newBuilder(engine.address(path)).header("X-Api-Key", "wrong")), 401, "");
        problem(
                engine.send(HttpRequest.newBuilder(engine.address(path))
                        .header("Authorization", "Bearer " + Engine.API_KEY)),
                401,
                "");
    }

    @Test
    void health_is_told_in_the_words_of_its_readers() throws Exception {
        JsonNode health = JSON.readTree(engine.send(HttpRequest.newBuilder(engine.address("/health?deep=1")))
                .body());

        assertThat(health.path("status").asText()).isIn("healthy", "degraded");
        assertThat(health.path("version").asText()).isNotEmpty();
        assertThat(health.path("uptime").isIntegralNumber()).isTrue();
        assertThat(Instant.parse(health.path("timestamp").asText())).isNotNull();
        assertThat(Instant.parse(health.path("last_check").asText())).isNotNull();
        assertThat(health.path("webhook_cache_size").isIntegralNumber()).isTrue();
        assertThat(health.at("/instances/0/isHealthy").asBoolean()).isTrue();
        assertThat(health.toString()).doesNotContain(SONARR.apiKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ping", "/health", "/health/live", "/health/ready"})
    void anyone_may_ask_how_we_are_also_for_the_head_alone(String path) throws Exception {
        assertThat(engine.send(HttpRequest.newBuilder(engine.address(path))).statusCode())
                .isEqualTo(200);
        HttpResponse<String> head =
                engine.send(HttpRequest.newBuilder(engine.address(path)).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void figures_are_there_for_prometheus() throws Exception {
        HttpResponse<String> metrics = engine.ask("GET", "/metrics");

        assertThat(metrics.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(metrics.body())
                .contains("# TYPE dromedarr_decisions_total counter")
                .containsPattern(
                        "dromedarr_decisions_total\\{instance=\"sonarr\",reason=\"better_score\",verb=\"[a-z_ ]+\"} 5\\.0");
    }

    private static void problem(HttpResponse<String> answer, int status, String told) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("detail").asText()).contains(told);
    }
}
