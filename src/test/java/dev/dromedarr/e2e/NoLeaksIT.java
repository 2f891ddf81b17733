package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dromedarr.sim.Connection;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Fault;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.SimArr;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.sim.Titles;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoLeaksIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String DATABASE_PASSWORD = "the-password-of-the-database";

    @TempDir
    Path folder;

    @Test
    void no_key_reaches_a_log_or_an_answer_even_when_everything_is_logged_and_much_goes_wrong() throws Exception {
        try (SimSonarr sonarr = new SimSonarr()) {
            sonarr.start();
            Titles.fill(sonarr);
            sonarr.library().owned(100, "WEBDL-1080p", 1203);
            sonarr.faults().next(1, "/api/v3/queue", Fault.STATUS_500);
            sonarr.faults().next(1, "/api/v3/history", Fault.HTML);
            sonarr.faults().next(1, "/api/v3/manualimport", Fault.RESET);
            sonarr.faults().next(1, "/api/v3/tag", Fault.STATUS_401);
            Download stuck = sonarr.add(Download.torrent("Pioneer.One.S01E03.1080p.WEB-DL.AAC2.0.x265-VODO")
                    .of(1203)
                    .grabScore(150)
                    .blocked()
                    .file(50, Rejections.customFormat(dev.dromedarr.sim.App.SONARR, 50, 100)));
            Map<String, String> settings = Engine.settings(folder);
            settings.put("SONARR_URL", sonarr.url().toString());
            settings.put("SONARR_API_KEY", sonarr.apiKey());
            settings.put("LOG_LEVEL", "TRACE");

            try (Program program = Program.run(folder, settings)) {
                sonarr.connect(Connection.to(program.address("/webhook/sonarr"))
                        .basic("anyone", Engine.WEBHOOK_SECRET)
                        .header("X-Webhook-Secret", Engine.WEBHOOK_SECRET));
                assertThat(sonarr.sendManualInteraction(stuck)).isEqualTo(202);
                await().atMost(LONG)
                        .untilAsserted(() -> assertThat(sonarr.imports()).hasSize(1));
                await().atMost(LONG)
                        .untilAsserted(() -> assertThat(program.log()).contains("verified: Imported"));

                String told = program.log() + answers(program);
                assertThat(told).contains("TRACE");
                for (String secret : List.of(sonarr.apiKey(), Engine.WEBHOOK_SECRET, Engine.API_KEY, SimArr.PASSKEY)) {
                    assertThat(told.contains(secret)).as("a secret was told").isFalse();
                }
            }
        }
    }

    @Test
    void the_password_of_a_database_that_cannot_be_reached_is_not_told() throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "./dromedarr", "run");
        builder.environment().putAll(Engine.settings(folder));
        builder.environment().put("DATABASE_URL", "postgres://someone:" + DATABASE_PASSWORD + "@127.0.0.1:1/dromedarr");
        builder.environment().put("LOG_LEVEL", "TRACE");
        Path log = folder.resolve("run.log");

        int exit = builder.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();

        assertThat(exit).isEqualTo(1);
        assertThat(Files.readString(log)).contains("127.0.0.1:1").doesNotContain(DATABASE_PASSWORD);
    }

    private static String answers(Program program) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        StringBuilder answers = new StringBuilder();
        for (String path : List.of("/health", "/metrics", "/api/v1/decisions", "/api/v1/failures", "/nothing-here")) {
            HttpRequest request = HttpRequest.newBuilder(program.address(path))
                    .header("X-Api-Key", Engine.API_KEY)
                    .build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            answers.append(response.headers().map()).append(response.body());
        }
        return answers.toString();
    }
}
