package dev.dromedarr.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks wrongly is refused and written down; who asks at a bad moment sees faults. */
final class SimStrictnessTest {

    private final SimSonarr sonarr = new SimSonarr();
    private final SimClient client = new SimClient(sonarr);

    @BeforeEach
    void start() {
        Titles.fill(sonarr);
        sonarr.start();
    }

    @AfterEach
    void close() {
        sonarr.close();
    }

    @ParameterizedTest(name = "{0} {1} is answered {2}")
    @CsvSource(textBlock = """
             GET,  /api/v3/queue?pagesize=5,             400
             GET,  /api/v3/queue?pageSize=five,          400
             GET,  /api/v3/history?eventType=grabbed,    400
             GET,  /api/v3/episodefile,                  400
             GET,  /api/v3/unheard,                      404
             POST, /api/v3/queue,                        405
            """)
    void a_wrong_request_is_refused_and_written_down(String method, String path, int status) throws Exception {
        assertThat(client.status(method, path)).isEqualTo(status);

        assertThat(sonarr.violations()).hasSize(1);
    }

    @Test
    void malformed_json_is_a_problem() throws Exception {
        var answer = client.send("POST", "/api/v3/command", "{\"name\":");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void a_post_says_json_and_accepts_json() throws Exception {
        var text = client.request("/api/v3/command").header("X-Api-Key", sonarr.apiKey());
        assertThat(client.send(text.POST(BodyPublishers.ofString("{}"))).statusCode())
                .isEqualTo(415);

        var html = client.request("/api/v3/tag")
                .header("X-Api-Key", sonarr.apiKey())
                .header("Accept", "text/html");
        assertThat(client.send(html).statusCode()).isEqualTo(406);
    }

    @Test
    void the_key_counts_in_query_header_and_bearer_and_the_query_wins() throws Exception {
        var right = sonarr.apiKey();

        assertThat(client.send(client.request("/api/v3/tag?apikey=" + right)).statusCode())
                .isEqualTo(200);
        assertThat(client.send(client.request("/api/v3/tag").header("Authorization", "Bearer " + right))
                        .statusCode())
                .isEqualTo(200);
        var hidden = client.send(client.request("/api/v3/tag?apikey=wrong").header("X-Api-Key", right));
        assertThat(hidden.statusCode()).isEqualTo(401);
        assertThat(hidden.body()).isEmpty();
        assertThat(client.send(client.request("/ping")).statusCode()).isEqualTo(200);
        assertThat(sonarr.requests().toString()).doesNotContain(right);
    }

    @Test
    void a_page_of_the_interface_is_html_and_a_missing_base_is_redirected() throws Exception {
        assertThat(client.send(client.request("/settings")).headers().firstValue("Content-Type"))
                .contains("text/html");

        try (var based = new SimRadarr(Identity.radarr().urlBase("/radarr").named("Radarr 4K"))) {
            based.start();
            var outside = new SimClient(based)
                    .send(new SimClient(based)
                            .request("")
                            .uri(based.url().resolve("/api/v3/tag"))
                            .header("X-Api-Key", based.apiKey()));
            assertThat(outside.statusCode()).isEqualTo(307);
            assertThat(outside.headers().firstValue("Location")).contains("/radarr/api/v3/tag");
            assertThat(new SimClient(based)
                            .get("/api/v3/system/status")
                            .path("instanceName")
                            .asText())
                    .isEqualTo("Radarr 4K");
        }
    }

    @Test
    void while_it_starts_every_answer_is_503() throws Exception {
        sonarr.switchOn(Quirk.STARTING_UP);

        var answer = client.send("GET", "/api/v3/system/status", "");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Sonarr is starting up, please try again later");
    }

    @Test
    void a_stopped_app_is_down_and_comes_back_on_its_port() throws Exception {
        var url = sonarr.url();
        sonarr.stop();
        assertThatThrownBy(() -> client.get("/api/v3/tag")).isInstanceOf(ConnectException.class);

        sonarr.start();

        assertThat(sonarr.url()).isEqualTo(url);
        assertThat(client.get("/api/v3/series")).hasSize(2);
    }

    @Test
    void a_fault_strikes_as_often_as_ordered() throws Exception {
        sonarr.faults().next(2, "/api/v3/tag", Fault.STATUS_500);

        assertThat(client.status("GET", "/api/v3/tag")).isEqualTo(500);
        assertThat(client.status("GET", "/api/v3/series")).isEqualTo(200);
        assertThat(client.status("GET", "/api/v3/tag")).isEqualTo(500);
        assertThat(client.status("GET", "/api/v3/tag")).isEqualTo(200);
    }

    @Test
    void faults_have_many_faces() throws Exception {
        sonarr.faults().next(1, "/api", Fault.STATUS_401);
        sonarr.faults().next(1, "/api", Fault.STATUS_429);
        sonarr.faults().next(1, "/api", Fault.STATUS_503);
        sonarr.faults().next(1, "/api", Fault.REDIRECT);
        sonarr.faults().next(1, "GET /api", Fault.HTML);

        assertThat(client.status("GET", "/api/v3/tag")).isEqualTo(401);
        assertThat(client.status("GET", "/api/v3/tag")).isEqualTo(429);
        assertThat(client.status("GET", "/api/v3/tag")).isEqualTo(503);
        assertThat(client.status("GET", "/api/v3/tag")).isEqualTo(307);
        assertThat(client.send("GET", "/api/v3/tag", "").body()).contains("<html>");
    }

    @Test
    void a_cut_connection_gives_no_answer_or_half_of_one() throws Exception {
        sonarr.faults().next(1, "POST /api/v3/command", Fault.HALF);
        assertThatThrownBy(() -> client.post("/api/v3/command", "{\"name\":\"RssSync\"}"))
                .isInstanceOf(IOException.class);
        sonarr.faults().next(1, "POST /api/v3/command", Fault.RESET);
        assertThatThrownBy(() -> client.post("/api/v3/command", "{\"name\":\"CheckHealth\"}"))
                .isInstanceOf(IOException.class);
        sonarr.faults().next(1, "POST /api/v3/command", Fault.ACT_THEN_RESET);
        assertThatThrownBy(() -> client.post("/api/v3/command", "{\"name\":\"EpisodeSearch\",\"episodeIds\":[1203]}"))
                .isInstanceOf(IOException.class);

        assertThat(sonarr.commands()).extracting(Command::name).containsExactly("RssSync", "EpisodeSearch");
        assertThat(sonarr.violations()).isEmpty();
    }

    @Test
    void a_slow_answer_is_right_but_late() throws Exception {
        sonarr.faults().always("/api/v3/tag", Fault.slow(Duration.ofMillis(150)));
        var before = Instant.now();

        assertThat(client.get("/api/v3/tag")).hasSize(2);

        assertThat(Duration.between(before, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }
}
