package dev.dromedarr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dromedarr.sim.SimSonarr;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DromedarrTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String DECISIONS = """
            {"page":1,"pageSize":50,"totalRecords":2,"records":[
             {"id":7,"createdAt":"2026-01-01T00:00:00Z","instance":"tv","title":"Show\\u001b[31m","action":"REMOVE","reason":"WORSE_SCORE",
              "message":"see http://me:hush@host","dryRun":true,"result":"told"},
             {"id":8,"instance":"tv"}]}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private final Path folder;
    private final HttpServer server;
    private volatile int status = 200;
    private volatile String answer = DECISIONS;

    DromedarrTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        environment.put("DROMEDARR_CONFIG_DIR", folder.toString());
        environment.put("WEBHOOK_PORT", String.valueOf(server.getAddress().getPort()));
        environment.put("URL_BASE", "/arr");
        environment.put("DROMEDARR_API_KEY", KEY);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void decisions_are_a_table_without_secrets_and_escape_sequences() {
        int code = run("decisions", "--instance", "tv", "--title", "a b&c");

        assertThat(code).isZero();
        assertThat(requests)
                .containsExactly("GET /arr/api/v1/decisions?instance=tv&page=1&pageSize=50&title=a%20b%26c " + KEY);
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        head -> assertThat(head)
                                .matches("id +createdAt +instance +dryRun +action +reason +title +message +result"),
                        first -> assertThat(first)
                                .startsWith("7   2026-01-01T00:00:00Z  tv")
                                .contains("http://****@host"),
                        second -> assertThat(second).startsWith("8 "),
                        foot -> assertThat(foot).isEqualTo("2 in all"));
        assertThat(out.toString()).doesNotContain("hush", "\u001b");
    }

    @Test
    void json_is_the_answer_itself() {
        run("decisions", "--json");

        assertThat(out.toString().strip()).isEqualTo(DECISIONS.strip());
    }

    @Test
    void a_failure_is_taken_up_again() throws IOException {
        environment.remove("DROMEDARR_API_KEY");
        Files.writeString(folder.resolve("api-key"), KEY);

        int code = run("failures", "again", "12");

        assertThat(code).isZero();
        assertThat(requests).containsExactly("POST /arr/api/v1/failures/12/again " + KEY);
        assertThat(out.toString()).contains("Taken up again: 12");
    }

    @Test
    void fuses_are_a_table() {
        answer = """
                {"fuses":[{"scope":"removals/tv","reason":"10 removals on tv in one sweep","blownAt":"2026-01-01T00:00:00Z"}]}
                """;

        assertThat(run("fuses")).isZero();
        assertThat(requests).containsExactly("GET /arr/api/v1/triage/fuses " + KEY);
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        head -> assertThat(head).matches("scope +blownAt +reason"),
                        only -> assertThat(only).matches("removals/tv +2026-01-01T00:00:00Z +10 removals .*"),
                        foot -> assertThat(foot).isEqualTo("1 in all"));
    }

    @Test
    void a_fuse_is_armed_again() {
        assertThat(run("fuses", "rearm", "title/tv/12/1203+1204")).isZero();

        assertThat(requests)
                .containsExactly("POST /arr/api/v1/triage/fuses/rearm?scope=title%2Ftv%2F12%2F1203%2B1204 " + KEY);
        assertThat(out.toString()).contains("Armed again: title/tv/12/1203+1204");
    }

    @Test
    void an_engine_that_says_no_is_told_in_its_own_words() {
        status = 404;
        answer = "{\"title\":\"Not found\",\"detail\":\"There is no failure 12\",\"status\":404}";

        assertThat(run("failures", "again", "12")).isOne();
        assertThat(err.toString())
                .contains("answered 404: There is no failure 12")
                .doesNotContain("\tat ");
    }

    @Test
    void a_wrong_key_is_told_with_its_remedy() {
        status = 401;

        assertThat(run("failures")).isOne();
        assertThat(err.toString()).contains("does not accept this API key").doesNotContain(KEY);
    }

    @Test
    void something_else_at_this_address_is_told() {
        answer = "<html>";

        assertThat(run("failures")).isOne();
        assertThat(err.toString()).contains("not from Dromedarr");
    }

    @Test
    void an_engine_that_is_not_there_is_told() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(run("decisions", "--url", "http://127.0.0.1:" + free)).isOne();
        assertThat(err.toString()).contains("No engine answers at http://127.0.0.1:" + free, "dromedarr run");
    }

    @Test
    void without_a_key_the_remedy_is_told() {
        environment.remove("DROMEDARR_API_KEY");

        assertThat(run("decisions")).isOne();
        assertThat(err.toString()).contains("There is no API key yet").doesNotContain("****");
    }

    @Test
    void check_tells_every_problem() {
        environment.put("DRY_RUN", "perhaps");
        environment.put("SONARR_URL", "http://sonarr:8989");

        assertThat(run("check")).isOne();
        assertThat(err.toString().lines()).first().isEqualTo("2 problems:");
        assertThat(err.toString())
                .contains("dry-run = \"perhaps\"", "lacks SONARR_API_KEY; give at least 20 characters");
    }

    @Test
    void check_sums_up_what_is_fine() {
        environment.put("MOVIES_DIR", folder.toString());
        environment.put("WEBHOOK_PORT", "0");
        try (var sonarr = new SimSonarr()) {
            sonarr.start();
            environment.put("SONARR_URL", sonarr.url().toString());
            environment.put("SONARR_API_KEY", sonarr.apiKey());

            assertThat(run("check")).as(err.toString()).isZero();
        }
        assertThat(out.toString()).contains("Everything is fine.", "Sonarr \"sonarr\"", "SQLite");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "decisions --page x",
                "failures again",
                "fuses rearm",
                "run --fast",
                "scan",
                "scan missing --odd"
            })
    void wrong_usage_ends_with_two(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: dromedarr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "run --help",
                "check -h",
                "demo --help",
                "decisions --help",
                "failures --help",
                "failures again --help",
                "fuses --help",
                "fuses rearm --help",
                "scan --help",
                "scan missing --help"
            })
    void help_is_everywhere(String line) {
        assertThat(run(line.split(" ", -1))).isZero();
        assertThat(out.toString()).contains("Usage: dromedarr", "Exit codes:");
    }

    @Test
    void the_version_is_told() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("Dromedarr ");
    }

    private int run(String... arguments) {
        return Dromedarr.execute(environment, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("X-Api-Key"));
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
