package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.sim.Titles;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventsTest {

    private static final SimSonarr SONARR = new SimSonarr();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Engine engine;

    @BeforeAll
    static void open() throws Exception {
        SONARR.start();
        Titles.fill(SONARR);
        Map<String, String> settings = Engine.settings(folder);
        settings.put("DROMEDARR_JOURNAL_ATTEMPTS", "1");
        engine = Engine.start(settings, SONARR);
        store("sonarr", "{\"eventType\":\"Grab\",\"series\":{\"title\":\"Pioneer One\"}}");
        store(
                "radarr",
                "{\"eventType\":\"ManualInteractionRequired\",\"downloadId\":\"X\",\"movie\":{\"title\":\"Sintel\"}}");
        soon(() -> assertThat(parked()).isEqualTo(1));
    }

    @AfterAll
    static void close() {
        engine.close();
        SONARR.close();
    }

    @Test
    void events_are_listed_newest_first_and_without_their_bodies() throws Exception {
        JsonNode page = engine.get("/api/v1/events?pageSize=10");

        assertThat(page.path("totalRecords").asInt()).isEqualTo(2);
        assertThat(page.at("/records/0/title").asText()).isEqualTo("Sintel");
        assertThat(page.at("/records/1/title").asText()).isEqualTo("Pioneer One");
        assertThat(page.at("/records/1/payload").isMissingNode()).isTrue();
        assertThat(page.at("/records/1/state").asText()).isEqualTo("LEFT");
        assertThat(engine.get("/api/v1/events?eventType=grab&instance=sonarr&state=left")
                        .path("totalRecords")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void one_event_has_its_body_as_json() throws Exception {
        JsonNode event = engine.get("/api/v1/events/1");

        assertThat(event.path("eventType").asText()).isEqualTo("Grab");
        assertThat(event.at("/payload/series/title").asText()).isEqualTo("Pioneer One");
    }

    @Test
    void what_was_parked_is_taken_up_again_and_parked_again_while_nothing_has_changed() throws Exception {
        long failure = engine.get("/api/v1/failures").at("/records/0/id").asLong();

        HttpResponse<String> answer = engine.ask("POST", "/api/v1/events/2/replay");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        soon(() -> assertThat(engine.get("/api/v1/failures").at("/records/0/id").asLong())
                .isGreaterThan(failure));
        assertThat(parked()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/events/99, 404, There is no event 99",
        "POST, /api/v1/events/99/replay, 404, There is no event 99",
        "GET, /api/v1/events?state=asleep, 400, 'state must be one of WAITING, DONE, LEFT, PARKED, FORGOTTEN'"
    })
    void what_cannot_be_is_told(String method, String path, int status, String told) throws Exception {
        HttpResponse<String> answer = engine.ask(method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains(told);
    }

    @Test
    void what_still_waits_is_not_replayed() throws Exception {
        SONARR.stop();
        try (var slow = Engine.start(Engine.settings(folder.resolve("slow")), SONARR)) {
            slow.send(Letter.to(
                            slow.address("/webhook/sonarr"),
                            "{\"eventType\":\"ManualInteractionRequired\",\"downloadId\":\"Y\"}")
                    .secret()
                    .request());

            assertThat(slow.ask("POST", "/api/v1/events/1/replay").statusCode()).isEqualTo(409);
        } finally {
            SONARR.start();
        }
    }

    private static int parked() throws Exception {
        return engine.get("/api/v1/failures").path("totalRecords").asInt();
    }

    private static void store(String app, String body) throws Exception {
        assertThat(engine.send(Letter.to(engine.address("/webhook/" + app), body)
                                .secret()
                                .request())
                        .statusCode())
                .isEqualTo(202);
    }

    private static void soon(ThrowingRunnable sentence) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(sentence);
    }
}
