package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.sim.App;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a sweep asks for when nothing has changed since the last. */
class SecondSweepTest extends TriageStage {

    /** Three downloads; of the one that could be imported also what was grabbed before. */
    private static final Map<String, Long> FACTS =
            Map.of("GET /api/v3/history", 4L, "GET /api/v3/manualimport", 3L, "GET /api/v3/episodefile", 3L);

    @BeforeEach
    void stuck() {
        sonarr.library().owned(5310, 100, "WEBDL-1080p", 1203);
        sonarr.library().owned(101, "WEBDL-1080p", 1204);
        sonarr.add(third(105));
        sonarr.add(Download.torrent("Pioneer.One.S01E04.1080p.WEB-DL.x265-VODO")
                .of(1204)
                .grabScore(80)
                .indexer(PRIVATE)
                .file(50, Rejections.customFormat(App.SONARR, 50, 101)));
        sonarr.add(Download.torrent("Pioneer.One.S01E04.1080p.WEB-DL.x265-PUB")
                .of(1204)
                .grabScore(70)
                .indexer(PUBLIC)
                .file(50, Rejections.customFormat(App.SONARR, 50, 101)));
    }

    @Test
    void the_first_asks_for_all_facts_and_the_next_one_call_for_each_page_of_the_queue() throws Exception {
        Map<String, String> settings = dry();
        settings.put("DROMEDARR_ARR_PAGE_SIZE", "2");
        try (var engine = Engine.start(settings, sonarr)) {
            soon(() -> assertThat(engine.decisions()).hasSize(3));
            FACTS.forEach((call, times) -> assertThat(asked(sonarr, call)).isEqualTo(times));
            assertThat(asked(sonarr, "GET /api/v3/system/status")).isEqualTo(1);

            asksForTheQueueAlone();
            long first = pages("1");
            assertThat(first).isBetween(1L, 6L);
            assertThat(pages("2")).isBetween(first - 1, first + 1);
            assertThat(engine.decisions())
                    .extracting(decision -> decision.path("action").asText())
                    .containsExactlyInAnyOrder("WAIT", "KEEP", "REMOVE");
            assertUntouched(sonarr);
        }
    }

    @Test
    void a_person_who_asks_for_a_sweep_has_everything_read_anew() throws Exception {
        try (var engine = Engine.start(dry(), sonarr)) {
            soon(() -> assertThat(engine.decisions()).hasSize(3));
            asksForTheQueueAlone();

            assertThat(engine.ask("POST", "/api/v1/triage/run").statusCode()).isEqualTo(202);

            soon(() -> FACTS.forEach(
                    (call, times) -> assertThat(asked(sonarr, call)).isEqualTo(times)));
        }
    }

    @Test
    void an_import_by_the_app_that_a_webhook_tells_of_has_everything_read_anew() throws Exception {
        try (var engine = Engine.start(dry(), sonarr)) {
            sonarr.connect(engine.connection("/webhook/sonarr"));
            soon(() -> assertThat(engine.decisions()).hasSize(3));
            asksForTheQueueAlone();

            sonarr.importByItself(sonarr.queued().get(1));

            soon(() -> assertThat(engine.decisions()).hasSize(4));
            assertThat(message(engine)).contains("points");
        }
    }

    @Test
    void what_was_judged_long_ago_is_read_again() throws Exception {
        Map<String, String> settings = dry();
        settings.put("DROMEDARR_TRIAGE_LOOK_AGAIN_EVERY", "3s");
        try (var engine = Engine.start(settings, sonarr)) {
            soon(() -> assertThat(engine.decisions()).hasSize(3));

            sonarr.library().owned(5310, 500, "WEBDL-1080p", 1203);

            soon(() -> assertThat(engine.decisions()).hasSize(4));
        }
    }

    /** From some moment on, over several sweeps. */
    private void asksForTheQueueAlone() {
        soon(() -> {
            sonarr.forgetRequests();
            sweeps(3);
            assertThat(sonarr.requests())
                    .isNotEmpty()
                    .extracting(Request::toString)
                    .containsOnly("GET /api/v3/queue");
        });
    }

    private long pages(String page) {
        return sonarr.requests().stream()
                .filter(request -> request.parameter("page").orElse("").equals(page))
                .count();
    }

    private Map<String, String> dry() {
        Map<String, String> settings = new LinkedHashMap<>(Engine.settings(folder));
        settings.put("DRY_RUN", "true");
        return settings;
    }
}
