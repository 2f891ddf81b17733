package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Clients that are broken, slow or hostile: each gets a short answer or none, and the next one is served. */
@Timeout(120)
@Isolated("watches the whole log")
class BadClientsTest {

    private static final int LARGEST = 5 * 1024 * 1024;
    private static final String TEST_EVENT = "{\"eventType\":\"Test\"}";

    /** What a client does wrong is no fault of ours, and must not fill the log. */
    private static final ListAppender<ILoggingEvent> FAULTS = new ListAppender<>();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Engine engine;

    @BeforeAll
    static void open() {
        var settings = Engine.settings(folder);
        settings.put("WEBHOOK_RATE_LIMIT", "100000");
        settings.put("DROMEDARR_HTTP_TIMEOUT", "3s");
        engine = Engine.start(settings);
        FAULTS.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(FAULTS);
    }

    @AfterAll
    static void close() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(FAULTS);
        engine.close();
        assertThat(FAULTS.list).noneMatch(line -> line.getLevel().equals(Level.ERROR));
    }

    @AfterEach
    void the_engine_serves_the_next_one() throws Exception {
        assertThat(engine.get("/ping").path("status").asText()).isEqualTo("OK");
        assertThat(engine.get("/health/ready").path("status").asText()).isEqualTo("ready");
    }

    @Test
    void just_under_five_megabytes_are_taken_and_six_are_not_and_the_connection_stays_sane() throws Exception {
        try (var wire = Wire.to(engine)) {
            assertThat(wire.say(Wire.webhook(event(LARGEST))).status()).isEqualTo(202);
            assertThat(wire.say(Wire.webhook(event(6 * 1024 * 1024))).status()).isEqualTo(413);
            // Either it hangs up, or what follows is read as a request of its own.
            int next = wire.shout(Wire.webhook(TEST_EVENT).getBytes(StandardCharsets.UTF_8))
                    .status();
            assertThat(next).isIn(0, 202);
        }
    }

    @Test
    void a_body_without_length_or_end_is_cut_off_and_not_kept_in_memory() throws Exception {
        long before = used();
        byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.UTF_8);
        try (var wire = Wire.to(engine)) {
            wire.say(Wire.head("/webhook/sonarr") + "Transfer-Encoding: chunked\r\n\r\n");
            for (int i = 0; i < 100 * 16; i++) {
                wire.shout(chunk);
            }
            assertThat(wire.status()).isIn(413, 0);
            assertThat(used() - before).isLessThan(60L * 1024 * 1024);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void what_is_packed_is_not_unpacked() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            byte[] nothing = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) {
                gzip.write(nothing);
            }
        }
        try (var wire = Wire.to(engine)) {
            wire.say(Wire.head("/webhook/sonarr") + "Content-Encoding: gzip\r\nContent-Length: " + packed.size()
                    + "\r\n\r\n");
            assertThat(wire.say(packed.toByteArray()).status()).isEqualTo(400);
        }
    }

    @Test
    void numbers_depths_and_doubles_beyond_all_sense_are_malformed_or_taken_at_once() throws Exception {
        try (var wire = Wire.to(engine)) {
            assertThat(wire.say(Wire.webhook("{\"eventType\":\"Test\",\"n\":" + "9".repeat(100_000) + "}"))
                            .status())
                    .isEqualTo(400);
            assertThat(wire.say(Wire.webhook("{\"eventType\":\"Test\",\"n\":1e" + "9".repeat(900) + "}"))
                            .status())
                    .isEqualTo(202);
            assertThat(wire.say(Wire.webhook(
                                    "{\"eventType\":\"Test\",\"n\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"))
                            .status())
                    .isEqualTo(400);
            assertThat(wire.say(Wire.webhook("{\"eventType\":\"Test\",\"" + "k".repeat(60_000) + "\":1}"))
                            .status())
                    .isEqualTo(400);
            assertThat(wire.say(Wire.webhook("{\"eventType\":\"Test\",\"eventType\":\"Test\"}"))
                            .status())
                    .isEqualTo(202);
            assertThat(wire.say(Wire.webhook("{\"eventType\":\"Rename\",\"series\":{\"title\":\"a\\u0000b\"}}"))
                            .status())
                    .isEqualTo(202);
            assertThat(wire.say(Wire.webhook("{\"eventType\":\"Test\",\"title\":\"\u0000\"}"))
                            .status())
                    .isEqualTo(400);
            assertThat(wire.say(Wire.webhook("{\"eventType\":\"Test\",\"title\":\"\\ud800\"}"))
                            .status())
                    .isEqualTo(202);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a header of 64 kB, 431",
        "ten thousand headers, 431",
        "a request line of 100 kB, 414",
        "no HTTP at all, 400",
        "a length that is none, 400",
        "two lengths, 400"
    })
    void a_head_that_is_too_much_is_refused(String what, int status) throws Exception {
        String head = "GET /ping HTTP/1.1\r\nHost: here\r\n";
        String said =
                switch (what) {
                    case "a header of 64 kB" -> head + "X-Long: " + "x".repeat(64 * 1024) + "\r\n\r\n";
                    case "ten thousand headers" -> head + "X-Many: yes\r\n".repeat(10_000) + "\r\n";
                    case "a request line of 100 kB" ->
                        "GET /" + "x".repeat(100 * 1024) + " HTTP/1.1\r\nHost: here\r\n\r\n";
                    case "no HTTP at all" -> "\u0016\u0003\u0001 hello\r\n\r\n";
                    case "a length that is none" -> Wire.head("/webhook/sonarr") + "Content-Length: many\r\n\r\n";
                    default ->
                        Wire.head("/webhook/sonarr") + "Content-Length: 20\r\nContent-Length: 3\r\n\r\n" + TEST_EVENT;
                };
        try (var wire = Wire.to(engine)) {
            assertThat(wire.shout(said.getBytes(StandardCharsets.UTF_8)).status())
                    .as(what)
                    .isEqualTo(status);
        }
    }

    @Test
    void many_requests_on_one_connection_are_answered_in_their_order() throws Exception {
        String ping = "GET /ping HTTP/1.1\r\nHost: here\r\n\r\n";
        try (var wire = Wire.to(engine)) {
            wire.say(ping + Wire.webhook(TEST_EVENT) + "GET /nothing HTTP/1.1\r\nHost: here\r\n\r\n"
                    + Wire.webhook("{}") + ping);
            assertThat(Arrays.asList(wire.status(), wire.status(), wire.status(), wire.status(), wire.status()))
                    .containsExactly(200, 202, 404, 400, 200);
        }
    }

    @Test
    void who_has_said_all_and_closes_its_half_may_get_its_answer_and_harms_nobody() throws Exception {
        try (var wire = Wire.to(engine)) {
            wire.say(Wire.webhook(TEST_EVENT)).sayNoMore();
            assertThat(wire.status()).isIn(202, 0);
        }
        try (var wire = Wire.to(engine)) {
            wire.say(Wire.head("/webhook/sonarr") + "Content-Length: 1000\r\n\r\n{")
                    .sayNoMore();
            assertThat(wire.status()).isIn(400, 0);
        }
    }

    @Test
    void old_and_new_dialects_of_http_are_answered_in_plain_http_1() throws Exception {
        try (var wire = Wire.to(engine)) {
            assertThat(wire.say("GET /ping HTTP/1.0\r\n\r\n").status()).isEqualTo(200);
            assertThat(wire.hungUp()).isTrue();
        }
        try (var wire = Wire.to(engine)) {
            wire.say(Wire.head("/webhook/sonarr") + "Expect: 100-continue\r\nContent-Length: " + TEST_EVENT.length()
                    + "\r\n\r\n");
            assertThat(wire.status()).isEqualTo(100);
            assertThat(wire.say(TEST_EVENT).status()).isEqualTo(202);
        }
        try (var wire = Wire.to(engine)) {
            wire.say(String.join(
                    "\r\n",
                    "GET /ping HTTP/1.1",
                    "Host: here",
                    "Connection: Upgrade, HTTP2-Settings",
                    "Upgrade: h2c",
                    "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
                    "",
                    ""));
            assertThat(wire.status()).isEqualTo(200);
        }
        try (var wire = Wire.to(engine)) {
            wire.shout("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(wire.status()).isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void a_file_that_is_sent_along_reaches_no_disk() throws Exception {
        Path uploads = Path.of("file-uploads");
        boolean there = Files.exists(uploads);
        String form = String.join(
                "\r\n",
                "--x",
                "Content-Disposition: form-data; name=\"f\"; filename=\"evil.sh\"",
                "",
                "rm",
                "--x--",
                "");
        for (String key : List.of("wrong", Engine.API_KEY)) {
            var answer = engine.send(HttpRequest.newBuilder(engine.address("/api/v1/triage/run"))
                    .header("Content-Type", "multipart/form-data; boundary=x")
                    .header("X-Api-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
            assertThat(answer.statusCode()).isEqualTo(415);
        }
        assertThat(Files.exists(uploads)).isEqualTo(there).isFalse();
    }

    private static String event(int size) throws IOException {
        String begin = "{\"eventType\":\"Test\",\"fill\":\"";
        return begin + "x".repeat(size - begin.length() - 2) + "\"}";
    }
}
