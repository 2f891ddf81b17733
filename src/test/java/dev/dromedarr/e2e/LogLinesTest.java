package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody who can reach the port writes a line of the log, or moves the cursor of who reads it. */
@Isolated("catches standard output")
class LogLinesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEARS = "\\u001b[2J \\u202e\\u2066 \\u2028FORGED \\r\\nFORGED \\u0085FORGED";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void titles_paths_queries_and_headers_stay_within_their_line_even_when_everything_is_logged(String format)
            throws Exception {
        var settings = Engine.settings(folder);
        settings.put("LOG_LEVEL", "TRACE");
        settings.put("LOG_FORMAT", format);
        PrintStream usual = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try (var engine = Engine.start(settings)) {
            String event = "{\"eventType\":\"ManualInteractionRequired\",\"instanceName\":\"" + TEARS
                    + "\",\"downloadId\":\"" + TEARS + "\",\"downloadInfo\":{\"title\":\"" + TEARS + "\"}}";
            tell(engine, Wire.webhook(event), 202);
            tell(engine, get("/webhook/%0aFORGED%0d%1b%5b2J%e2%80%ae?a=%0aFORGED%1b", "plain"), 405);
            tell(engine, get("/api/v1/decisions?title=%0d%0aFORGED%1b%e2%80%ae&page=%0aFORGED", "plain"), 400);
            tell(engine, get("/api/v1/events/%0aFORGED", "a\u001b[2Jb\u202ec\tFORGED"), 404);
            tell(engine, get("/ping?a=\u001b[2J\u202e", "plain"), 200);
            tell(engine, get("/nothing/\u001b[2J\u202e", "plain"), 404);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> bytes.toString(StandardCharsets.UTF_8).contains("parked"));
        } finally {
            System.setOut(usual);
        }

        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.stream().filter(line -> line.contains("FORGED"))).isNotEmpty();
        assertThat(lines.stream().filter(line -> line.strip().startsWith("FORGED") || moves(line)))
                .isEmpty();
        if (format.equals("json")) {
            for (String line : lines) {
                assertThat(JSON.readTree(line).isObject()).as(line).isTrue();
            }
        }
    }

    private static boolean moves(String line) {
        return line.chars()
                .anyMatch(c -> (c != '\t' && Character.isISOControl(c)) || Character.getType(c) == Character.FORMAT);
    }

    private static String get(String path, String header) {
        return "GET " + path + " HTTP/1.1\r\nHost: here\r\nX-Api-Key: " + Engine.API_KEY + "\r\nX-Foreign: " + header
                + "\r\n\r\n";
    }

    private static void tell(Engine engine, String request, int status) throws Exception {
        try (var wire = Wire.to(engine)) {
            assertThat(wire.say(request).status()).as(request).isIn(status, 400);
        }
    }
}
