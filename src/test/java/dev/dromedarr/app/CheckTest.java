package dev.dromedarr.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.dromedarr.app.settings.Settings;
import dev.dromedarr.sim.SimRadarr;
import dev.dromedarr.sim.SimSonarr;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void settings() {
        environment.put("DROMEDARR_CONFIG_DIR", folder.resolve("config").toString());
        environment.put("WEBHOOK_PORT", "0");
        environment.put("DROMEDARR_ARR_TIMEOUT", "2s");
    }

    @Test
    void an_owner_that_nobody_knows_is_told_before_a_file_waits_for_him() {
        environment.put("DROMEDARR_DOWNLOAD_OWNER", "nobody-by-this-name");

        assertThat(problems())
                .singleElement()
                .asString()
                .contains("download.owner", "no \"nobody-by-this-name\"", "correct");
    }

    @Test
    void where_all_is_well_nothing_is_told_and_nothing_is_made() throws IOException {
        try (var sonarr = new SimSonarr();
                var radarr = new SimRadarr()) {
            sonarr.start();
            radarr.start();
            instance("SONARR", sonarr.url().toString(), sonarr.apiKey());
            instance("RADARR", radarr.url().toString(), radarr.apiKey());

            assertThat(problems()).isEmpty();
            assertThat(sonarr.requests()).hasSize(1);
            assertThat(sonarr.violations()).isEmpty();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void every_instance_that_cannot_be_used_is_told_with_its_remedy() {
        try (var sonarr = new SimSonarr();
                var radarr = new SimRadarr()) {
            sonarr.start();
            radarr.start();
            instance("SONARR", sonarr.url().toString(), "0123456789012345678901234");
            instance("RADARR", sonarr.url().toString(), sonarr.apiKey());
            instance("RADARR_2", radarr.url().toString(), radarr.apiKey());
            radarr.stop();

            assertThat(problems())
                    .satisfiesExactlyInAnyOrder(
                            wrongKey -> assertThat(wrongKey).contains("Sonarr \"sonarr\" does not accept the API key"),
                            wrongKind -> assertThat(wrongKind).contains("is a Sonarr", "SONARR_URL"),
                            silent -> assertThat(silent).contains("cannot be reached"));
            assertThat(String.join(" ", problems())).doesNotContain(sonarr.apiKey());
        }
    }

    @Test
    void every_broken_file_of_routes_is_told_and_nothing_runs() throws IOException {
        Path routes = Files.createDirectories(folder.resolve("config/routes"));
        Files.writeString(routes.resolve("a.camel.yaml"), "- route: [");
        Files.writeString(routes.resolve("b.camel.yaml"), route("b", "timer:b?perriod=1", "bean: { ref: nobody }"));
        Files.writeString(routes.resolve("c.camel.yaml"), route("c", "timer:c?perriod=1", "log: { message: c }"));
        Files.writeString(
                routes.resolve("d.camel.yaml"),
                route("d", "timer:d?delay=-1&repeatCount=1", "bean: { ref: health, method: nothing }"));
        Files.writeString(
                routes.resolve("e.camel.yaml"),
                route("e", "platform-http:webhook?matchOnUriPrefix=true", "bean: { ref: receive }"));

        assertThat(problems())
                .satisfiesExactlyInAnyOrder(
                        a -> assertThat(a).contains("a.camel.yaml:1: this is not YAML"),
                        b -> assertThat(b).contains("b.camel.yaml:7: there is no bean 'nobody'"),
                        c -> assertThat(c).contains("c.camel.yaml:5: ", "no option 'perriod'"),
                        d -> assertThat(d).contains("d.camel.yaml:7: ", "no method 'nothing'"),
                        e -> assertThat(e).contains("e.camel.yaml:2: ", "secret of the webhooks"));
    }

    @Test
    void a_database_that_is_none_or_newer_is_told_and_stays_as_it_is() throws Exception {
        Path file = Files.createDirectories(folder.resolve("config")).resolve("dromedarr.db");
        Files.writeString(file, "this is no database, but a text that is long enough to be looked at ".repeat(20));

        assertThat(problems()).singleElement().asString().contains("damaged or no database");

        Files.delete(file);
        try (var memory = Memory.open(Settings.read(environment))) {
            assertThat(memory.trouble()).isEmpty();
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("UPDATE flyway_schema_history SET version = '999'");
        }
        assertThat(problems()).singleElement().asString().contains("newer");
    }

    @Test
    void a_database_that_is_out_of_reach_is_told_without_its_password() throws Exception {
        environment.put("DATABASE_URL", "postgres://me:hush-hush@127.0.0.1:1/nowhere");

        assertThat(problems())
                .singleElement()
                .asString()
                .contains("No connection to the PostgreSQL database nowhere at 127.0.0.1:1")
                .doesNotContain("hush");
    }

    @Test
    void a_folder_and_keys_that_cannot_be_used_are_told_together() throws IOException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("api-key"), "\n");
        Files.createDirectory(config.resolve("master-key"));

        assertThat(problems())
                .satisfiesExactlyInAnyOrder(
                        empty -> assertThat(empty).contains("api-key is empty"),
                        unreadable -> assertThat(unreadable).contains("master-key cannot be read"));

        Files.writeString(folder.resolve("file"), "");
        environment.put("DROMEDARR_CONFIG_DIR", folder.resolve("file/config").toString());
        assertThat(problems()).anyMatch(problem -> problem.contains("cannot be written; set DROMEDARR_CONFIG_DIR"));
    }

    @Test
    void a_port_that_another_has_is_told_and_a_running_dromedarr_is_no_problem() throws IOException {
        try (var socket = new ServerSocket(0)) {
            environment.put("WEBHOOK_PORT", String.valueOf(socket.getLocalPort()));

            assertThat(problems()).singleElement().asString().contains("is taken by another program");
        }
        HttpServer ours = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ours.createContext("/health", exchange -> {
            byte[] health = "{\"webhook_cache_size\":0}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, health.length);
            exchange.getResponseBody().write(health);
            exchange.close();
        });
        ours.start();
        try {
            environment.put("WEBHOOK_PORT", String.valueOf(ours.getAddress().getPort()));

            assertThat(problems()).isEmpty();
            assertThat(Check.notes(Settings.read(environment)))
                    .anySatisfy(note -> assertThat(note).contains("running already"))
                    .anySatisfy(note -> assertThat(note).contains("No Sonarr or Radarr is configured"));
        } finally {
            ours.stop(0);
        }
    }

    private List<String> problems() {
        return Check.problems(Settings.read(environment));
    }

    private void instance(String word, String url, String key) {
        environment.put(word + "_URL", url);
        environment.put(word + "_API_KEY", key);
    }

    private static String route(String id, String from, String step) {
        return """
                - route:
                    id: %s
                    description: x
                    from:
                      uri: %s
                      steps:
                        - %s
                """.formatted(id, from, step);
    }
}
