package dev.dromedarr.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class StandingsTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instance TV = new Instance(
            "tv",
            Kind.SONARR,
            URI.create("http://sonarr:8989"),
            new Secret("k".repeat(32)),
            true,
            Duration.ofSeconds(5));

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final Standings standings = new Standings(
            Clock.fixed(NOW, ZoneOffset.UTC),
            (instance, standing) -> told.add(standing.trouble().orElse("back")));

    @Test
    void an_instance_that_was_never_asked_has_no_standing() {
        assertThat(standings.of("tv")).isEqualTo(Standing.NEW);
    }

    @Test
    void a_silence_is_told_once_and_so_is_its_end() {
        standings.troubled(TV, "silent");
        standings.troubled(TV, "silent");
        standings.introduced(TV, "4.0.19");
        standings.answered(TV);

        assertThat(told).containsExactly("silent", "back");
        assertThat(standings.of("tv").trouble()).isEmpty();
        assertThat(standings.of("tv").lastSuccess()).contains(NOW);
        assertThat(standings.of("tv").lastError()).contains(NOW);
    }

    @Test
    void an_answer_of_someone_who_did_not_say_who_he_is_ends_no_trouble() {
        standings.troubled(TV, "is a Radarr");
        standings.answered(TV);

        assertThat(told).containsExactly("is a Radarr");
        assertThat(standings.of("tv").trouble()).contains("is a Radarr");
    }

    @Test
    void another_trouble_is_told_too() {
        standings.troubled(TV, "silent");
        standings.troubled(TV, "wrong key");

        assertThat(told).containsExactly("silent", "wrong key");
    }

    @Test
    void the_version_is_forgotten_with_a_trouble_and_kept_with_an_answer() {
        standings.introduced(TV, "4.0.19");
        standings.answered(TV);
        assertThat(standings.of("tv").version()).contains("4.0.19");

        standings.troubled(TV, "silent");
        assertThat(standings.of("tv").version()).isEmpty();
    }

    @Test
    void many_calls_that_fail_at_once_are_told_once() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 200; round++) {
                standings.introduced(TV, "4.0.19");
                told.clear();
                var go = new CountDownLatch(1);
                var done = new CountDownLatch(8);
                for (int i = 0; i < 8; i++) {
                    threads.execute(() -> {
                        try {
                            go.await();
                            standings.troubled(TV, "silent");
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        } finally {
                            done.countDown();
                        }
                    });
                }
                go.countDown();
                done.await();

                assertThat(told).containsExactly("silent");
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
