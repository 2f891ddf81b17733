package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.sim.App;
import dev.dromedarr.sim.CandidateFile;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.DownloadState;
import dev.dromedarr.sim.Identity;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.Removal;
import dev.dromedarr.sim.SimArr;
import dev.dromedarr.sim.SimRadarr;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.sim.Titles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriageTest {

    private static final String PUBLIC = "1337x (Prowlarr)";
    private static final String PRIVATE = "HDBits (Prowlarr)";

    @TempDir
    Path folder;

    private final SimSonarr sonarr = new SimSonarr();
    private final SimRadarr radarr = new SimRadarr();

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

    @Test
    void a_better_grab_is_forced_in_and_verified_by_its_file() throws Exception {
        sonarr.library().owned(5310, 100, "WEBDL-1080p", 1203);
        sonarr.add(third(150).seeding());

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(result(engine))
                    .matches("Imported: new file \\d+; its score 50 is 100 points lower than the grab's 150"));
            JsonNode decision = engine.decisions().get(0);

            assertThat(decision.path("action").asText()).isEqualTo("FORCE_IMPORT");
            assertThat(decision.path("message").asText()).isEqualTo("Grab score 50 points higher");
            assertThat(sonarr.commands()).hasSize(1);
            assertThat(sonarr.imports()).hasSize(1);
        }
    }

    @Test
    void a_worse_public_grab_is_removed_blocklisted_and_not_searched_for() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        Download worse = sonarr.add(third(80).indexer(PUBLIC));

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(result(engine)).isEqualTo("Removed: it left the queue"));

            assertThat(sonarr.removals())
                    .containsExactly(new Removal(worse.id(), worse.title(), true, true, true, false));
            assertThat(sonarr.searches()).isEmpty();
            assertThat(sonarr.imports()).isEmpty();
            assertThat(message(engine)).isEqualTo("Public tracker: grab score 20 points lower");
        }
    }

    @Test
    void a_worse_private_grab_is_kept_and_so_is_one_of_an_unknown_tracker() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        sonarr.library().owned(100, "WEBDL-1080p", 1204);
        Download hidden = sonarr.add(third(80).indexer(PRIVATE).seeding());
        Download unknown = sonarr.add(Download.torrent("Pioneer.One.S01E04.1080p.WEB-DL.x265-VODO")
                .of(1204)
                .grabScore(80)
                .indexer("Some Tracker")
                .file(50, Rejections.customFormat(App.SONARR, 50, 100)));

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(engine.decisions()).hasSize(2));
            sweeps(2);

            assertThat(engine.decisions())
                    .extracting(decision -> decision.path("message").asText())
                    .containsExactlyInAnyOrder(
                            "Private tracker protected: grab score 20 points lower",
                            "Unknown tracker counts as private: grab score 20 points lower");
            assertUntouched(sonarr);
            assertThat(sonarr.queued()).contains(hidden.id(), unknown.id());
        }
    }

    @Test
    void a_worse_grab_of_usenet_is_removed() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        sonarr.add(Download.usenet("Pioneer.One.S01E03.1080p.WEB-DL.x265-NZB")
                .of(1203)
                .grabScore(80)
                .file(50, Rejections.customFormat(App.SONARR, 50, 100)));

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(sonarr.removals()).hasSize(1));

            assertThat(message(engine)).isEqualTo("Usenet: grab score 20 points lower");
        }
    }

    @Test
    void of_a_pack_only_the_better_files_are_imported_by_one_command() throws Exception {
        sonarr.library().owned(10, "WEBDL-1080p", 1201);
        sonarr.library().owned(500, "WEBDL-1080p", 1202);
        sonarr.library().owned(20, "WEBDL-1080p", 1203);
        String rejection = Rejections.customFormat(App.SONARR, 5, 10);
        sonarr.add(Download.torrent("Pioneer.One.S01.1080p.WEB-DL.x265-VODO")
                .of(1201, 1202, 1203)
                .grabScore(100)
                .indexer(PRIVATE)
                .seeding()
                .blocked()
                .file(CandidateFile.named("e1.mkv", 5, 1201).rejected(rejection))
                .file(CandidateFile.named("e2.mkv", 5, 1202).rejected(rejection))
                .file(CandidateFile.named("e3.mkv", 5, 1203).rejected(rejection)));

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(results(engine)).anyMatch(result -> result.startsWith("Imported: new files")));
            sweeps(3);

            assertThat(sonarr.commands()).hasSize(1);
            assertThat(sonarr.imports())
                    .extracting(imported -> imported.file().owners())
                    .containsExactlyInAnyOrder(List.of(1201), List.of(1203));
            assertThat(sonarr.removals()).isEmpty();
            assertThat(message(engine)).startsWith("Private tracker protected: grab score 400 points lower");
        }
    }

    @Test
    void a_dangerous_file_is_left_to_a_person() throws Exception {
        sonarr.library().owned(10, "WEBDL-1080p", 1203);
        sonarr.add(Download.torrent("Pioneer.One.S01E03.1080p.WEB-DL.x265-EVIL")
                .of(1203)
                .grabScore(500)
                .indexer(PUBLIC)
                .file(CandidateFile.named("Pioneer.One.S01E03.mkv.lnk", 5, 1203)
                        .rejected(Rejections.dangerous(".lnk"))));

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(reason(engine)).isEqualTo("DANGEROUS_FILE"));
            sweeps(2);

            assertUntouched(sonarr);
        }
    }

    @Test
    void what_was_matched_by_id_is_imported_when_everything_agrees() throws Exception {
        sonarr.add(Download.torrent("Pioneer.One.S01E03.1080p.WEB-DL.x265-VODO")
                .of(1203)
                .matchedBy("Id")
                .blocked()
                .warning(Rejections.matchedById(App.SONARR))
                .file(50));

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(result(engine)).startsWith("Imported: new file"));

            assertThat(reason(engine)).isEqualTo("MATCHED_BY_ID");
        }
    }

    @Test
    void dry_run_decides_the_same_and_sends_nothing() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        sonarr.library().owned(100, "WEBDL-1080p", 1204);
        sonarr.add(third(150));
        sonarr.add(Download.torrent("Pioneer.One.S01E04.1080p.WEB-DL.x265-VODO")
                .of(1204)
                .grabScore(80)
                .indexer(PUBLIC)
                .file(50, Rejections.customFormat(App.SONARR, 50, 100)));
        Map<String, String> settings = Engine.settings(folder);
        settings.put("DRY_RUN", "true");

        try (var engine = Engine.start(settings, sonarr)) {
            soon(() -> assertThat(engine.decisions()).hasSize(2));
            sweeps(3);

            assertThat(engine.decisions())
                    .extracting(decision -> decision.path("action").asText())
                    .containsExactlyInAnyOrder("FORCE_IMPORT", "REMOVE");
            assertThat(engine.decisions())
                    .allMatch(decision -> decision.path("dryRun").asBoolean());
            assertUntouched(sonarr);
        }
    }

    @Test
    void a_webhook_leads_to_the_decision_without_waiting_for_the_sweep() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        Map<String, String> settings = Engine.settings(folder);
        settings.put("CHECK_INTERVAL", "1h");

        try (var engine = Engine.start(settings, sonarr)) {
            sonarr.connect(engine.connection("/webhook/sonarr"));
            // Past the first sweep, which comes a second after the start and then not for an hour.
            soon(() -> assertThat(asked(sonarr, "GET /api/v3/queue")).isEqualTo(1));
            Download better = sonarr.add(third(150).blocked());

            assertThat(sonarr.sendManualInteraction(better)).isEqualTo(202);
            soon(() -> assertThat(result(engine)).startsWith("Imported: new file"));
        }
    }

    @Test
    void when_an_app_was_down_the_decision_follows_as_soon_as_it_is_back() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        sonarr.add(third(150));
        Map<String, String> settings = Engine.settings(folder);
        settings.put("SONARR_URL", sonarr.url().toString());
        sonarr.stop();

        try (var engine = Engine.start(settings, sonarr)) {
            soon(() -> assertThat(engine.get("/health").path("status").asText()).isEqualTo("degraded"));
            assertThat(engine.decisions()).isEmpty();

            sonarr.start();
            soon(() -> assertThat(result(engine)).startsWith("Imported: new file"));
            soon(() -> assertThat(engine.get("/health").path("status").asText()).isEqualTo("healthy"));
        }
    }

    @Test
    void two_instances_with_equal_ids_do_not_get_in_each_others_way() throws Exception {
        try (var anime = new SimSonarr(Identity.sonarr().named("anime"))) {
            anime.start();
            Titles.fill(anime);
            for (SimSonarr app : List.of(sonarr, anime)) {
                app.library().owned(5310, 100, "WEBDL-1080p", 1203);
            }
            sonarr.add(third(150));
            anime.add(third(80).indexer(PRIVATE));

            try (var engine = Engine.start(Engine.settings(folder), sonarr, anime)) {
                soon(() -> assertThat(results(engine)).anyMatch(result -> result.startsWith("Imported: new file")));
                soon(() -> assertThat(engine.decisions()).hasSize(2));
                sweeps(2);

                assertThat(sonarr.imports()).hasSize(1);
                assertUntouched(anime);
                assertThat(engine.decisions())
                        .extracting(decision -> decision.path("action").asText())
                        .containsExactlyInAnyOrder("FORCE_IMPORT", "KEEP");
            }
            assertThat(anime.violations()).isEmpty();
        }
    }

    @Test
    void a_row_that_flaps_is_acted_on_once() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        sonarr.add(third(80)
                .indexer(PRIVATE)
                .flapping(DownloadState.IMPORT_PENDING, DownloadState.IMPORTING, DownloadState.IMPORT_BLOCKED));

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            for (int minute = 0; minute < 8; minute++) {
                sonarr.tick();
                Thread.sleep(600);
            }
            soon(() -> assertThat(engine.decisions()).isNotEmpty());
            sonarr.tick();
            sweeps(2);

            assertThat(engine.decisions()).hasSize(1);
            assertUntouched(sonarr);
        }
    }

    @Test
    void a_decision_is_recorded_once_over_many_sweeps_and_anew_when_it_changes() throws Exception {
        var owned = sonarr.library().owned(100, "WEBDL-1080p", 1203);
        sonarr.add(third(105));

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(message(engine)).isEqualTo("Grab score 5 points higher, 10 needed"));
            sweeps(3);
            assertThat(engine.decisions()).hasSize(1);

            sonarr.library().owned(owned.id(), 102, "WEBDL-1080p", 1203);
            soon(() -> assertThat(message(engine)).isEqualTo("Grab score 3 points higher, 10 needed"));
            assertThat(engine.decisions()).hasSize(2);
        }
    }

    @Test
    void a_movie_that_is_better_is_imported_and_one_that_is_worse_removed() throws Exception {
        radarr.library().owned(100, "WEBDL-1080p", Titles.SINTEL);
        radarr.library().owned(100, "WEBDL-1080p", Titles.METROPOLIS);
        radarr.add(Download.torrent("Sintel.2010.1080p.WEB-DL.x265-BF")
                .of(Titles.SINTEL)
                .grabScore(150)
                .seeding()
                .file(50, Rejections.customFormat(App.RADARR, 50, 100)));
        radarr.add(Download.torrent("Metropolis.1927.1080p.WEB-DL.x265-PD")
                .of(Titles.METROPOLIS)
                .grabScore(80)
                .indexer(PUBLIC)
                .file(50, Rejections.customFormat(App.RADARR, 50, 100)));

        try (var engine = Engine.start(Engine.settings(folder), radarr)) {
            soon(() -> assertThat(results(engine))
                    .anyMatch(result -> result.startsWith("Imported: new file"))
                    .contains("Removed: it left the queue"));

            assertThat(radarr.imports())
                    .extracting(imported -> imported.file().owners())
                    .containsExactly(List.of(Titles.SINTEL));
            assertThat(radarr.removals())
                    .extracting(Removal::title)
                    .containsExactly("Metropolis.1927.1080p.WEB-DL.x265-PD");
            assertThat(radarr.searches()).isEmpty();
        }
    }

    /** The third episode of Pioneer One, refused for its custom formats. */
    private static Download third(int grabScore) {
        return Download.torrent("Pioneer.One.S01E03.1080p.WEB-DL.AAC2.0.x265-VODO")
                .of(1203)
                .grabScore(grabScore)
                .file(50, Rejections.customFormat(App.SONARR, 50, 100));
    }

    private static void soon(ThrowingRunnable sentence) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(sentence);
    }

    /** So many more sweeps, each of a second. */
    private static void sweeps(int count) throws InterruptedException {
        Thread.sleep(count * 1_000L + 300);
    }

    private static long asked(SimArr app, String call) {
        return app.requests().stream()
                .filter(request -> request.toString().equals(call))
                .count();
    }

    private static void assertUntouched(SimArr app) {
        assertThat(app.requests()).allMatch(request -> request.method().equals("GET"));
        assertThat(app.removals()).isEmpty();
        assertThat(app.imports()).isEmpty();
    }

    private static List<String> results(Engine engine) throws Exception {
        return engine.decisions().stream()
                .map(decision -> decision.path("result").asText(""))
                .toList();
    }

    private static String result(Engine engine) throws Exception {
        return newest(engine, "result");
    }

    private static String message(Engine engine) throws Exception {
        return newest(engine, "message");
    }

    private static String reason(Engine engine) throws Exception {
        return newest(engine, "reason");
    }

    private static String newest(Engine engine, String field) throws Exception {
        return engine.decisions().stream()
                .findFirst()
                .map(decision -> decision.path(field).asText(""))
                .orElse("");
    }
}
