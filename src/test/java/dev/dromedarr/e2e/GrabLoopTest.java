package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.sim.App;
import dev.dromedarr.sim.CandidateFile;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Rejections;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes round is not fed, and what is not what was grabbed is not forced in. */
class GrabLoopTest extends TriageStage {

    @Test
    void what_was_imported_twice_with_fewer_points_is_not_imported_a_third_time() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            for (int round = 1; round <= 2; round++) {
                int imports = round;
                sonarr.add(grab(round));
                soon(() -> assertThat(sonarr.imports()).hasSize(imports));
                soon(() -> assertThat(results(engine))
                        .filteredOn(result -> result.startsWith("Imported: new file"))
                        .hasSize(imports));
            }
            Download third = sonarr.add(grab(3));
            soon(() -> assertThat(reason(engine)).isEqualTo("GRAB_LOOP"));
            sweeps(3);

            assertThat(sonarr.imports()).hasSize(2);
            assertThat(sonarr.queued()).contains(third.id());
            assertThat(message(engine))
                    .isEqualTo(
                            "Grabbed 3 times within 7 days, and imported 2 times with fewer points than grabbed for; "
                                    + "importing it would invite the next grab: grabbed with 150 points, the file has 50 and "
                                    + "lacks WEB Tier 01");
            assertThat(engine.decisions()).as("told once").hasSize(3);
            JsonNode facts = engine.get("/api/v1/decisions/3").path("facts");
            assertThat(facts.at("/loops/0/grabs").asInt()).isEqualTo(3);
            assertThat(facts.at("/loops/0/imports").asInt()).isEqualTo(2);

            var order = engine.ask("POST", "/api/v1/decisions/3/import");
            assertThat(order.statusCode()).isEqualTo(202);
            soon(() -> assertThat(sonarr.imports()).as("a person may").hasSize(3));
        }
    }

    @Test
    void what_is_grabbed_again_and_again_without_an_import_waits_as_often_as_the_settings_say() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        for (int round = 1; round <= 3; round++) {
            sonarr.add(grab(round));
        }
        Map<String, String> settings = Engine.settings(folder);
        try (var engine = Engine.start(settings, sonarr)) {
            soon(() -> assertThat(engine.decisions()).hasSize(3));

            assertThat(engine.decisions())
                    .extracting(decision -> decision.path("reason").asText())
                    .containsOnly("GRAB_LOOP");
            assertThat(message(engine)).startsWith("Grabbed 3 times within 7 days without an import");
            assertUntouched(sonarr);
        }

        settings.put("DROMEDARR_TRIAGE_GRAB_LOOP", "4");
        try (var engine = Engine.start(settings, sonarr)) {
            soon(() -> assertThat(results(engine)).anyMatch(result -> result.startsWith("Imported: new file")));
            assertThat(sonarr.imports()).isNotEmpty();
        }
    }

    @Test
    void a_movie_in_a_loop_waits_too_and_each_case_takes_four_calls_at_most() throws Exception {
        radarr.library().movie(31, "Night of the Living Dead", 1968, "drama");
        radarr.library().owned(100, "WEBDL-1080p", 31);
        for (int round = 1; round <= 3; round++) {
            radarr.add(Download.torrent("Night.of.the.Living.Dead.1968.1080p.WEB-DL.x265-GRP" + round)
                    .of(31)
                    .grabScore(150)
                    .added(Instant.now().minusSeconds(3600L * round))
                    .blocked()
                    .file(50, Rejections.customFormat(App.RADARR, 50, 100)));
        }
        try (var engine = Engine.start(Engine.settings(folder), radarr)) {
            soon(() -> assertThat(engine.decisions()).hasSize(3));

            assertThat(reason(engine)).isEqualTo("GRAB_LOOP");
            int calls = 0;
            for (int id = 1; id <= 3; id++) {
                calls +=
                        engine.get("/api/v1/decisions/" + id).at("/facts/calls").size();
            }
            assertThat(calls)
                    .as("history, candidates, file and past of each; the names of the tags once")
                    .isEqualTo(3 * 4 + 1);
            assertUntouched(radarr);
        }
    }

    @Test
    void a_file_in_another_language_than_grabbed_is_left_to_a_person() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        sonarr.add(Download.torrent("Pioneer.One.S01E03.1080p.WEB-DL.x265-DUB")
                .of(1203)
                .grabScore(500)
                .file(CandidateFile.named("Pioneer.One.S01E03.mkv", 50, 1203)
                        .quality("HDTV-720p")
                        .languages("German")
                        .rejected(Rejections.customFormat(App.SONARR, 50, 100))));

        Map<String, String> settings = Engine.settings(folder);
        settings.put("DROMEDARR_TRIAGE_ALLOW_LOWER_QUALITY", "true");
        try (var engine = Engine.start(settings, sonarr)) {
            soon(() -> assertThat(reason(engine)).isEqualTo("OTHER_THAN_GRABBED"));
            sweeps(2);

            assertThat(message(engine)).isEqualTo("Grabbed as WEBDL-1080p in English, the file is HDTV-720p in German");
            assertUntouched(sonarr);
        }
    }

    private static Download grab(int round) {
        String title = "Pioneer.One.S01E03.1080p.WEB-DL.x265-ROUND" + round;
        return Download.torrent(title)
                .of(1203)
                .grabScore(150)
                .formats("WEB Tier 01", "x265")
                .added(Instant.now())
                .blocked()
                .file(CandidateFile.named(title + ".mkv", 50, 1203)
                        .formats("x265")
                        .rejected(Rejections.customFormat(App.SONARR, 50, 100)));
    }
}
