package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.sim.App;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Fault;
import dev.dromedarr.sim.ListText;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.SimPlaylists;
import dev.dromedarr.sim.SimRadarr;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.sim.Titles;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.management.Attribute;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeansTest {

    @TempDir
    Path folder;

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    private final SimSonarr sonarr = new SimSonarr();

    @BeforeEach
    void open() {
        sonarr.start();
        Titles.fill(sonarr);
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
    }

    @AfterEach
    void close() throws Exception {
        sonarr.close();
        assertThat(names("*")).isEmpty();
    }

    @Test
    void dry_run_is_switched_off_for_the_next_decision_and_stands_in_health() throws Exception {
        sonarr.add(better());
        Map<String, String> settings = Engine.settings(folder);
        settings.put("DRY_RUN", "true");

        try (var engine = Engine.start(settings, sonarr)) {
            soon(() -> assertThat(engine.decisions()).hasSize(1));
            assertThat(beans.getAttribute(name("triage"), "DryRun")).isEqualTo(true);
            assertThat(engine.get("/health").path("dryRun").asBoolean()).isTrue();
            assertThat(sonarr.commands()).isEmpty();

            beans.setAttribute(name("triage"), new Attribute("DryRun", false));

            soon(() -> assertThat(sonarr.imports()).hasSize(1));
            assertThat(engine.get("/health").path("dryRun").asBoolean(true)).isFalse();
        }
    }

    @Test
    void a_sweep_comes_when_it_is_ordered() throws Exception {
        Map<String, String> settings = Engine.settings(folder);
        settings.put("CHECK_INTERVAL", "1h");

        try (var engine = Engine.start(settings, sonarr)) {
            soon(() -> assertThat(engine.get("/health").path("last_check").isNull())
                    .isFalse());
            sonarr.add(better());

            beans.invoke(name("triage"), "sweepNow", new Object[0], new String[0]);

            soon(() -> assertThat(sonarr.imports()).hasSize(1));
        }
    }

    @Test
    void failures_are_counted_listed_sent_again_and_forgotten() throws Exception {
        Map<String, String> settings = Engine.settings(folder);
        settings.put("CHECK_INTERVAL", "1h");

        try (var engine = Engine.start(settings, sonarr)) {
            sonarr.connect(engine.connection("/webhook/sonarr"));
            soon(() -> assertThat(engine.get("/health").path("last_check").isNull())
                    .isFalse());
            Download stuck = sonarr.add(better());
            sonarr.faults().always("GET /api/v3/queue", Fault.STATUS_401);
            assertThat(sonarr.sendManualInteraction(stuck)).isEqualTo(202);
            soon(() -> assertThat(beans.getAttribute(name("failures"), "Count")).isEqualTo(1));
            String line = ((String[]) beans.invoke(name("failures"), "list", new Object[0], new String[0]))[0];
            assertThat(line).contains(stuck.title());
            long id = Long.parseLong(line.split(" ", 2)[0]);
            sonarr.faults().clear();

            assertThat(invoke("failures", "again", id)).isEqualTo(true);
            soon(() -> assertThat(sonarr.imports()).hasSize(1));

            assertThat(beans.getAttribute(name("failures"), "Count")).isEqualTo(0);
            assertThat(invoke("failures", "forget", id)).isEqualTo(false);
        }
    }

    @Test
    void an_event_is_replayed() throws Exception {
        Map<String, String> settings = Engine.settings(folder);
        settings.put("CHECK_INTERVAL", "1h");

        try (var engine = Engine.start(settings, sonarr)) {
            sonarr.connect(engine.connection("/webhook/sonarr"));
            soon(() -> assertThat(engine.get("/health").path("last_check").isNull())
                    .isFalse());
            Download better = better();
            assertThat(sonarr.sendManualInteraction(better)).isEqualTo(202);
            soon(() ->
                    assertThat(beans.getAttribute(name("journal"), "Waiting")).isEqualTo(0));
            List<String> event = Book.of(folder)
                    .row("SELECT id FROM events WHERE meaning = 'MANUAL_INTERACTION' AND state = 'DONE'");
            sonarr.add(better);

            assertThat(invoke("journal", "replay", Long.parseLong(event.get(0))))
                    .isEqualTo(true);

            soon(() -> assertThat(sonarr.imports()).hasSize(1));
            assertThat(invoke("journal", "replay", 999L)).isEqualTo(false);
        }
    }

    @Test
    void a_fuse_is_listed_and_armed_again() throws Exception {
        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            blow("hour", "60 actions within one hour");

            assertThat(beans.getAttribute(name("fuses"), "Blown")).isEqualTo(1);
            assertThat((String[]) beans.invoke(name("fuses"), "list", new Object[0], new String[0]))
                    .containsExactly("hour 2026-01-01T00:00:00Z 60 actions within one hour");
            assertThat(rearm("hour")).isEqualTo(true);
            assertThat(rearm("hour")).isEqualTo(false);
            JsonNode fuses = engine.get("/api/v1/triage/fuses").path("fuses");
            assertThat(fuses).isEmpty();
        }
    }

    @Test
    void scans_and_refreshes_come_when_they_are_ordered() throws Exception {
        Map<String, String> settings = Engine.settings(folder);
        settings.put("SCAN_SCHEDULE", "0 0 0 1 1 ? 2099");
        try (var provider = new SimPlaylists();
                var radarr = new SimRadarr()) {
            provider.start();
            radarr.start();
            Titles.fill(radarr);
            provider.holds("#EXTM3U\n" + provider.entry("Something Else (1999)", "1.mkv"));
            settings.put("PLAYLIST_URLS", provider.playlist());
            try (var engine = Engine.start(settings, radarr)) {
                soon(() -> assertThat(beans.getAttribute(name("playlists"), "Entries"))
                        .isEqualTo(1L));
                provider.holds(
                        "#EXTM3U\n" + provider.entry("Sintel (2010)", "1.mkv") + provider.entry("Up (2009)", "2.mkv"));

                assertThat(beans.invoke(name("playlists"), "refreshAll", new Object[0], new String[0]))
                        .isEqualTo(1);
                soon(() -> assertThat(beans.getAttribute(name("playlists"), "Entries"))
                        .isEqualTo(2L));
                assertThat(invoke("playlists", "refresh", 99)).isEqualTo(false);
                assertThat(beans.getAttribute(name("scans"), "State")).isEqualTo("none");
                assertThat(beans.invoke(name("scans"), "scanNow", new Object[0], new String[0]))
                        .isEqualTo(true);
                soon(() ->
                        assertThat(beans.getAttribute(name("scans"), "State")).isEqualTo("done"));

                assertThat(beans.getAttribute(name("scans"), "Found")).isEqualTo(1);
                assertThat(((String[]) beans.invoke(name("playlists"), "list", new Object[0], new String[0]))[0])
                        .contains("2 entries, refreshed 2")
                        .doesNotContain(ListText.PASSWORD);
                assertThat(engine.ask("GET", "/metrics").body().lines())
                        .contains(
                                "dromedarr_playlists 1.0",
                                "dromedarr_playlists_troubled 0.0",
                                "dromedarr_playlist_entries{kind=\"movie\"} 2.0",
                                "dromedarr_matches_kept{state=\"ordered\"} 1.0",
                                "dromedarr_matches_kept{state=\"found\"} 0.0",
                                "dromedarr_scan_entries 2.0",
                                "dromedarr_scan_failed 0.0")
                        .anyMatch(line -> line.matches("dromedarr_scan_duration_seconds [0-9.E-]+"))
                        .anyMatch(line -> line.matches("dromedarr_scan_age_seconds [0-9.E-]+"))
                        .noneMatch(line -> line.startsWith("dromedarr_") && line.contains("Sintel"));
            }
        }
    }

    @Test
    void two_engines_in_one_process_show_their_own_and_everything_is_described() throws Exception {
        Map<String, String> other = Engine.settings(folder.resolve("other"));

        try (var one = Engine.start(Engine.settings(folder), sonarr);
                var two = Engine.start(other)) {
            assertThat(one.app().port()).isNotEqualTo(two.app().port());
            assertThat(names("triage")).hasSize(2);
            assertThat(names("*")).hasSize(14).allSatisfy(bean -> {
                var info = beans.getMBeanInfo(bean);
                assertThat(info.getDescription()).contains(" ");
                assertThat(info.getAttributes()).allSatisfy(attribute -> assertThat(attribute.getDescription())
                        .contains(" "));
                assertThat(info.getOperations())
                        .filteredOn(operation -> !operation.getName().matches("(is|get|set)[A-Z].*"))
                        .allSatisfy(operation ->
                                assertThat(operation.getDescription()).contains(" "));
            });
        }
    }

    private void blow(String scope, String reason) throws Exception {
        try (var connection =
                        java.sql.DriverManager.getConnection(Book.of(folder).url());
                var statement =
                        connection.prepareStatement("INSERT INTO fuses (scope, reason, blown_at) VALUES (?, ?, ?)")) {
            statement.setString(1, scope);
            statement.setString(2, reason);
            statement.setLong(3, Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
            statement.executeUpdate();
        }
    }

    private Object rearm(String scope) throws Exception {
        return beans.invoke(name("fuses"), "rearm", new Object[] {scope}, new String[] {String.class.getName()});
    }

    private Object invoke(String type, String operation, long id) throws Exception {
        return beans.invoke(name(type), operation, new Object[] {id}, new String[] {"long"});
    }

    private ObjectName name(String type) throws Exception {
        return names(type).iterator().next();
    }

    private Set<ObjectName> names(String type) throws Exception {
        return beans.queryNames(new ObjectName("dev.dromedarr:type=" + type + ",*"), null);
    }

    private static Download better() {
        return Download.torrent("Pioneer.One.S01E03.1080p.WEB-DL.AAC2.0.x265-VODO")
                .of(1203)
                .grabScore(150)
                .blocked()
                .file(50, Rejections.customFormat(App.SONARR, 50, 100));
    }

    private static void soon(ThrowingRunnable sentence) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(sentence);
    }
}
