package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.io.sql.TestDatabases;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.SimRadarr;
import dev.dromedarr.sim.Titles;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationTest {

    @TempDir
    Path folder;

    @Test
    void the_same_story_on_postgresql() throws Exception {
        Map<String, String> settings = Engine.settings(folder);
        settings.put("DATABASE_URL", TestDatabases.postgresUrl());
        try (SimRadarr radarr = new SimRadarr()) {
            radarr.start();
            Titles.fill(radarr);
            radarr.library().owned(100, "Bluray-1080p", Titles.NOSFERATU);
            radarr.add(Download.torrent("Nosferatu.1922.1080p.BluRay.x264-FILM")
                    .of(Titles.NOSFERATU)
                    .grabScore(150)
                    .file(50, Rejections.customFormat(dev.dromedarr.sim.App.RADARR, 50, 100)));

            try (Engine engine = Engine.start(settings, radarr)) {
                await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(engine.decisions())
                        .anySatisfy(decision ->
                                assertThat(decision.path("result").asText()).startsWith("Imported")));
                assertThat(radarr.commands()).hasSize(1);
                assertThat(radarr.violations()).isEmpty();
            }
        }
    }

    @Test
    void camel_shows_its_routes_by_jmx() throws Exception {
        try (Engine engine = Engine.start(Engine.settings(folder))) {
            var beans = ManagementFactory.getPlatformMBeanServer();
            var routes = beans.queryNames(new ObjectName("org.apache.camel:type=routes,*"), null);

            assertThat(engine.app().words()).isNotEmpty();
            assertThat(routes).anyMatch(name -> "\"triage\"".equals(name.getKeyProperty("name")));
            assertThat(routes).allMatch(name -> String.valueOf(name.getKeyProperty("context"))
                    .startsWith("dromedarr"));
        }
    }

    @Test
    void the_figures_tell_the_story() throws Exception {
        try (SimRadarr radarr = new SimRadarr()) {
            radarr.start();
            Titles.fill(radarr);
            radarr.library().owned(100, "Bluray-1080p", Titles.NOSFERATU);
            radarr.add(Download.torrent("Nosferatu.1922.1080p.BluRay.x264-FILM")
                    .of(Titles.NOSFERATU)
                    .grabScore(150)
                    .file(50, Rejections.customFormat(dev.dromedarr.sim.App.RADARR, 50, 100)));

            try (Engine engine = Engine.start(Engine.settings(folder), radarr)) {
                await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(scrape(engine))
                        .contains("outcome=\"verified\"")
                        .doesNotContain("dromedarr_sweep_age_seconds{instance=\"radarr\"} NaN"));

                String labels = "{instance=\"radarr\"";
                assertThat(scrape(engine))
                        .contains(
                                "dromedarr_decisions_total" + labels + ",reason=\"better_score\",verb=\"import\"} 1.0",
                                "dromedarr_actions_total" + labels + ",outcome=\"ordered\",verb=\"import\"} 1.0",
                                "dromedarr_actions_total" + labels + ",outcome=\"verified\",verb=\"import\"} 1.0",
                                "dromedarr_calls_seconds_count" + labels + ",status=\"2xx\"} ",
                                "dromedarr_calls_seconds_sum" + labels + ",status=\"2xx\"} ",
                                "dromedarr_throttle_wait_seconds_count" + labels + "} ",
                                "dromedarr_breaker_state" + labels + "} 0.0",
                                "dromedarr_journal_waiting 0.0",
                                "dromedarr_failures_waiting 0.0",
                                "dromedarr_fuses_blown 0.0",
                                "dromedarr_instance_up" + labels + "} 1.0",
                                "dromedarr_sweep_age_seconds" + labels + "} ")
                        .doesNotContain("Nosferatu");

                radarr.stop();

                await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(scrape(engine))
                        .contains(
                                "dromedarr_calls_seconds_count" + labels + ",status=\"silent\"} ",
                                "dromedarr_calls_seconds_count" + labels + ",status=\"left-alone\"} ",
                                "dromedarr_breaker_state" + labels + "} 2.0",
                                "dromedarr_instance_up" + labels + "} 0.0"));
            }
        }
    }

    @Test
    void a_second_engine_on_the_same_port_says_so() throws Exception {
        try (Engine engine = Engine.start(Engine.settings(folder))) {
            Map<String, String> settings = Engine.settings(folder.resolve("other"));
            settings.put("WEBHOOK_PORT", String.valueOf(engine.app().port()));

            assertThat(catchThrowable(() -> Engine.start(settings)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("port")
                    .hasMessageContaining("WEBHOOK_PORT");
        }
    }

    private static String scrape(Engine engine) throws Exception {
        return engine.ask("GET", "/metrics").body();
    }
}
