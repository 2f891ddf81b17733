package dev.dromedarr.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dromedarr.app.App;
import dev.dromedarr.app.settings.Settings;
import dev.dromedarr.sim.Connection;
import dev.dromedarr.sim.SimArr;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The engine as a test runs it: with short pauses, a folder of its own, and a client that knows its keys. */
final class Engine implements AutoCloseable {

    static final String WEBHOOK_SECRET = "the-secret-of-the-webhooks";
    static final String API_KEY = "the-key-of-the-api-1234";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final App app;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Engine(App app) {
        this.app = app;
    }

    /** Settings that make the engine quick; a test adds or changes its own. */
    static Map<String, String> settings(Path folder) {
        return new LinkedHashMap<>(Map.ofEntries(
                Map.entry("DROMEDARR_CONFIG_DIR", folder.toString()),
                Map.entry("WEBHOOK_PORT", "0"),
                Map.entry("WEBHOOK_SECRET", WEBHOOK_SECRET),
                Map.entry("WEBHOOK_RATE_LIMIT", "1000"),
                Map.entry("DROMEDARR_API_KEY", API_KEY),
                Map.entry("DRY_RUN", "false"),
                Map.entry("CHECK_INTERVAL", "1s"),
                Map.entry("DROMEDARR_TRIAGE_VERIFY_EVERY", "500ms"),
                Map.entry("DROMEDARR_ARR_RETRIES", "1"),
                Map.entry("DROMEDARR_ARR_RETRY_DELAY", "100ms"),
                Map.entry("DROMEDARR_ARR_TIMEOUT", "3s"),
                Map.entry("DROMEDARR_ARR_BREAKER_PAUSE", "1s"),
                Map.entry("DROMEDARR_ARR_CALLS_PER_SECOND", "100"),
                Map.entry("DROMEDARR_JOURNAL_DELAY", "1s")));
    }

    static Engine start(Map<String, String> settings, SimArr... apps) {
        return start(Clock.systemUTC(), settings, apps);
    }

    static Engine start(Clock clock, Map<String, String> settings, SimArr... apps) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        Map<String, Integer> count = new LinkedHashMap<>();
        for (SimArr sim : apps) {
            String word = sim.getClass().getSimpleName().substring(3).toUpperCase(Locale.ROOT);
            int number = count.merge(word, 1, Integer::sum);
            String prefix = number == 1 ? word : word + "_" + number;
            all.putIfAbsent(prefix + "_URL", sim.url().toString());
            all.putIfAbsent(prefix + "_API_KEY", sim.apiKey());
        }
        return new Engine(App.start(Settings.read(all), clock));
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + app.port() + path);
    }

    /** How an app's webhook connection to this engine is set up. */
    Connection connection(String path) {
        return Connection.to(address(path)).header("X-Webhook-Secret", WEBHOOK_SECRET);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Asks the API with its key. */
    HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path))
                .header("X-Api-Key", API_KEY)
                .method(method, HttpRequest.BodyPublishers.noBody()));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(address(path)).header("X-Api-Key", API_KEY));
        return JSON.readTree(response.body());
    }

    List<JsonNode> decisions() throws IOException, InterruptedException {
        JsonNode records = get("/api/v1/decisions?pageSize=1000").path("records");
        return StreamSupport.stream(records.spliterator(), false).toList();
    }

    App app() {
        return app;
    }

    @Override
    public void close() {
        app.close();
    }
}
