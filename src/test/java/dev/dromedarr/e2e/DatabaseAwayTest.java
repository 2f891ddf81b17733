package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.io.sql.OwnPostgres;
import dev.dromedarr.sim.App;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Rejections;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL that goes away while the engine runs, and comes back. */
class DatabaseAwayTest extends TriageStage {

    private static OwnPostgres postgres;

    @BeforeAll
    static void startServer(@TempDir Path data) throws Exception {
        postgres = OwnPostgres.start(data.resolve("data"));
    }

    @AfterAll
    static void stopServer() throws Exception {
        postgres.close();
    }

    @Test
    void while_the_database_is_away_nothing_is_begun_and_afterwards_nothing_is_missing() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        sonarr.library().owned(100, "WEBDL-1080p", 1204);
        sonarr.commandsTake(Duration.ofSeconds(3));
        MovableClock clock = new MovableClock();
        sonarr.add(third(150).blocked());

        try (var engine = Engine.start(clock, settings(), sonarr);
                var log = Log.listen()) {
            sonarr.connect(engine.connection("/webhook/sonarr"));
            soon(() -> assertThat(sonarr.commands()).hasSize(1));
            postgres.kill();
            Download second = sonarr.add(fourth());

            for (int i = 0; i < 3; i++) {
                long start = System.nanoTime();
                assertThat(sonarr.sendGrab(second)).isEqualTo(503);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            }
            assertAway(engine);
            sweeps(4);
            assertThat(sonarr.commands()).hasSize(1);
            assertThat(log.troubles())
                    .filteredOn(line -> line.contains("atabase"))
                    .singleElement()
                    .asString()
                    .contains("webhooks are answered with 503", "nothing is imported");
            assertThat(log.troubles()).hasSizeLessThan(4);

            postgres.startAgain();

            soon(() -> assertThat(sonarr.sendGrab(second)).isEqualTo(202));
            soon(() -> assertThat(sonarr.imports()).hasSize(2));
            // Whoever lost the database between row and order is out of doubt by then.
            clock.jump(Duration.ofMinutes(11));
            soon(() -> assertThat(results(engine)).hasSize(2).allMatch(result -> result.startsWith("Imported")));
            soon(() -> assertThat(engine.get("/health").path("status").asText()).isEqualTo("healthy"));
            assertThat(sonarr.commands()).hasSize(2);
            assertThat(engine.get("/api/v1/failures").path("totalRecords").asInt())
                    .isZero();
            assertThat(log.lines()).anyMatch(line -> line.startsWith("Again in order after "));
            assertThat(log.anyTrace()).isFalse();
            assertThat(log.lines()).noneMatch(line -> line.contains(OwnPostgres.PASSWORD));
        }
    }

    @Test
    void connections_that_are_cut_at_any_moment_are_replaced() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        sonarr.library().owned(100, "WEBDL-1080p", 1204);
        MovableClock clock = new MovableClock();

        try (var engine = Engine.start(clock, settings(), sonarr);
                var log = Log.listen()) {
            sonarr.connect(engine.connection("/webhook/sonarr"));
            Download first = sonarr.add(third(150).blocked());
            sonarr.add(fourth());
            for (int i = 0; i < 20; i++) {
                postgres.cutConnections();
                sonarr.sendGrab(first);
            }
            clock.jump(Duration.ofMinutes(11));

            soon(() -> assertThat(sonarr.sendGrab(first)).isEqualTo(202));
            soon(() -> assertThat(results(engine))
                    .filteredOn(result -> result.startsWith("Imported"))
                    .hasSize(2));
            assertThat(sonarr.commands()).hasSize(2);
            assertThat(log.anyTrace()).isFalse();
            assertThat(log.troubles()).hasSizeLessThan(12);
        }
    }

    @Test
    void one_that_comes_up_later_than_the_engine_is_waited_for() throws Exception {
        Map<String, String> settings = settings();
        postgres.kill();
        settings.put("DROMEDARR_DATABASE_WAIT_AT_START", "2s");

        assertThat(catchThrowable(() -> Engine.start(settings)))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("check that the server runs and that the address is right");

        settings.put("DROMEDARR_DATABASE_WAIT_AT_START", "60s");
        var starting = CompletableFuture.supplyAsync(() -> Engine.start(settings, sonarr));
        Thread.sleep(2_000);
        assertThat(starting).isNotDone();
        postgres.startAgain();
        try (var engine = starting.join()) {
            assertThat(engine.ask("GET", "/health/ready").statusCode()).isEqualTo(200);
        }
    }

    private static void assertAway(Engine engine) throws Exception {
        assertThat(engine.ask("GET", "/health/live").statusCode()).isEqualTo(200);
        assertThat(engine.ask("GET", "/health/ready").statusCode()).isEqualTo(503);
        HttpResponse<String> health = engine.ask("GET", "/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body())
                .contains("\"degraded\"", "No connection to the PostgreSQL database", "check that the server runs")
                .doesNotContain(OwnPostgres.PASSWORD, "jdbc:");
        for (String list : new String[] {"decisions", "events", "failures", "triage/fuses"}) {
            HttpResponse<String> answer = engine.ask("GET", "/api/v1/" + list);
            assertThat(answer.statusCode()).as(list).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).doesNotContain(OwnPostgres.PASSWORD, "jdbc:", "Exception");
        }
        HttpResponse<String> webhook =
                engine.send(Letter.to(engine.address("/webhook/sonarr"), "{\"eventType\":\"Test\"}")
                        .secret()
                        .request());
        assertThat(webhook.statusCode()).isEqualTo(503);
        assertThat(webhook.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(webhook.headers().firstValue("Retry-After")).isPresent();
    }

    /** The fourth episode of Pioneer One, refused for its custom formats. */
    private static Download fourth() {
        return Download.torrent("Pioneer.One.S01E04.1080p.WEB-DL.AAC2.0.x265-VODO")
                .of(1204)
                .grabScore(150)
                .blocked()
                .file(50, Rejections.customFormat(App.SONARR, 50, 100));
    }

    private Map<String, String> settings() throws Exception {
        Map<String, String> settings = Engine.settings(folder);
        settings.put("DATABASE_URL", postgres.fresh());
        settings.put("DROMEDARR_TRIAGE_TRY_AGAIN_AFTER", "1s");
        return settings;
    }
}
