package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.sim.App;
import dev.dromedarr.sim.CandidateFile;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Rejections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a webhook tells is a hint: the app's queue, history and files are what is judged. */
class ManualInteractionTest extends TriageStage {

    private Map<String, String> seldom() {
        Map<String, String> settings = Engine.settings(folder);
        settings.put("CHECK_INTERVAL", "1h");
        settings.put("DRY_RUN", "true");
        return settings;
    }

    @Test
    void a_webhook_always_tells_a_score_of_0_and_the_one_of_the_grab_counts() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        try (var engine = Engine.start(seldom(), sonarr)) {
            sonarr.connect(engine.connection("/webhook/sonarr"));
            Download better = sonarr.add(third(150).blocked());

            assertThat(sonarr.sendManualInteraction(better)).isEqualTo(202);
            soon(() -> assertThat(engine.decisions()).hasSize(1));

            JsonNode decision = engine.decisions().get(0);
            assertThat(decision.path("grabScore").asInt()).isEqualTo(150);
            assertThat(decision.path("action").asText()).isEqualTo("FORCE_IMPORT");
        }
    }

    @Test
    void a_webhook_without_a_series_leads_to_a_download_that_is_left_to_a_person() throws Exception {
        try (var engine = Engine.start(seldom(), sonarr)) {
            sonarr.connect(engine.connection("/webhook/sonarr"));
            Download unknown = sonarr.add(Download.torrent("Pionner.One.S01E04.720p.WEB-DL.x264-VODO")
                    .blocked()
                    .warning(Rejections.titleMismatch(App.SONARR))
                    .file(CandidateFile.named("Pionner.One.S01E04.mkv", 0).rejected(Rejections.UNKNOWN_SERIES)));

            assertThat(sonarr.sendManualInteraction(unknown)).isEqualTo(202);
            soon(() -> assertThat(reason(engine)).isEqualTo("NO_MATCH"));

            assertThat(engine.get("/api/v1/decisions/1").at("/facts/rule").asInt())
                    .isEqualTo(2);
            assertUntouched(sonarr);
        }
    }

    @Test
    void a_pack_of_two_seasons_is_judged_file_by_file() throws Exception {
        sonarr.library().episode(1301, 12, 2, 1, "The Second Year");
        sonarr.library().owned(100, "WEBDL-1080p", 1206);
        sonarr.library().owned(500, "WEBDL-1080p", 1301);
        String rejection = Rejections.customFormat(App.SONARR, 50, 100);
        try (var engine = Engine.start(seldom(), sonarr)) {
            sonarr.connect(engine.connection("/webhook/sonarr"));
            Download pack = sonarr.add(Download.torrent("Pioneer.One.S01-S02.1080p.WEB-DL.x265-VODO")
                    .of(1206, 1301)
                    .grabScore(150)
                    .blocked()
                    .file(CandidateFile.named("s01e06.mkv", 50, 1206).rejected(rejection))
                    .file(CandidateFile.named("s02e01.mkv", 50, 1301).rejected(rejection)));

            assertThat(sonarr.sendManualInteraction(pack)).isEqualTo(202);
            soon(() -> assertThat(engine.decisions()).hasSize(1));

            JsonNode files = engine.get("/api/v1/decisions/1").at("/facts/files");
            assertThat(files)
                    .extracting(file -> file.path("label").asText() + " "
                            + file.path("verdict").asText() + " "
                            + file.path("rule").asText())
                    .isEqualTo(List.of("S01E06 FORCE_IMPORT 5", "S02E01 KEEP 8"));
        }
    }
}
