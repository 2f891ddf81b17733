package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.sim.Titles;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriageTest {

    @TempDir
    Path folder;

    private final SimSonarr sonarr = new SimSonarr();

    @BeforeEach
    void open() throws Exception {
        sonarr.start();
        Titles.fill(sonarr);
    }

    @AfterEach
    void close() {
        assertThat(sonarr.violations()).isEmpty();
        sonarr.close();
    }

    @Test
    void a_better_grab_is_forced_in_and_verified_by_its_file() throws Exception {
        sonarr.library().owned(5310, 100, "WEBDL-1080p", 1203);
        sonarr.add(Download.torrent("Pioneer.One.S01E03.1080p.WEB-DL.AAC2.0.x265-VODO")
                .of(1203)
                .grabScore(150)
                .seeding()
                .file(50, Rejections.customFormat(dev.dromedarr.sim.App.SONARR, 50, 100)));

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(result(engine)).startsWith("Imported: new file"));
            JsonNode decision = engine.decisions().get(0);

            assertThat(decision.path("action").asText()).isEqualTo("FORCE_IMPORT");
            assertThat(decision.path("message").asText()).isEqualTo("Grab score 50 points higher");
            assertThat(sonarr.commands()).hasSize(1);
            assertThat(sonarr.imports()).hasSize(1);
        }
    }

    private static String result(Engine engine) throws Exception {
        return engine.decisions().stream()
                .findFirst()
                .map(decision -> decision.path("result").asText(""))
                .orElse("");
    }
}
