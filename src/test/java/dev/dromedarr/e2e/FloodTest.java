package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Clients without a key that send more than there is room for: the surplus is turned away, and all others are served. */
@Timeout(180)
@Execution(ExecutionMode.SAME_THREAD)
class FloodTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int AT_ONCE = 5;
    private static final byte[] LARGE = large();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Engine engine;

    @BeforeAll
    static void open() {
        var settings = Engine.settings(folder);
        settings.put("WEBHOOK_RATE_LIMIT", "100000");
        engine = Engine.start(settings);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @AfterEach
    void the_engine_is_well_and_has_all_its_room_again() {
        await().atMost(LONG).ignoreExceptions().untilAsserted(() -> {
            assertThat(engine.get("/health/ready").path("status").asText()).isEqualTo("ready");
            assertThat(small()).isEqualTo(202);
            assertThat(statuses(begun(AT_ONCE))).containsOnly(202).hasSize(AT_ONCE);
        });
    }

    @Test
    void of_sixty_large_uploads_some_are_read_and_the_others_are_told_to_come_back() throws Exception {
        var threads = Executors.newFixedThreadPool(60);
        try {
            List<Callable<Integer>> uploads = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                String head = i % 2 == 0 ? Wire.head("/webhook/sonarr") : Wire.head("/webhook/sonarr", "wrong");
                uploads.add(() -> upload(head));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> upload : threads.invokeAll(uploads)) {
                statuses.add(upload.get());
            }
            assertThat(statuses).containsAnyOf(202, 401).allMatch(List.of(202, 401, 503)::contains);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void what_finds_no_room_is_answered_before_it_is_read_and_keeps_no_small_webhook_out() throws Exception {
        List<Wire> begun = begun(AT_ONCE);
        try (var declared = Wire.to(engine);
                var chunked = Wire.to(engine)) {
            declared.say(Wire.head("/webhook/sonarr") + "Content-Length: " + LARGE.length + "\r\n\r\n");
            assertThat(declared.status()).isEqualTo(503);
            chunked.say(Wire.head("/webhook/sonarr") + "Transfer-Encoding: chunked\r\n\r\n");
            assertThat(chunked.status()).isEqualTo(503);
            assertThat(small()).isEqualTo(202);
            // Whoever was turned away and says the rest all the same is let talk, and may go on.
            declared.say(LARGE);
            assertThat(declared.say(Wire.webhook("{\"eventType\":\"Test\"}")).status())
                    .isEqualTo(202);
        }
        assertThat(statuses(begun)).containsOnly(202);
    }

    @Test
    void who_hangs_up_in_the_middle_or_before_the_answer_leaves_no_room_taken() throws Exception {
        for (int i = 0; i < 20; i++) {
            for (Wire wire : begun(AT_ONCE)) {
                if (i % 2 == 0) {
                    wire.shout(new byte[] {'}'});
                }
                wire.close();
            }
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void one_client_with_all_its_connections_keeps_no_other_out() throws Exception {
        List<Wire> hog = new ArrayList<>();
        try {
            for (int i = 0; i < 101; i++) {
                hog.add(Wire.from("127.0.0.2", engine));
            }
            assertThat(hog.get(100).hungUp()).isTrue();
            for (Wire wire : hog.subList(0, 100)) {
                assertThat(wire.say("GET /ping HTTP/1.1\r\nHost: here\r\n\r\n").status())
                        .isEqualTo(200);
            }
            assertThat(small()).isEqualTo(202);
        } finally {
            for (Wire wire : hog) {
                wire.close();
            }
        }
        await().atMost(LONG).untilAsserted(() -> {
            try (var again = Wire.from("127.0.0.2", engine)) {
                assertThat(again.shout("GET /ping HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(StandardCharsets.UTF_8))
                                .status())
                        .isEqualTo(200);
            }
        });
    }

    private static int upload(String head) throws IOException {
        try (var wire = Wire.to(engine)) {
            return wire.say(head + "Content-Length: " + LARGE.length + "\r\n\r\n")
                    .say(LARGE)
                    .status();
        }
    }

    private static int small() throws IOException {
        try (var wire = Wire.to(engine)) {
            return wire.say(Wire.webhook("{\"eventType\":\"Test\"}")).status();
        }
    }

    /** Large webhooks whose last byte is not yet said. */
    private static List<Wire> begun(int count) throws IOException {
        List<Wire> wires = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            wires.add(Wire.to(engine)
                    .say(Wire.head("/webhook/sonarr") + "Content-Length: " + LARGE.length + "\r\n\r\n")
                    .say(Arrays.copyOf(LARGE, LARGE.length - 1)));
        }
        return wires;
    }

    private static List<Integer> statuses(List<Wire> begun) throws IOException {
        List<Integer> statuses = new ArrayList<>();
        for (Wire wire : begun) {
            try (wire) {
                statuses.add(wire.say("}").status());
            }
        }
        return statuses;
    }

    private static byte[] large() {
        String begin = "{\"eventType\":\"Test\",\"fill\":\"";
        return (begin + "x".repeat(4_900_000 - begin.length() - 2) + "\"}").getBytes(StandardCharsets.UTF_8);
    }
}
