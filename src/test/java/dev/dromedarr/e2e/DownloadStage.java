package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.sim.SimArr;
import dev.dromedarr.sim.media.SimFile;
import dev.dromedarr.sim.media.SimMedia;
import dev.dromedarr.sim.media.TinyMedia;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Apps that miss everything, a provider whose films can be fetched, and folders for them that the apps see. */
abstract class DownloadStage extends TriageStage {

    static final Duration LENGTH = Duration.ofMinutes(90);

    final SimMedia media = new SimMedia();

    @BeforeEach
    void openProvider() throws IOException {
        media.start();
        for (String name : List.of("movies", "tvshows", "temp", "library")) {
            Files.createDirectories(folder.resolve(name));
        }
        for (SimArr app : List.of(sonarr, radarr)) {
            app.sees(folder.toString(), folder);
            app.commandsTake(Duration.ofMillis(100));
        }
        sonarr.sees("/tv", folder.resolve("library"));
        radarr.sees("/movies", folder.resolve("library"));
    }

    @AfterEach
    void closeProvider() {
        media.close();
    }

    SimFile movie(String name, String file, long size) {
        return media.movie(name, file, TinyMedia.mkv(file.hashCode(), size, LENGTH));
    }

    Map<String, String> settings() {
        Map<String, String> settings = Engine.settings(folder.resolve("config"));
        settings.put("PLAYLIST_URLS", media.playlist());
        settings.put("MOVIES_DIR", folder.resolve("movies").toString());
        settings.put("TVSHOWS_DIR", folder.resolve("tvshows").toString());
        settings.put("TEMP_DIR", folder.resolve("temp").toString());
        settings.put("BANDWIDTH_LIMIT", "0");
        settings.put("DOWNLOAD_RETRY_DELAY", "1s");
        settings.put("DROMEDARR_DOWNLOAD_RESERVE", "0");
        return settings;
    }

    /** An engine that has the playlist as it is now. */
    Engine engine(Map<String, String> settings) throws Exception {
        Engine engine = Engine.start(settings, radarr, sonarr);
        AcquireStage.refreshed(engine);
        return engine;
    }

    Engine engine() throws Exception {
        return engine(settings());
    }

    /** The sole entry of this name, as a search tells it. */
    static JsonNode entry(Engine engine, String name) throws Exception {
        return engine.get("/api/v1/playlists/search?q=" + name.replace(" ", "%20"))
                .path("records")
                .path(0);
    }

    /** The sole entry of this name, as soon as the packaged program knows it. */
    static JsonNode entry(Program program, String name) {
        return await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> program.ask("GET", "/api/v1/playlists/search?q=" + name.replace(" ", "%20"), "")
                                .path("records")
                                .path(0),
                        JsonNode::isObject);
    }

    static void order(Program program, JsonNode entry, String instance, int item) throws Exception {
        JsonNode ordered = program.ask("POST", "/api/v1/downloads", wish(entry, instance, item));
        assertThat(ordered.path("state").asText()).as(ordered.toString()).isNotEmpty();
    }

    private static String wish(JsonNode entry, String instance, int item) {
        return "{\"playlist\":%d,\"entry\":\"%s\",\"instance\":\"%s\",\"item\":%d}"
                .formatted(entry.path("playlist").asLong(), entry.path("entry").asText(), instance, item);
    }

    static HttpResponse<String> order(Engine engine, String name, String instance, int item) throws Exception {
        return send(engine, "POST", "/api/v1/downloads", wish(entry(engine, name), instance, item));
    }

    static HttpResponse<String> send(Engine engine, String method, String path, String body) throws Exception {
        return engine.send(HttpRequest.newBuilder(engine.address(path))
                .header("X-Api-Key", Engine.API_KEY)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    static JsonNode download(Engine engine, String item) throws Exception {
        return downloads(engine).stream()
                .filter(download -> download.path("item").asText().equals(item))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no download for " + item + " in " + downloads(engine)));
    }

    static List<JsonNode> downloads(Engine engine) {
        try {
            return AcquireStage.records(engine.get("/api/v1/downloads?pageSize=1000"));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void state(Engine engine, String item, String state) {
        soon(() -> assertThat(download(engine, item).path("state").asText())
                .as(download(engine, item).toString())
                .isEqualTo(state));
    }

    /** All files below a folder, as paths in it. */
    List<String> files(String name) throws IOException {
        Path root = folder.resolve(name);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
