package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.sim.App;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Rejections;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Long nights, and clocks that jump. */
class NightTest extends TriageStage {

    @Test
    void a_night_without_sonarr_costs_no_webhook_and_fills_no_list_of_failures() throws Exception {
        List<Download> stuck = new ArrayList<>();
        for (int episode = 1201; episode <= 1205; episode++) {
            stuck.add(sonarr.add(download(episode)));
        }
        MovableClock clock = new MovableClock();
        Map<String, String> settings = onlyWebhooks();
        settings.put("DROMEDARR_JOURNAL_ATTEMPTS", "3");
        try (var engine = Engine.start(clock, settings, sonarr);
                var log = Log.listen()) {
            sonarr.connect(engine.connection("/webhook/sonarr"));
            sonarr.stop();
            for (Download download : stuck) {
                assertThat(sonarr.sendManualInteraction(download)).isEqualTo(202);
            }
            for (int hour = 1; hour <= 10; hour++) {
                int tried = hour;
                soon(() -> assertThat(fewestAttempts()).isGreaterThanOrEqualTo(tried));
                clock.jump(Duration.ofHours(1));
            }
            assertThat(failures(engine)).isZero();
            assertThat(log.troubles()).hasSizeLessThan(10);
            assertThat(engine.get("/health").path("status").asText()).isEqualTo("degraded");

            sonarr.start();
            soon(() -> {
                if (noneUnderWay()) {
                    clock.jump(Duration.ofMinutes(9));
                }
                assertThat(results(engine)).hasSize(5).allMatch(result -> result.startsWith("Imported: new file"));
            });
            assertThat(sonarr.commands()).hasSize(5);
            assertThat(failures(engine)).isZero();
            soon(() -> assertThat(engine.get("/health").path("status").asText()).isEqualTo("healthy"));
            assertThat(engine.ask("GET", "/metrics").body())
                    .contains("dromedarr_breaker_state{instance=\"sonarr\"} 0.0", "dromedarr_journal_waiting 0.0");
        }
    }

    @Test
    void a_clock_that_jumps_orders_nothing_twice_and_holds_nothing_back() throws Exception {
        MovableClock clock = new MovableClock();
        sonarr.commandsTake(Duration.ofSeconds(3));
        try (var engine = Engine.start(clock, onlyWebhooks(), sonarr)) {
            sonarr.connect(engine.connection("/webhook/sonarr"));
            takeUp(1201);
            clock.jump(Duration.ofDays(1));
            soon(() -> assertThat(results(engine)).hasSize(1).allMatch(result -> result.startsWith("Imported")));

            takeUp(1202);
            clock.jump(Duration.ofDays(-1).minusHours(1));
            soon(() -> assertThat(results(engine)).hasSize(2).allMatch(result -> result.startsWith("Imported")));

            takeUp(1203);
            soon(() -> assertThat(results(engine)).hasSize(3).allMatch(result -> result.startsWith("Imported")));
            assertThat(sonarr.commands()).hasSize(3);
            assertThat(failures(engine)).isZero();
            assertThat(engine.get("/health").path("problems")).isEmpty();
        }
    }

    @Test
    void what_was_put_off_by_a_clock_that_was_wrong_is_taken_up_when_it_is_right() throws Exception {
        MovableClock clock = new MovableClock();
        clock.jump(Duration.ofDays(400));
        Download stuck = sonarr.add(download(1201));
        try (var engine = Engine.start(clock, onlyWebhooks(), sonarr)) {
            sonarr.connect(engine.connection("/webhook/sonarr"));
            sonarr.stop();
            assertThat(sonarr.sendManualInteraction(stuck)).isEqualTo(202);
            soon(() -> assertThat(fewestAttempts()).isGreaterThanOrEqualTo(1));
            clock.jump(Duration.ofDays(-400));
            sonarr.start();

            soon(() -> assertThat(results(engine)).hasSize(1).allMatch(result -> result.startsWith("Imported")));
            assertThat(sonarr.commands()).hasSize(1);
        }
    }

    /** A new stuck download, told by webhook, and its import ordered. */
    private void takeUp(int episode) {
        int before = sonarr.commands().size();
        assertThat(sonarr.sendManualInteraction(sonarr.add(download(episode)))).isEqualTo(202);
        soon(() -> assertThat(sonarr.commands()).hasSize(before + 1));
    }

    private Download download(int episode) {
        sonarr.library().owned(100, "WEBDL-1080p", episode);
        return Download.torrent("Pioneer.One.S01E0%d.1080p.WEB-DL.AAC2.0.x265-VODO".formatted(episode - 1200))
                .of(episode)
                .grabScore(150)
                .blocked()
                .file(50, Rejections.customFormat(App.SONARR, 50, 100));
    }

    /** An order is doubted after ten minutes (Verify): no two jumps may fall between its row and its answer. */
    private boolean noneUnderWay() throws Exception {
        return Book.of(folder).number("SELECT COUNT(*) FROM actions WHERE state IN ('BEGUN', 'ORDERED')") == 0;
    }

    private int fewestAttempts() throws Exception {
        return Integer.parseInt(Book.of(folder)
                .row("SELECT COALESCE(MIN(attempts), 0) FROM events WHERE state = 'WAITING'")
                .get(0));
    }

    private static int failures(Engine engine) throws Exception {
        return engine.get("/api/v1/failures").path("totalRecords").asInt();
    }

    /** Without the sweep's help. */
    private Map<String, String> onlyWebhooks() {
        Map<String, String> settings = Engine.settings(folder);
        settings.put("CHECK_INTERVAL", "1h");
        return settings;
    }
}
