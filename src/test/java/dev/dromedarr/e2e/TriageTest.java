package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.sim.App;
import dev.dromedarr.sim.CandidateFile;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.Removal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One test for each promise of triage, over the whole engine. */
class TriageTest extends TriageStage {

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
}
