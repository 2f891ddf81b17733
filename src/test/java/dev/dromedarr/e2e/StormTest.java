package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dromedarr.io.sql.TestDatabases;
import dev.dromedarr.sim.App;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.sim.Titles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StormTest {

    private static final int MANY = 100;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabases.class)
    void the_same_webhook_a_hundred_times_at_once_is_journaled_once_and_acted_on_once(TestDatabases database)
            throws Exception {
        var settings = Engine.settings(folder);
        settings.put("CHECK_INTERVAL", "1h");
        settings.put("DROMEDARR_JOURNAL_DELAY", "2s");
        String jdbc = Book.of(folder).url();
        if (database == TestDatabases.POSTGRESQL) {
            String url = TestDatabases.postgresUrl();
            settings.put("DATABASE_URL", url);
            jdbc = url.replace("postgres://postgres:postgres@", "jdbc:postgresql://")
                    + "?user=postgres&password=postgres";
        }
        var book = new Book(jdbc);
        try (var sonarr = new SimSonarr()) {
            sonarr.start();
            Titles.fill(sonarr);
            sonarr.library().owned(5310, 100, "WEBDL-1080p", 1203);
            Download stuck = sonarr.add(Download.torrent("Pioneer.One.S01E03.1080p.WEB-DL.AAC2.0.x265-VODO")
                    .of(1203)
                    .grabScore(150)
                    .blocked()
                    .file(50, Rejections.customFormat(App.SONARR, 50, 100)));
            // It is silent until all have come, or the first would be done before the last arrives.
            sonarr.stop();
            try (var engine = Engine.start(with(settings, sonarr))) {
                String event = """
                        {"eventType":"ManualInteractionRequired","instanceName":"Sonarr","downloadId":"%s",
                         "downloadInfo":{"title":"%s"}}
                        """.formatted(stuck.id(), stuck.title());

                assertThat(atOnce(engine, Wire.webhook(event))).hasSize(MANY).containsOnly(202);

                assertThat(book.row("SELECT COUNT(*) FROM events")).containsExactly("1");
                sonarr.start();
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThat(sonarr.imports()).hasSize(1));
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThat(book.row("SELECT state FROM actions"))
                                .containsExactly("VERIFIED"));
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() ->
                                assertThat(book.row("SELECT state FROM events")).containsExactly("DONE"));
                assertThat(book.row("SELECT COUNT(*) FROM events")).containsExactly("1");
                assertThat(book.row("SELECT COUNT(*) FROM actions")).containsExactly("1");
                assertThat(sonarr.commands()).hasSize(1);
            }
            assertThat(sonarr.violations()).isEmpty();
        }
    }

    @Test
    void a_storm_from_one_client_is_limited_and_what_is_taken_is_kept() throws Exception {
        var settings = Engine.settings(folder);
        settings.put("WEBHOOK_RATE_LIMIT", "30");
        try (var engine = Engine.start(settings)) {
            assertThat(atOnce(engine, Wire.webhook("{\"eventType\":\"Rename\"}")))
                    .hasSize(MANY)
                    .containsOnly(202, 429)
                    .filteredOn(status -> status == 202)
                    .hasSize(30);
            assertThat(Book.of(folder).row("SELECT COUNT(*) FROM events")).containsExactly("30");
        }
    }

    @Test
    void a_config_folder_that_goes_away_while_the_engine_runs_stands_in_its_health() throws Exception {
        var settings = Engine.settings(Files.createDirectory(folder.resolve("config")));
        settings.put("DATABASE_URL", TestDatabases.postgresUrl());
        try (var engine = Engine.start(settings)) {
            assertThat(engine.get("/health").path("problems").toString()).doesNotContain("config folder");

            Files.move(folder.resolve("config"), folder.resolve("elsewhere"));

            assertThat(engine.get("/health").path("status").asText()).isEqualTo("degraded");
            assertThat(engine.get("/health").path("problems").toString())
                    .contains("The config folder " + folder.resolve("config") + " can no longer be written");
        }
    }

    private static Map<String, String> with(Map<String, String> settings, SimSonarr sonarr) {
        settings.put("SONARR_URL", sonarr.url().toString());
        settings.put("SONARR_API_KEY", sonarr.apiKey());
        return settings;
    }

    /** Each over a connection of its own, all let go at one moment. */
    private static List<Integer> atOnce(Engine engine, String request) throws Exception {
        var ready = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(MANY);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                answers.add(pool.submit(() -> {
                    try (var wire = Wire.to(engine)) {
                        ready.await();
                        return wire.say(request).status();
                    }
                }));
            }
            ready.countDown();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get(60, TimeUnit.SECONDS));
            }
            return statuses;
        } finally {
            pool.shutdownNow();
        }
    }
}
