package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dromedarr.sim.App;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.SimArr;
import dev.dromedarr.sim.SimRadarr;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.sim.Titles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A Sonarr and a Radarr, filled, and what a test asks of an engine beside them. */
abstract class TriageStage {

    static final String PUBLIC = "1337x (Prowlarr)";
    static final String PRIVATE = "HDBits (Prowlarr)";

    @TempDir
    Path folder;

    final SimSonarr sonarr = new SimSonarr();
    final SimRadarr radarr = new SimRadarr();

    @BeforeEach
    void open() {
        sonarr.start();
        radarr.start();
        Titles.fill(sonarr);
        Titles.fill(radarr);
    }

    @AfterEach
    void close() {
        sonarr.close();
        radarr.close();
        assertThat(sonarr.violations()).isEmpty();
        assertThat(radarr.violations()).isEmpty();
    }

    /** The third episode of Pioneer One, refused for its custom formats. */
    static Download third(int grabScore) {
        return Download.torrent("Pioneer.One.S01E03.1080p.WEB-DL.AAC2.0.x265-VODO")
                .of(1203)
                .grabScore(grabScore)
                .file(50, Rejections.customFormat(App.SONARR, 50, 100));
    }

    static void soon(ThrowingRunnable sentence) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(sentence);
    }

    /** So many more sweeps, each of a second. */
    static void sweeps(int count) throws InterruptedException {
        Thread.sleep(count * 1_000L + 300);
    }

    static long asked(SimArr app, String call) {
        return app.requests().stream()
                .filter(request -> request.toString().equals(call))
                .count();
    }

    static void assertUntouched(SimArr app) {
        assertThat(app.requests()).allMatch(request -> request.method().equals("GET"));
        assertThat(app.removals()).isEmpty();
        assertThat(app.imports()).isEmpty();
    }

    static List<String> results(Engine engine) throws Exception {
        return engine.decisions().stream()
                .map(decision -> decision.path("result").asText(""))
                .toList();
    }

    static String result(Engine engine) throws Exception {
        return newest(engine, "result");
    }

    static String message(Engine engine) throws Exception {
        return newest(engine, "message");
    }

    static String reason(Engine engine) throws Exception {
        return newest(engine, "reason");
    }

    static String newest(Engine engine, String field) throws Exception {
        return engine.decisions().stream()
                .findFirst()
                .map(decision -> decision.path(field).asText(""))
                .orElse("");
    }
}
