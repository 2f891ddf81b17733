package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.sim.App;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.DownloadState;
import dev.dromedarr.sim.Identity;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.Removal;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.sim.Titles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Triage on days when apps are down, rows flap and instances look alike. */
class TriageBadDaysTest extends TriageStage {

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
        sonarr.add(third(150).flapping());
        sonarr.commandsTake(Duration.ofSeconds(4));

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            for (int minute = 0; minute < 60 && sonarr.imports().isEmpty(); minute++) {
                sonarr.tick();
                Thread.sleep(700);
            }
            soon(() -> assertThat(result(engine)).startsWith("Imported: new file"));

            assertThat(sonarr.commands()).hasSize(1);
            assertThat(engine.decisions()).hasSize(1);
        }
    }

    @Test
    void a_row_that_flaps_is_judged_once() throws Exception {
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
}
