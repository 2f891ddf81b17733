package dev.dromedarr.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks look like the real ones and are sent once. */
final class SimWebhookTest {

    private record Received(Headers headers, String body) {
        JsonNode json() throws IOException {
            return Json.read(body);
        }
    }

    private final SimSonarr sonarr = new SimSonarr();
    private final SimRadarr radarr = new SimRadarr();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private HttpServer receiver;
    private volatile int answer = 202;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(exchange.getRequestHeaders(), body));
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        receiver.start();
        Titles.fill(sonarr);
        Titles.fill(radarr);
        sonarr.start();
        radarr.start();
    }

    @AfterEach
    void stop() {
        sonarr.close();
        radarr.close();
        receiver.stop(0);
    }

    @Test
    void a_grab_is_sent_as_sonarr_sends_it() throws Exception {
        sonarr.connect(Connection.to(hook()).basic("dromedarr", "secret").header("X-Webhook-Secret", "word"));

        int status = sonarr.sendGrab(sonarr.add(download()));

        assertThat(status).isEqualTo(202);
        var event = received.get(0);
        assertThat(event.headers().getFirst("User-Agent")).isEqualTo("Sonarr/4.0.19.2979 (ubuntu 24.04)");
        assertThat(event.headers().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(event.headers().getFirst("Authorization")).startsWith("Basic ");
        assertThat(event.headers().getFirst("X-Webhook-Secret")).isEqualTo("word");
        assertThat(event.json().fieldNames())
                .toIterable()
                .containsExactly(
                        "series",
                        "episodes",
                        "release",
                        "downloadClient",
                        "downloadClientType",
                        "downloadId",
                        "customFormatInfo",
                        "eventType",
                        "instanceName",
                        "applicationUrl");
        assertThat(event.body()).startsWith("{\n  \"series\": {\n    \"id\": 12,");
        assertThat(event.json().path("release").path("customFormatScore").asInt())
                .isEqualTo(150);
    }

    @Test
    void manual_interaction_always_says_score_zero() throws Exception {
        sonarr.connect(Connection.to(hook()));

        var blocked = sonarr.add(
                download().warning(Rejections.matchedById(App.SONARR)).blocked());
        sonarr.sendManualInteraction(blocked);

        var event = received.get(0).json();
        assertThat(event.path("customFormatInfo").path("customFormatScore").asInt(-1))
                .isZero();
        assertThat(event.path("downloadStatus").asText()).isEqualTo("Warning");
        assertThat(sonarr.sendManualInteraction(blocked)).isEqualTo(Delivery.NOT_SENT);
    }

    @Test
    void of_a_single_file_that_is_refused_nothing_is_sent() {
        sonarr.connect(Connection.to(hook()));

        assertThat(sonarr.sendManualInteraction(sonarr.add(download()))).isEqualTo(Delivery.NOT_SENT);

        assertThat(received).isEmpty();
    }

    @Test
    void an_import_is_told_file_by_file_and_then_as_a_whole() throws Exception {
        sonarr.connect(Connection.to(hook()));
        sonarr.library().owned(100, "HDTV-720p", 1203);

        new SimClient(sonarr).force(sonarr.add(download()));

        await().until(() -> received.size() == 2);
        var file = received.get(0).json();
        assertThat(file.path("eventType").asText()).isEqualTo("Download");
        assertThat(file.path("isUpgrade").asBoolean()).isTrue();
        assertThat(file.path("deletedFiles")).hasSize(1);
        var whole = received.get(1).json();
        assertThat(whole.path("eventType").asText()).isEqualTo("Download");
        assertThat(whole.path("fileCount").asInt()).isEqualTo(1);
        assertThat(whole.has("isUpgrade")).isFalse();
    }

    @Test
    void an_import_of_the_app_itself_is_told_too() throws Exception {
        radarr.connect(Connection.to(hook()));
        var download = radarr.add(Download.torrent("Sintel.2010.1080p-BF")
                .of(Titles.SINTEL)
                .grabScore(60)
                .file(60));

        radarr.importByItself(download.id());

        await().until(() -> received.size() == 1);
        assertThat(received.get(0).json().path("isUpgrade").asBoolean(true)).isFalse();
        assertThat(received.get(0).json().path("movieFile").path("indexerFlags").asText())
                .isEqualTo("0");
        assertThat(radarr.queued()).isEmpty();
    }

    @Test
    void a_redirect_is_not_followed_and_nobody_listening_is_not_repeated() throws Exception {
        answer = 307;
        radarr.connect(Connection.to(hook()));
        assertThat(radarr.sendTest()).isEqualTo(307);
        receiver.stop(0);

        assertThat(radarr.sendHealth("error", "All indexers are unavailable", "IndexerStatusCheck"))
                .isEqualTo(Delivery.UNREACHABLE);
        assertThat(radarr.deliveries()).hasSize(2);
        assertThat(new SimClient(radarr).get("/api/v3/health")).hasSize(1);
    }

    @Test
    void a_connection_made_by_api_is_tried_first() throws Exception {
        var client = new SimClient(sonarr);
        var body = Connection.to(hook())
                .basic("dromedarr", "secret")
                .resource(App.SONARR, "Dromedarr")
                .toString();

        answer = 401;
        var refused = client.send("POST", "/api/v3/notification", body);
        answer = 202;
        var made = client.send("POST", "/api/v3/notification", body);
        var twice = client.send("POST", "/api/v3/notification", body);
        var put = client.send("PUT", "/api/v3/notification/1", made.body());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Unable to send test message");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("********").doesNotContain("secret");
        assertThat(twice.body()).contains("Should be unique");
        assertThat(put.statusCode()).isEqualTo(202);
        assertThat(Notifications.field(sonarr.connections().get(0), "password").asText())
                .isEqualTo("secret");
        assertThat(received).hasSize(2);
        receiver.stop(0);
        var unheard = client.send("POST", "/api/v3/notification", body.replace("Dromedarr", "Other"));
        assertThat(unheard.statusCode()).isEqualTo(500);
        assertThat(sonarr.violations()).isEmpty();
    }

    private URI hook() {
        return URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/webhook");
    }

    private static Download download() {
        return Download.torrent("Pioneer.One.S01E03.1080p.WEB-DL.x265-VODO")
                .of(1203)
                .grabScore(150)
                .file(50, Rejections.customFormat(App.SONARR, 50, 100));
    }
}
