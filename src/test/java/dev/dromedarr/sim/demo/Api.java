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
        return records("/api/v1/decisions?pageSize=200");
    }

    /** What was found in playlists for what is missing. */
    List<JsonNode> matches() {
        return records("/api/v1/matches?pageSize=200");
    }

    /** What is on its way home, or was. */
    List<JsonNode> downloads() {
        return records("/api/v1/downloads?pageSize=200");
    }

    private List<JsonNode> records(String path) {
        JsonNode records = get(path).path("records");
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
            return JSON.readTree(send(request(path)).body());
        } catch (IOException e) {
            throw new IllegalStateException("The engine answers with no JSON: " + e.getMessage(), e);
        }
    }

    /** An order without a body; the status of the answer. */
    int post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody())).statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("X-Api-Key", key);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The engine does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
