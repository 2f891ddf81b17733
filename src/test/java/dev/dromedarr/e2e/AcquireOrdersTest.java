package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.sim.ListText;
import dev.dromedarr.sim.Titles;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcquireOrdersTest extends AcquireStage {

    @Test
    void a_scan_that_only_looks_writes_nothing_down() throws Exception {
        offer("Sintel (2010)", "1001.mkv");
        offer("Metropolis", "1002.mkv");

        try (Engine engine = engine(radarr)) {
            JsonNode looked = scan(engine, "?dryRun=true");

            assertThat(looked.path("dryRun").asBoolean()).isTrue();
            assertThat(records(looked))
                    .extracting(record -> record.path("item").asText() + ": "
                            + record.path("action").asText())
                    .containsExactlyInAnyOrder("Sintel (2010): order", "Metropolis (1927): ask");
            assertThat(matches(engine, "")).isEmpty();
            assertThat(records(engine.get("/api/v1/missing/movies"))).isEmpty();
            assertThat(matchesTold(engine)).isEmpty();
        }
    }

    @Test
    void in_dry_run_nothing_is_ordered_until_it_ends() throws Exception {
        offer("Sintel (2010)", "1001.mkv");
        Map<String, String> dry = settings();
        dry.put("DRY_RUN", "true");
        try (Engine engine = Engine.start(dry, radarr)) {
            refreshed(engine);
            scan(engine);

            assertThat(states(engine)).containsOnly(Map.entry("radarr/Sintel (2010)", "found"));
            assertThat(matchesTold(engine)).contains("outcome=\"would-order\"");
        }

        try (Engine engine = engine(radarr)) {
            scan(engine);

            assertThat(states(engine)).containsOnly(Map.entry("radarr/Sintel (2010)", "ordered"));
        }
    }

    @Test
    void what_was_imported_otherwise_is_not_under_way_any_more() throws Exception {
        offer("Sintel (2010)", "1001.mkv");

        try (Engine engine = engine(radarr)) {
            scan(engine);
            radarr.library().owned(10, "WEBDL-1080p", Titles.SINTEL);
            scan(engine);

            assertThat(states(engine)).containsOnly(Map.entry("radarr/Sintel (2010)", "gone"));
            assertThat(engine.ask("POST", "/api/v1/matches/" + id(engine, "Sintel (2010)") + "/confirm")
                            .statusCode())
                    .isEqualTo(409);
        }
    }

    @Test
    void the_schedule_orders_scans_by_itself() throws Exception {
        offer("Sintel (2010)", "1001.mkv");
        Map<String, String> settings = settings();
        settings.put("SCAN_SCHEDULE", "0/2 * * * * ?");

        try (Engine engine = Engine.start(settings, radarr)) {
            soon(() -> assertThat(states(engine)).containsEntry("radarr/Sintel (2010)", "ordered"));
        }
    }

    @Test
    void passwords_of_playlists_show_nowhere() throws Exception {
        offer("Sintel (2010)", "1001.mkv");
        offer("Metropolis", "1002.mkv");

        try (Engine engine = engine(radarr)) {
            String said = scan(engine).toString() + engine.get("/api/v1/matches");

            assertThat(said).contains("/1001.mkv").doesNotContain(ListText.USER, ListText.PASSWORD);
        }
        assertThat(Files.readString(folder.resolve("dromedarr.db"), StandardCharsets.ISO_8859_1))
                .contains("Metropolis")
                .doesNotContain(ListText.PASSWORD);
    }

    @Test
    void an_entry_that_is_under_way_for_one_movie_is_not_ordered_for_another_of_the_same_name() throws Exception {
        radarr.library().movie(101, "Alone at Dusk", 2020);
        offer("Alone at Dusk (2020)", "1001.mkv");

        try (Engine engine = engine(radarr)) {
            scan(engine);
            assertThat(each(matches(engine, ""), "state")).containsExactly("ordered");
            radarr.library().movie(102, "Alone at Dusk", 2020);

            JsonNode again = scan(engine);

            assertThat(each(records(again), "action")).containsExactly("ask");
            assertThat(each(records(again), "words")).allMatch(words -> words.contains("under way for Alone at Dusk"));
            assertThat(each(matches(engine, ""), "state")).containsExactlyInAnyOrder("ordered", "found");
        }
    }

    @Test
    void one_entry_with_two_episodes_is_ordered_for_both() throws Exception {
        offer("Pioneer One (2010) S01E03-E04", "1003.mkv");

        try (Engine engine = engine(sonarr)) {
            scan(engine);

            assertThat(states(engine))
                    .containsOnly(
                            Map.entry("sonarr/Pioneer One S01E03", "ordered"),
                            Map.entry("sonarr/Pioneer One S01E04", "ordered"));
        }
    }

    @Test
    void of_equal_entries_the_one_in_the_dearest_language_and_resolution_is_ordered() throws Exception {
        offer("EN - Sintel (2010) 2160p", "1001.mkv");
        offer("EN - Sintel (2010) 1080p", "1002.mkv");
        offer("DE - Sintel (2010) 720p", "1003.mkv");
        offer("DE - Sintel (2010) 1080p", "1004.mkv");
        Map<String, String> settings = settings();
        settings.put("DROMEDARR_MATCH_LANGUAGES", "de, en");
        settings.put("DROMEDARR_MATCH_RESOLUTIONS", "1080p, 720p");

        try (Engine engine = Engine.start(settings, radarr)) {
            refreshed(engine);
            scan(engine);

            assertThat(each(matches(engine, "&state=ordered"), "entry")).containsExactly("DE - Sintel (2010) 1080p");
        }
    }

    /** Orders a scan with a body. */
    private static HttpResponse<String> order(Engine engine, String body) throws Exception {
        return engine.send(HttpRequest.newBuilder(engine.address("/api/v1/missing/scan"))
                .header("X-Api-Key", Engine.API_KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void wrong_questions_are_answered_as_problems() throws Exception {
        try (Engine engine = Engine.start(Engine.settings(folder), radarr)) {
            assertThat(engine.ask("GET", "/api/v1/matches?state=odd").statusCode())
                    .isEqualTo(400);
            assertThat(engine.ask("GET", "/api/v1/matches?minConfidence=7").statusCode())
                    .isEqualTo(400);
            assertThat(engine.ask("GET", "/api/v1/matches/99").statusCode()).isEqualTo(404);
            assertThat(engine.ask("POST", "/api/v1/matches/99/confirm").body()).contains("There is no match 99");
            assertThat(engine.ask("DELETE", "/api/v1/matches/x").statusCode()).isEqualTo(404);
            assertThat(engine.ask("POST", "/api/v1/missing/scan?dryRun=yes").statusCode())
                    .isEqualTo(400);
            assertThat(order(engine, "{\"dryRun\":\"yes\"}").statusCode()).isEqualTo(422);
            assertThat(order(engine, "{\"dryrun\":true}").body())
                    .contains("\"status\":422", "no other field", "\"title\"", "\"type\"");
            assertThat(lastScan(engine).path("state").asText()).isEqualTo("none");
            assertThat(order(engine, "{\"dryRun\":true}").body()).contains("\"dryRun\":true");
        }
    }
}
