package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dromedarr.sim.App;
import dev.dromedarr.sim.CandidateFile;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.DownloadState;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.Removal;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.sim.Titles;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person may ask and order, on the whole engine. */
class PeopleTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TITLE = "Pioneer.One.S01E03.1080p.WEB-DL.AAC2.0.x265-VODO";

    @TempDir
    Path folder;

    private final SimSonarr sonarr = new SimSonarr();

    @BeforeEach
    void open() {
        sonarr.start();
        Titles.fill(sonarr);
        sonarr.library().owned(5310, 100, "WEBDL-1080p", 1203);
    }

    @AfterEach
    void close() {
        sonarr.close();
        assertThat(sonarr.violations()).isEmpty();
    }

    @Test
    void what_the_rules_let_wait_is_imported_when_a_person_orders_it_and_verified_by_its_file() throws Exception {
        sonarr.add(third(105).seeding());
        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(newest(engine, "reason")).isEqualTo("TOO_CLOSE"));

            JsonNode answer = order(engine, 1, "import", 202);

            assertThat(answer.path("action").asText()).isEqualTo("FORCE_IMPORT");
            assertThat(answer.path("reason").asText()).isEqualTo("BY_PERSON");
            assertThat(answer.path("message").asText()).isEqualTo("Ordered by a person: import");
            assertThat(answer.path("id").asLong()).isGreaterThan(1);
            assertThat(answer.path("told").asText()).startsWith("Ordered");
            String path = "/api/v1/decisions/" + answer.path("id").asLong();
            soon(() -> assertThat(engine.get(path).path("result").asText()).startsWith("Imported: new file"));
            JsonNode decision = engine.get(path);
            assertThat(decision.at("/actions/0/state").asText()).isEqualTo("VERIFIED");
            assertThat(decision.at("/actions/0/command").isIntegralNumber()).isTrue();
            assertThat(decision.at("/actions/0/orderedAt").asText()).isNotEmpty();
            assertThat(decision.at("/facts/files/0/verdict").asText()).isEqualTo("FORCE_IMPORT");
            assertThat(sonarr.commands()).hasSize(1);
            assertThat(sonarr.imports()).hasSize(1);
        }
    }

    @Test
    void what_the_rules_keep_is_removed_when_a_person_orders_it() throws Exception {
        Download kept = sonarr.add(third(80).indexer("HDBits (Prowlarr)"));
        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(newest(engine, "reason")).isEqualTo("WORSE_SCORE"));

            JsonNode answer = order(engine, 1, "remove", 202);

            assertThat(answer.path("action").asText()).isEqualTo("REMOVE");
            soon(() -> assertThat(newest(engine, "result")).isEqualTo("Removed: it left the queue"));
            assertThat(sonarr.removals())
                    .containsExactly(new Removal(kept.id(), kept.title(), true, true, true, false));
            problem(engine.ask("POST", "/api/v1/decisions/1/remove"), 409, "no longer stuck: it left the queue");
        }
    }

    @Test
    void what_a_person_keeps_is_let_be_even_when_the_rules_would_import_it() throws Exception {
        sonarr.add(third(105));
        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(engine.decisions()).hasSize(1));

            assertThat(order(engine, 1, "keep", 202).path("told").asText()).startsWith("Kept");
            sonarr.library().owned(5310, 10, "WEBDL-1080p", 1203);
            sweeps(3);

            assertThat(engine.decisions()).hasSize(2);
            assertThat(newest(engine, "reason")).isEqualTo("BY_PERSON");
            assertThat(sonarr.requests()).allMatch(request -> request.method().equals("GET"));
            JsonNode explained = explain(engine, "{\"instance\":\"sonarr\",\"title\":\"%s\"}".formatted(TITLE), 200);
            assertThat(explained.path("action").asText()).isEqualTo("FORCE_IMPORT");
            assertThat(explained.path("hindrance").asText()).startsWith("A person keeps it");

            order(engine, 2, "import", 202);
            soon(() -> assertThat(newest(engine, "result")).startsWith("Imported: new file"));
        }
    }

    @Test
    void in_dry_run_an_order_is_written_down_and_touches_nothing() throws Exception {
        sonarr.add(third(105));
        Map<String, String> settings = Engine.settings(folder);
        settings.put("DRY_RUN", "true");
        try (var engine = Engine.start(settings, sonarr)) {
            soon(() -> assertThat(engine.decisions()).hasSize(1));

            JsonNode answer = order(engine, 1, "import", 202);

            assertThat(answer.path("dryRun").asBoolean()).isTrue();
            assertThat(answer.path("told").asText()).contains("in dry run nothing is touched");
            assertThat(answer.path("actions")).isEmpty();
            assertThat(sonarr.requests()).allMatch(request -> request.method().equals("GET"));
        }
    }

    @Test
    void what_cannot_be_ordered_is_told_with_the_reason() throws Exception {
        Download unmatched = sonarr.add(Download.torrent("Pioneer.One.S01E03.1080p.WEB-DL.x265-WHO")
                .of(1203)
                .grabScore(500)
                .file(CandidateFile.named("who.mkv", 5).rejected(Rejections.UNKNOWN_SERIES)));
        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(newest(engine, "reason")).isEqualTo("NO_MATCH"));

            problem(engine.ask("POST", "/api/v1/decisions/1/import"), 422, "none is matched with a series");
            problem(engine.ask("POST", "/api/v1/decisions/99/import"), 404, "There is no decision 99");
            problem(engine.ask("POST", "/api/v1/decisions/1/explode"), 404, "import, remove or keep");
            sonarr.change(unmatched.id(), download -> download.state(DownloadState.IMPORTING));
            problem(engine.ask("POST", "/api/v1/decisions/1/keep"), 409, "no longer stuck: completed, importing");
            sonarr.stop();
            problem(engine.ask("POST", "/api/v1/decisions/1/remove"), 503, "cannot be reached");
            assertThat(engine.decisions()).hasSize(1);
            sonarr.start();
        }
    }

    @Test
    void a_blown_fuse_holds_a_person_as_well_until_it_is_armed_again() throws Exception {
        sonarr.add(third(150));
        sonarr.library().owned(5311, 100, "WEBDL-1080p", 1204);
        Map<String, String> settings = Engine.settings(folder);
        settings.put("DROMEDARR_TRIAGE_GUARDS_PER_HOUR", "1");
        try (var engine = Engine.start(settings, sonarr)) {
            soon(() -> assertThat(newest(engine, "result")).startsWith("Imported: new file"));
            sonarr.add(Download.torrent("Pioneer.One.S01E04.1080p.WEB-DL.x265-VODO")
                    .of(1204)
                    .grabScore(105)
                    .file(50, Rejections.customFormat(App.SONARR, 50, 100)));
            soon(() -> assertThat(newest(engine, "reason")).isEqualTo("TOO_CLOSE"));
            long decision = Long.parseLong(newest(engine, "id"));

            problem(engine.ask("POST", "/api/v1/decisions/" + decision + "/import"), 409, "held by the fuse");
            assertThat(sonarr.commands()).hasSize(1);

            assertThat(engine.ask("POST", "/api/v1/triage/fuses/rearm?scope=hour")
                            .statusCode())
                    .isEqualTo(200);
            order(engine, decision, "import", 202);
            soon(() -> assertThat(sonarr.imports()).hasSize(2));
        }
    }

    @Test
    void an_explanation_tells_what_would_happen_and_leaves_no_trace() throws Exception {
        Map<String, String> settings = Engine.settings(folder);
        settings.put("CHECK_INTERVAL", "1h");
        try (var engine = Engine.start(settings, sonarr)) {
            soon(() -> assertThat(sonarr.requests())
                    .anyMatch(call -> call.toString().contains("/queue")));
            Download better = sonarr.add(third(150));
            Download young = sonarr.add(Download.torrent("Pioneer.One.S01E04.1080p.WEB-DL.x265-VODO")
                    .of(1204)
                    .grabScore(105)
                    .downloading());

            JsonNode told =
                    explain(engine, "{\"instance\":\"sonarr\",\"downloadId\":\"%s\"}".formatted(better.id()), 200);
            JsonNode loading = explain(engine, "{\"instance\":\"sonarr\",\"title\":\"s01e04\"}", 200);

            assertThat(told.path("stuck").asBoolean()).isTrue();
            assertThat(told.path("action").asText()).isEqualTo("FORCE_IMPORT");
            assertThat(told.path("message").asText()).isEqualTo("Grab score 50 points higher");
            assertThat(told.at("/facts/files/0/reason").asText()).isEqualTo("BETTER_SCORE");
            assertThat(told.path("hindrance").asText()).startsWith("Seen on only 0 of 2 sweeps");
            assertThat(loading.path("stuck").asBoolean()).isFalse();
            assertThat(loading.path("downloadId").asText()).isEqualTo(young.id());
            assertThat(loading.path("message").asText()).startsWith("It is not stuck: downloading");
            assertThat(loading.path("facts").isNull()).isTrue();
            explain(engine, "{\"instance\":\"sonarr\",\"downloadId\":\"nothing\"}", 404);
            explain(engine, "{\"instance\":\"nobody\",\"title\":\"x\"}", 404);
            explain(engine, "{\"instance\":\"sonarr\",\"title\":\"Pioneer\"}", 422);
            explain(engine, "{\"instance\":\"sonarr\"}", 422);
            explain(engine, "{\"instance\":", 400);
            assertThat(engine.decisions()).isEmpty();
            assertThat(sonarr.requests()).allMatch(request -> request.method().equals("GET"));
        }
    }

    private static Download third(int grabScore) {
        return Download.torrent(TITLE)
                .of(1203)
                .grabScore(grabScore)
                .file(50, Rejections.customFormat(App.SONARR, 50, 100));
    }

    private static JsonNode order(Engine engine, long decision, String verb, int status) throws Exception {
        HttpResponse<String> answer = engine.ask("POST", "/api/v1/decisions/%d/%s".formatted(decision, verb));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private static JsonNode explain(Engine engine, String question, int status) throws Exception {
        HttpResponse<String> answer = engine.send(HttpRequest.newBuilder(engine.address("/api/v1/triage/explain"))
                .header("X-Api-Key", Engine.API_KEY)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(question)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private static void problem(HttpResponse<String> answer, int status, String told) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSON.readTree(answer.body()).path("detail").asText()).contains(told);
    }

    private static String newest(Engine engine, String field) throws Exception {
        return engine.decisions().stream()
                .findFirst()
                .map(decision -> decision.path(field).asText(""))
                .orElse("");
    }

    private static void soon(ThrowingRunnable sentence) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(sentence);
    }

    /** So many more sweeps, each of a second. */
    private static void sweeps(int count) throws InterruptedException {
        Thread.sleep(count * 1_000L + 300);
    }
}
