package dev.dromedarr.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dromedarr.app.settings.Settings;
import dev.dromedarr.instance.Mask;
import dev.dromedarr.instance.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

@Isolated("catches standard output")
class LogsTest {

    private static final String KNOWN = "kn0wn-secret/of\"ours";

    private final PrintStream usual = System.out;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Logger log = LoggerFactory.getLogger("org.example.Client");

    @AfterEach
    void give_back_standard_output() {
        System.setOut(usual);
        Thread.setDefaultUncaughtExceptionHandler(null);
        new Logs().configure((LoggerContext) LoggerFactory.getILoggerFactory());
    }

    @Test
    void a_fact_is_one_readable_line() {
        start(false);

        log.info("Imported {} of {}", "Show S01E01", "tv");

        assertThat(lines())
                .singleElement()
                .asString()
                .matches(
                        "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z INFO  \\[[^]]+] Client: Imported Show S01E01 of tv");
    }

    @Test
    void nothing_of_a_secret_is_seen_in_text() {
        start(false);

        log.error("Calling http://me:hush@host/?apikey=hush", failure());

        assertThat(text())
                .contains(
                        "http://****@host/?apikey=****",
                        "Caused by: java.net.ConnectException",
                        "Suppressed: ",
                        "\tat ")
                .doesNotContain("hush", "kn0wn");
    }

    @Test
    void nothing_of_a_secret_is_seen_in_json_and_it_stays_json() throws JsonProcessingException {
        start(true);

        MDC.put("apiKey", "hush");
        try {
            log.atError().addKeyValue("password", "hush").setCause(failure()).log("Body {\"token\":\"hush\"}");
        } finally {
            MDC.clear();
        }

        assertThat(text()).doesNotContain("hush", "kn0wn");
        JsonNode line = new ObjectMapper().readTree(lines().get(0));
        assertThat(line.path("level").asText()).isEqualTo("ERROR");
        assertThat(line.path("logger").asText()).isEqualTo("org.example.Client");
        assertThat(line.path("message").asText()).isEqualTo("Body {\"token\":\"****\"}");
        assertThat(line.path("mdc").path("apiKey").asText()).isEqualTo("****");
        assertThat(line.path("mdc").path("password").asText()).isEqualTo("****");
        assertThat(line.path("exception").asText()).contains("Caused by: java.net.ConnectException");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void a_message_cannot_forge_a_line() {
        start(false);

        log.info("title\r\n2026-01-01 ERROR forged \u001b[31m\u0085\u2028\u202e");

        assertThat(lines())
                .singleElement()
                .asString()
                .endsWith("title\\r\\n2026-01-01 ERROR forged \\u001b[31m\\u0085\\u2028\\u202e");
    }

    @Test
    void the_message_of_an_exception_cannot_forge_a_line() {
        start(false);

        log.info("Failed", new IllegalStateException("a\n2026-01-01 ERROR forged"));

        assertThat(lines()).contains("java.lang.IllegalStateException: a\\n2026-01-01 ERROR forged");
    }

    @Test
    void lines_of_the_jdk_come_the_same_way() {
        start(false);

        java.util.logging.Logger.getLogger("org.postgresql.Driver")
                .log(java.util.logging.Level.WARNING, "No {0}", "postgres://me:hush@db/x");

        assertThat(lines()).singleElement().asString().endsWith("Driver: No postgres://****@db/x");
    }

    @Test
    void a_thread_that_dies_is_told_without_secrets() throws InterruptedException {
        start(false);

        Thread thread = new Thread(() -> {
            throw new IllegalStateException("token=hush");
        });
        thread.start();
        thread.join();

        assertThat(text()).contains("ended unexpectedly", "token=****").doesNotContain("hush");
    }

    @Test
    void the_level_of_the_settings_holds() {
        start(false);

        log.debug("not told");

        assertThat(text()).isEmpty();
    }

    private void start(boolean json) {
        Mask.register(new Secret(KNOWN));
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        Logs.start(new Settings.Log("INFO", json));
    }

    private static Exception failure() {
        var cause = new ConnectException("X-Api-Key: hush\nto postgres://me:hush@db/x with " + KNOWN);
        var failure = new IOException("{\"password\":\"hush\"} http://h/live/me/hush/1.ts", cause);
        failure.addSuppressed(new IllegalArgumentException("passkey=hush"));
        return new IllegalStateException("Cookie: a=hush; b=hush", failure);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private List<String> lines() {
        return text().lines().toList();
    }
}
