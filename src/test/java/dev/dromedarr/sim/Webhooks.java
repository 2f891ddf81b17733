package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends events as the apps do: once, without following redirects, and forgets those that fail. */
final class Webhooks {

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);

    private final State state;
    private final Notifications notifications;
    private final String userAgent;
    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final List<Delivery> deliveries = new ArrayList<>();

    Webhooks(State state, Notifications notifications, String userAgent) {
        this.state = state;
        this.notifications = notifications;
        this.userAgent = userAgent;
    }

    List<Delivery> deliveries() {
        synchronized (state.lock) {
            return List.copyOf(deliveries);
        }
    }

    /** To all connections that want the event; the last status. Waits for the receivers: never call it locked. */
    int send(String flag, ObjectNode payload) {
        int status = Delivery.NOT_SENT;
        for (var connection : notifications.wanting(flag)) {
            status = send(connection, payload);
        }
        return status;
    }

    int send(JsonNode connection, ObjectNode payload) {
        var url = Notifications.field(connection, "url").asText();
        var body = Json.text(payload);
        int status = post(connection, url, body);
        synchronized (state.lock) {
            deliveries.add(new Delivery(url, payload.path("eventType").asText(), body, status));
        }
        return status;
    }

    private int post(JsonNode connection, String url, String body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(100))
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .header("User-Agent", userAgent);
            boolean put = Notifications.field(connection, "method").asInt(1) == 2;
            request.method(put ? "PUT" : "POST", BodyPublishers.ofString(body));
            var username = Notifications.field(connection, "username").asText();
            var password = Notifications.field(connection, "password").asText();
            if (!username.isBlank() || !password.isBlank()) {
                var pair = (username + ":" + password).getBytes(StandardCharsets.ISO_8859_1);
                request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
            }
            for (var header : Notifications.field(connection, "headers")) {
                request.header(header.path("key").asText(), header.path("value").asText());
            }
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException unreachable) {
            LOG.info("Could not deliver a webhook to {}: {}", url, unreachable.toString());
            return Delivery.UNREACHABLE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Delivery.UNREACHABLE;
        }
    }
}
