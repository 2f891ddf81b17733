package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.sim.App;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.sim.Titles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class GuardsTest {

    private static final String SERIES = "The Beverly Hillbillies";

    @TempDir
    Path folder;

    private final SimSonarr sonarr = new SimSonarr();

    @BeforeEach
    void open() {
        sonarr.start();
        Titles.fill(sonarr);
    }

    @AfterEach
    void close() {
        sonarr.close();
        assertThat(sonarr.violations()).isEmpty();
    }

    @Test
    void of_twelve_worse_downloads_ten_are_removed_and_the_others_wait_for_a_person() throws Exception {
        for (int number = 21; number <= 32; number++) {
            sonarr.library().episode(1300 + number, Titles.BEVERLY_HILLBILLIES, 2, number, "Part " + number);
            sonarr.library().owned(100, "WEBDL-1080p", 1300 + number);
            sonarr.add(worse(1300 + number, SERIES.replace(' ', '.') + ".S02E" + number + ".1080p.WEB-DL.x265-VODO"));
        }

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            var told = listen();
            soon(() -> assertThat(fuses(engine)).hasSize(1));
            soon(() -> assertThat(sonarr.removals()).hasSize(10));
            Thread.sleep(2_500);

            assertThat(sonarr.removals()).hasSize(10);
            assertThat(fuses(engine).get(0).path("scope").asText()).isEqualTo("removals/sonarr");
            assertThat(told.list.stream()
                            .filter(line -> line.getFormattedMessage().contains("is blown")))
                    .hasSize(1);
            assertThat(health(engine)).contains("removals/sonarr", "10 removals on sonarr in one sweep");
            assertThat(results(engine))
                    .filteredOn(result -> result.startsWith("Held by the fuse"))
                    .hasSize(2);
        }

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(engine.get("/health").path("last_check").isNull())
                    .isFalse());
            Thread.sleep(1_500);
            assertThat(sonarr.removals()).hasSize(10);
            assertThat(health(engine)).contains("removals/sonarr");

            var answer = engine.ask("POST", "/api/v1/triage/fuses/rearm?scope=removals/sonarr");
            assertThat(answer.statusCode()).isEqualTo(200);

            soon(() -> assertThat(sonarr.removals()).hasSize(12));
            soon(() -> assertThat(results(engine)).containsOnly("Removed: it left the queue"));
            assertThat(fuses(engine)).isEmpty();
            assertThat(engine.get("/health").path("status").asText()).isEqualTo("healthy");
        }
    }

    @Test
    void an_episode_that_is_grabbed_again_and_again_is_not_fed() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            for (int grab = 1; grab <= 3; grab++) {
                int removed = grab;
                sonarr.add(worse(1203, "Pioneer.One.S01E03.1080p.WEB-DL.x265-TRY" + grab));
                soon(() -> assertThat(sonarr.removals()).hasSize(removed));
            }
            sonarr.add(worse(1203, "Pioneer.One.S01E03.1080p.WEB-DL.x265-TRY4"));
            soon(() -> assertThat(results(engine))
                    .anyMatch(result ->
                            result.startsWith("Held by the fuse \"title/sonarr/12/1203\": 3 other downloads of")));
            Thread.sleep(1_500);

            assertThat(sonarr.removals()).hasSize(3);
            assertThat(health(engine)).contains("grabbed in a loop");
        }
    }

    private static Download worse(int episode, String title) {
        return Download.torrent(title)
                .of(episode)
                .grabScore(80)
                .indexer("1337x (Prowlarr)")
                .blocked()
                .file(50, Rejections.customFormat(App.SONARR, 50, 100));
    }

    private static ListAppender<ILoggingEvent> listen() {
        var told = new ListAppender<ILoggingEvent>();
        told.start();
        ((Logger) LoggerFactory.getLogger("dromedarr.tell")).addAppender(told);
        return told;
    }

    private static void soon(ThrowingRunnable sentence) {
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(sentence);
    }

    private static JsonNode fuses(Engine engine) throws Exception {
        return engine.get("/api/v1/triage/fuses").path("fuses");
    }

    private static String health(Engine engine) throws Exception {
        return engine.get("/health").path("problems").toString();
    }

    private static List<String> results(Engine engine) throws Exception {
        return engine.decisions().stream()
                .map(decision -> decision.path("result").asText(""))
                .toList();
    }
}
