package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.sim.SimArr;
import dev.dromedarr.sim.SimPlaylists;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A Sonarr and a Radarr that miss everything, a provider beside them, and scans on order. */
abstract class AcquireStage extends TriageStage {

    final SimPlaylists provider = new SimPlaylists();
    private String list = "#EXTM3U\n";

    @BeforeEach
    void openProvider() {
        provider.start();
    }

    @AfterEach
    void closeProvider() {
        provider.close();
    }

    /** The playlist has one more entry. */
    final void offer(String name, String file) {
        list += provider.entry(name, file);
        provider.holds(list);
    }

    final void offerNothing() {
        list = "#EXTM3U\n";
        offer("Something Else Entirely (1999)", "1.mkv");
    }

    final Map<String, String> settings() {
        Map<String, String> settings = Engine.settings(folder);
        settings.put("PLAYLIST_URLS", provider.playlist());
        return settings;
    }

    /** An engine that has the playlist as it is now. */
    final Engine engine(SimArr... apps) throws Exception {
        Engine engine = Engine.start(settings(), apps);
        refreshed(engine);
        return engine;
    }

    /** Fetches the playlist anew and waits until it is kept. */
    static void refreshed(Engine engine) throws Exception {
        JsonNode before = engine.get("/api/v1/playlists").path("records").path(0);
        engine.ask("POST", "/api/v1/playlists/" + before.path("id").asLong() + "/refresh?acceptSmaller=true");
        soon(() -> {
            JsonNode now = engine.get("/api/v1/playlists").path("records").path(0);
            assertThat(now.path("lastError").asText("")).isEmpty();
            assertThat(now.path("lastRefresh").asText(""))
                    .isNotEmpty()
                    .isNotEqualTo(before.path("lastRefresh").asText(""));
        });
    }

    /** Orders a scan and waits for its end. */
    static JsonNode scan(Engine engine) throws Exception {
        return scan(engine, "");
    }

    static JsonNode scan(Engine engine, String query) throws Exception {
        assertThat(engine.ask("POST", "/api/v1/missing/scan" + query).statusCode())
                .isEqualTo(202);
        soon(() -> assertThat(lastScan(engine).path("state").asText()).isIn("done", "failed"));
        return lastScan(engine);
    }

    static JsonNode lastScan(Engine engine) throws Exception {
        return engine.get("/api/v1/missing/scan?pageSize=1000");
    }

    static List<JsonNode> matches(Engine engine, String query) throws Exception {
        return records(engine.get("/api/v1/matches?pageSize=1000" + query));
    }

    static List<JsonNode> records(JsonNode page) {
        return StreamSupport.stream(page.path("records").spliterator(), false).toList();
    }

    static List<String> each(List<JsonNode> records, String field) {
        return records.stream().map(record -> record.path(field).asText()).toList();
    }

    /** Each item with its state: {@code Sintel (2010): ordered}. */
    static Map<String, String> states(Engine engine) throws Exception {
        Map<String, String> states = new LinkedHashMap<>();
        matches(engine, "")
                .forEach(match -> states.putIfAbsent(
                        match.path("instance").asText() + "/"
                                + match.path("item").asText(),
                        match.path("state").asText()));
        return states;
    }

    static long id(Engine engine, String item) throws Exception {
        return matches(engine, "").stream()
                .filter(match -> match.path("item").asText().equals(item))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }

    /** The counters of new matches. */
    static String matchesTold(Engine engine) throws Exception {
        return String.join(
                "\n",
                engine.ask("GET", "/metrics")
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("dromedarr_matches_total"))
                        .toList());
    }
}
