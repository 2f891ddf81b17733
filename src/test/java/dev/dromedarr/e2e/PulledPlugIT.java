package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dromedarr.sim.Connection;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.sim.Titles;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PulledPlugIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String TITLE = "Pioneer.One.S01E03.1080p.WEB-DL.AAC2.0.x265-VODO";

    @TempDir
    Path folder;

    private final SimSonarr sonarr = new SimSonarr();

    @BeforeEach
    void open() {
        sonarr.start();
        Titles.fill(sonarr);
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
    }

    @AfterEach
    void close() {
        assertThat(sonarr.violations()).isEmpty();
        sonarr.close();
    }

    @Test
    void a_webhook_that_was_answered_is_taken_up_after_the_plug_was_pulled() throws Exception {
        Download stuck = sonarr.add(stuck().blocked());
        Map<String, String> settings = settings();
        settings.put("CHECK_INTERVAL", "1h");
        settings.put("DROMEDARR_TRIAGE_SIGHTINGS", "9");
        try (Program program = Program.run(folder, settings)) {
            connect(program.address("/webhook/sonarr"));
            sonarr.stop();
            assertThat(sonarr.sendManualInteraction(stuck)).isEqualTo(202);
            program.kill();
        }
        sonarr.start();

        try (Program program = Program.run(folder, settings)) {
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(sonarr.imports()).hasSize(1));
            await().atMost(LONG).untilAsserted(() -> assertThat(program.log()).contains("verified: Imported"));
        }
        assertThat(sonarr.commands()).hasSize(1);
    }

    @Test
    void an_import_that_was_ordered_is_verified_after_the_plug_was_pulled_and_not_ordered_again() throws Exception {
        sonarr.commandsTake(Duration.ofSeconds(4));
        sonarr.add(stuck().seeding());
        try (Program program = Program.run(folder, settings())) {
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(sonarr.commands()).hasSize(1));
            program.kill();
        }

        try (Program program = Program.run(folder, settings())) {
            await().atMost(LONG).untilAsserted(() -> assertThat(program.log()).contains("verified: Imported"));
        }
        assertThat(sonarr.commands()).hasSize(1);
        assertThat(sonarr.imports()).hasSize(1);
    }

    @Test
    void it_ends_in_order_when_it_is_asked_to() throws Exception {
        try (Program program = Program.run(folder, settings())) {
            assertThat(program.stop()).isIn(0, 143);
            assertThat(program.log()).doesNotContain("ERROR").doesNotContain("Exception");
        }
    }

    private static Download stuck() {
        return Download.torrent(TITLE)
                .of(1203)
                .grabScore(150)
                .file(50, Rejections.customFormat(dev.dromedarr.sim.App.SONARR, 50, 100));
    }

    private Map<String, String> settings() {
        Map<String, String> settings = Engine.settings(folder);
        settings.put("SONARR_URL", sonarr.url().toString());
        settings.put("SONARR_API_KEY", sonarr.apiKey());
        return settings;
    }

    private void connect(URI address) {
        sonarr.connect(Connection.to(address).header("X-Webhook-Secret", Engine.WEBHOOK_SECRET));
    }
}
