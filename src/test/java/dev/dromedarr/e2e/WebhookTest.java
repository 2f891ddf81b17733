package dev.dromedarr.e2e;

import static dev.dromedarr.e2e.Engine.WEBHOOK_SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dromedarr.sim.SimRadarr;
import dev.dromedarr.sim.SimSonarr;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {

    private static final String TEST_EVENT =
            "{\"eventType\":\"Test\",\"instanceName\":\"Sonarr\",\"title\":\"Pokémon ✓\"}";
    private static final int TOO_LARGE = 5 * 1024 * 1024 + 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final SimSonarr SONARR = new SimSonarr();
    private static final SimRadarr RADARR = new SimRadarr();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Engine engine;

    @BeforeAll
    static void open() {
        SONARR.start();
        RADARR.start();
        Map<String, String> settings = Engine.settings(folder);
        settings.put("SONARR_NAME", "Sonarr");
        settings.put("SONARR_2_NAME", "anime");
        settings.put("SONARR_2_URL", SONARR.url().toString());
        settings.put("SONARR_2_API_KEY", SONARR.apiKey());
        engine = Engine.start(settings, SONARR, RADARR);
    }

    @AfterAll
    static void close() {
        engine.close();
        SONARR.close();
        RADARR.close();
    }

    @Test
    void each_way_to_show_the_secret_opens_the_door() throws Exception {
        assertThat(send(letter().secret()).statusCode()).isEqualTo(202);
        assertThat(send(letter().signed(WEBHOOK_SECRET)).statusCode()).isEqualTo(202);
        assertThat(send(letter().password("anyone", WEBHOOK_SECRET, StandardCharsets.ISO_8859_1))
                        .statusCode())
                .isEqualTo(202);
        assertThat(send(letter().secret()
                                .signed(WEBHOOK_SECRET)
                                .password("Jürgen", WEBHOOK_SECRET, StandardCharsets.ISO_8859_1))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void what_is_missing_or_wrong_is_refused_even_beside_what_is_right() throws Exception {
        refused(letter());
        refused(letter().header("X-Webhook-Secret", "wrong"));
        refused(letter().header("X-Webhook-Secret", WEBHOOK_SECRET + " " + WEBHOOK_SECRET));
        refused(letter().signed("wrong"));
        refused(letter().header("X-Webhook-Signature", "sha1=abc"));
        refused(letter().password("", "wrong", StandardCharsets.UTF_8));
        refused(letter().header("Authorization", "Basic !!!"));
        refused(letter().header("Authorization", "Basic"));
        refused(letter().header("Authorization", "Bearer " + WEBHOOK_SECRET));
        refused(letter().secret().signed("wrong"));
        refused(letter().secret().password("", "wrong", StandardCharsets.UTF_8));
        refused(letter().signed(WEBHOOK_SECRET).header("X-Webhook-Secret", "wrong"));
        refused(letter().secret().header("X-Webhook-Secret", "wrong"));
        refused(Letter.to(engine.address("/webhook/sonarr?X-Webhook-Secret=" + WEBHOOK_SECRET), TEST_EVENT));
    }

    private static void refused(Letter letter) throws Exception {
        HttpResponse<String> answer = send(letter);

        problem(answer, 401);
        assertThat(answer.body()).doesNotContain(WEBHOOK_SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "\"Test\"",
                "null",
                "{}",
                "{\"eventType\":7}",
                "{\"eventType\":\"\"}",
                "{\"eventType\":\"Test\"} {}"
            })
    void what_no_app_would_send_is_malformed(String body) throws Exception {
        problem(send(Letter.to(engine.address("/webhook/sonarr"), body).secret()), 400);
    }

    @Test
    void bytes_that_are_no_text_and_bottomless_nesting_are_malformed() throws Exception {
        byte[] latin = "{\"eventType\":\"Grab\",\"title\":\"Pokémon\"}".getBytes(StandardCharsets.ISO_8859_1);
        String deep = "{\"eventType\":\"Grab\",\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

        problem(send(Letter.to(engine.address("/webhook/sonarr"), latin).secret()), 400);
        problem(send(Letter.to(engine.address("/webhook/sonarr"), deep).secret()), 400);
    }

    @Test
    void a_body_above_five_megabytes_is_too_large_with_and_without_a_secret_or_a_length() throws Exception {
        byte[] large = new byte[TOO_LARGE];
        Arrays.fill(large, (byte) ' ');

        problem(send(Letter.to(engine.address("/webhook/sonarr"), large).secret()), 413);
        problem(send(Letter.to(engine.address("/webhook/sonarr"), large)), 413);
        problem(
                engine.send(HttpRequest.newBuilder(engine.address("/webhook/sonarr"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))),
                413);
    }

    @Test
    void other_types_methods_and_addresses_are_told_apart() throws Exception {
        assertThat(send(letter().secret().type("application/json; charset=utf-8"))
                        .statusCode())
                .isEqualTo(202);
        problem(send(letter().secret().type("text/plain")), 415);
        problem(send(letter().secret().type("application/x-www-form-urlencoded")), 415);
        var looked = engine.send(HttpRequest.newBuilder(engine.address("/webhook/sonarr")));
        problem(looked, 405);
        assertThat(looked.headers().firstValue("Allow")).contains("POST");
        var told = engine.send(
                HttpRequest.newBuilder(engine.address("/api/v1/downloads/3")).PUT(BodyPublishers.noBody()));
        problem(told, 405);
        assertThat(told.headers().firstValue("Allow")).contains("DELETE, GET");
        problem(send(to("/webhook/prowlarr").secret()), 404);
        problem(send(to("/webhook/lidarr").secret()), 404);
        problem(send(to("/webhook").secret()), 404);
        problem(send(to("/webhook/sonarr/anime/more").secret()), 404);
        problem(engine.send(HttpRequest.newBuilder(engine.address("/nothing/here"))), 404);
    }

    @Test
    void an_unknown_instance_in_the_address_is_told_with_those_that_are_known() throws Exception {
        String told = problem(send(to("/webhook/sonarr/4k").secret()), 404);

        assertThat(told).contains("No Sonarr is called \"4k\"", "Sonarr, anime");
        assertThat(problem(send(to("/webhook/radarr/anime").secret()), 404)).contains("No Radarr");
    }

    @ParameterizedTest(name = "{0} saying {1} is {2}")
    @CsvSource({
        "/webhook/sonarr/anime, Sonarr, anime",
        "/webhook/sonarr/ANIME, '', anime",
        "/webhook/sonarr, anime, anime",
        "/webhook/sonarr, sonarr, Sonarr",
        "/webhook/radarr, whatever, radarr",
        "/webhook/sonarr, whatever, ''"
    })
    void an_event_belongs_to_the_instance_in_its_address_or_of_its_name_or_the_only_one(
            String path, String says, String owner) throws Exception {
        String body = "{\"eventType\":\"Rename\",\"instanceName\":\"%s\"}".formatted(says);

        JsonNode answer = JSON.readTree(accepted(Letter.to(engine.address(path), body)));

        assertThat(answer.path("instance").asText()).isEqualTo(owner);
        assertThat(answer.has("warning")).isEqualTo(owner.isEmpty());
    }

    @Test
    void an_event_is_stored_before_it_is_answered() throws Exception {
        String body = "{\"eventType\":\"SomethingNew\",\"series\":{\"title\":\"Pioneer One\"}}";

        long id = JSON.readTree(accepted(Letter.to(engine.address("/webhook/sonarr/Sonarr"), body)))
                .path("id")
                .asLong();

        assertThat(Book.of(folder).row("SELECT state, meaning, title, instance, payload FROM events WHERE id = " + id))
                .containsExactly("LEFT", "UNKNOWN", "Pioneer One", "Sonarr", body);
    }

    @Test
    void nothing_of_a_request_comes_back_with_the_answer() throws Exception {
        var answer = send(letter().secret()
                .header("X-Foo", "bar")
                .header("CamelHttpResponseCode", "418")
                .header("Cookie", "a=b"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().map().keySet())
                .isSubsetOf(
                        ":status",
                        "content-length",
                        "content-type",
                        "transfer-encoding",
                        "x-content-type-options",
                        "cache-control");
    }

    private static Letter letter() {
        return to("/webhook/sonarr");
    }

    private static Letter to(String path) {
        return Letter.to(engine.address(path), TEST_EVENT);
    }

    private static HttpResponse<String> send(Letter letter) throws Exception {
        return engine.send(letter.request());
    }

    private static String accepted(Letter letter) throws Exception {
        HttpResponse<String> answer = send(letter.secret());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.body();
    }

    private static String problem(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotEmpty();
        return problem.path("detail").asText();
    }
}
