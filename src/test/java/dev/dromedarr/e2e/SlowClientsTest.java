package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that take a connection and their time: they are hung up on, and keep nobody out meanwhile. */
@Timeout(120)
class SlowClientsTest {

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Engine engine;

    @BeforeAll
    static void open() {
        var settings = Engine.settings(folder);
        settings.put("DROMEDARR_HTTP_TIMEOUT", "3s");
        settings.put("DROMEDARR_HTTP_CONNECTIONS_PER_CLIENT", "0");
        engine = Engine.start(settings);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void who_trickles_head_or_body_or_says_nothing_is_hung_up_on_while_others_are_served() throws Exception {
        try (var head = Wire.to(engine);
                var body = Wire.to(engine);
                var idle = Wire.to(engine)) {
            head.say("GET /ping HTTP/1.1\r\n");
            body.say(Wire.head("/webhook/sonarr") + "Content-Length: 1000\r\n\r\n{");
            assertThat(idle.say("GET /ping HTTP/1.1\r\nHost: here\r\n\r\n").status())
                    .isEqualTo(200);
            long begin = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                head.shout(new byte[] {'X'});
                body.shout(new byte[] {' '});
                assertThat(engine.get("/ping").path("status").asText()).isEqualTo("OK");
                Thread.sleep(500);
            }
            assertThat(head.hungUp()).isTrue();
            assertThat(body.hungUp()).isTrue();
            assertThat(idle.hungUp()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(50));
        }
    }

    @Test
    void two_hundred_who_say_nothing_keep_nobody_out_and_are_hung_up_on() throws Exception {
        List<Wire> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                silent.add(Wire.to(engine));
            }
            assertThat(engine.get("/ping").path("status").asText()).isEqualTo("OK");
            for (Wire wire : silent) {
                assertThat(wire.hungUp()).isTrue();
            }
        } finally {
            for (Wire wire : silent) {
                wire.close();
            }
        }
    }

    @Test
    void more_connections_than_any_home_has_are_not_let_in_until_others_have_left() throws Exception {
        List<Wire> crowd = new ArrayList<>();
        try {
            for (int i = 0; i < 600; i++) {
                crowd.add(Wire.to(engine));
            }
            assertThat(crowd.get(599).hungUp()).isTrue();
        } finally {
            for (Wire wire : crowd) {
                wire.close();
            }
        }
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() -> engine.get("/ping").path("status").asText().equals("OK"));
    }
}
