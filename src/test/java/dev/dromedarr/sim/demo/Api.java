package dev.dromedarr.sim.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The engine's own API, asked as a script would ask it. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final String key;
    private final HttpClient client = HttpClient.newHttpClient();

    Api(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    /** Newest first. */
    List<JsonNode> decisions() {
        JsonNode records = get("/api/v1/decisions?pageSize=200").path("records");
        return StreamSupport.stream(records.spliterator(), false).toList();
    }

    /** The newest decision on a release. */
    Optional<JsonNode> decision(String title) {
        return decisions().stream()
                .filter(decision -> decision.path("title").asText().equals(title))
                .findFirst();
    }

    JsonNode get(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                    .header("X-Api-Key", key)
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException("The engine does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
