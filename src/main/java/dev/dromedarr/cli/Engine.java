package dev.dromedarr.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A running engine, asked through its API. */
final class Engine {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final Secret key;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Engine(URI address, Secret key) {
        this.address = address.toString().replaceAll("/$", "");
        this.key = key;
    }

    /** @param query parameters; empty values are left out */
    String get(String path, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .sorted()
                .collect(Collectors.joining("&"));
        return ask(
                request(path + (parameters.isEmpty() ? "" : "?" + parameters)).GET());
    }

    String delete(String path) {
        return ask(request(path).DELETE());
    }

    String post(String path) {
        return ask(request(path).POST(BodyPublishers.noBody()));
    }

    String put(String path) {
        return ask(request(path).PUT(BodyPublishers.noBody()));
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException strange) {
            throw new Refused("The answer is not from Dromedarr; check --url, http.port and http.url-base", strange);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        try {
            return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                    .timeout(PATIENCE)
                    .header("X-Api-Key", key.reveal())
                    .header("Accept", "application/json");
        } catch (IllegalArgumentException wrong) {
            // The cause may quote the key.
            throw new Refused(
                    address + " cannot be asked; give --url as http://host:port and a key without line breaks");
        }
    }

    private String ask(HttpRequest.Builder request) {
        try {
            return answered(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException silent) {
            throw new Unavailable(
                    "No engine answers at " + address
                            + "; start it with \"dromedarr run\", or name its address with --url",
                    silent);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Interrupted while waiting for " + address, stop);
        }
    }

    private String answered(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status == 401 || status == 403) {
            throw new Refused("The engine at " + address + " does not accept this API key;"
                    + " set DROMEDARR_API_KEY or DROMEDARR_CONFIG_DIR as the engine has them");
        }
        if (status < 200 || status > 299) {
            JsonNode problem = problem(response.body());
            String detail = problem.path("detail").asText(problem.path("title").asText("no more was said"));
            throw new Refused("The engine at " + address + " answered " + status + ": " + Table.plain(detail));
        }
        return response.body();
    }

    private static JsonNode problem(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return JSON.createObjectNode();
        }
    }
}
