package dev.dromedarr.app;

import dev.dromedarr.app.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether the port can be listened on.
 *
 * @param problem that somebody else has it
 * @param note that a running Dromedarr has it, which is as it should be
 */
record CheckPort(Optional<String> problem, Optional<String> note) {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    static CheckPort of(Settings settings) {
        int port = settings.http().port();
        if (port == 0 || Port.free(port)) {
            return new CheckPort(Optional.empty(), Optional.empty());
        }
        return ours(port, settings.http().urlBase())
                ? new CheckPort(
                        Optional.empty(), Optional.of("A Dromedarr is running already and listens on port " + port))
                : new CheckPort(Optional.of(Port.taken(port)), Optional.empty());
    }

    private static boolean ours(int port, String urlBase) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + urlBase + "/health"))
                .timeout(PATIENCE)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .contains("\"webhook_cache_size\"");
        } catch (IOException silent) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
