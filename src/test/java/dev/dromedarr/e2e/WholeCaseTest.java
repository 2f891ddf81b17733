package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dromedarr.sim.App;
import dev.dromedarr.sim.CandidateFile;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Fault;
import dev.dromedarr.sim.Rejections;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

/** What a person reads of a decision: its rule, its facts, what would be gained and lost, and what was asked for it. */
class WholeCaseTest extends TriageStage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TITLE = "Pioneer.One.S01E03.1080p.WEB-DL.AAC2.0.x265-VODO";

    @Test
    void a_decision_tells_its_rule_the_formats_in_words_and_the_calls_that_were_made() throws Exception {
        sonarr.library().formats(sonarr.library().owned(5310, 100, "WEBDL-1080p", 1203), "HDR10");
        sonarr.add(Download.torrent(TITLE)
                .of(1203)
                .grabScore(105)
                .formats("x265", "Remux")
                .file(CandidateFile.named(TITLE + ".mkv", 50, 1203)
                        .formats("x265")
                        .rejected(Rejections.customFormat(App.SONARR, 50, 100))));

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(reason(engine)).isEqualTo("TOO_CLOSE"));
            JsonNode decision = engine.get("/api/v1/decisions/1");
            JsonNode explained =
                    JSON.readTree(engine.send(HttpRequest.newBuilder(engine.address("/api/v1/triage/explain"))
                                    .header("X-Api-Key", Engine.API_KEY)
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "{\"instance\":\"sonarr\",\"title\":\"S01E03\"}")))
                            .body());

            for (JsonNode facts : new JsonNode[] {decision.path("facts"), explained.path("facts")}) {
                assertThat(facts.path("rule").asInt()).isEqualTo(9);
                assertThat(facts.at("/files/0/rule").asInt()).isEqualTo(9);
                assertThat(facts.path("inWords").asText())
                        .isEqualTo("Gains: Remux, x265. Loses: HDR10. The file itself lacks: Remux.");
                assertThat(facts.path("calls"))
                        .extracting(call -> call.path("call").asText().replaceAll("\\?.*", ""))
                        .contains("GET /api/v3/history", "GET /api/v3/manualimport", "GET /api/v3/episodefile");
                assertThat(facts.path("calls"))
                        .allMatch(call -> call.path("status").asInt() == 200);
            }
            assertThat(decision.toString()).doesNotContain(sonarr.apiKey());
        }
    }

    @Test
    void a_call_that_failed_stands_in_the_decision_with_its_trouble() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        sonarr.add(third(150));
        sonarr.faults().always("/api/v3/manualimport", Fault.STATUS_500);

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(reason(engine)).isEqualTo("NOT_ASKED"));
            JsonNode calls = engine.get("/api/v1/decisions/1").at("/facts/calls");

            assertThat(calls.at("/1/call").asText()).startsWith("GET /api/v3/manualimport?downloadId=");
            assertThat(calls.at("/1/status").isNull()).isTrue();
            assertThat(calls.at("/1/trouble").asText()).contains("failed at GET /api/v3/manualimport");
        }
    }
}
