package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.sim.App;
import dev.dromedarr.sim.CandidateFile;
import dev.dromedarr.sim.Command;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Fault;
import dev.dromedarr.sim.Quirk;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.Removal;
import dev.dromedarr.sim.Titles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Triage with apps whose words and deeds differ. */
class LyingAppsTest extends TriageStage {

    @Test
    void an_import_whose_command_failed_afterwards_is_verified_by_its_file() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        sonarr.add(third(150));
        sonarr.switchOn(Quirk.FAILED_THOUGH_IMPORTED);

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(result(engine)).startsWith("Imported: new file"));
            sweeps(2);

            assertThat(sonarr.commands()).extracting(Command::status).containsExactly("failed");
        }
    }

    @Test
    void an_import_that_is_called_done_and_brought_nothing_is_told_and_not_ordered_again() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        sonarr.add(third(150));
        sonarr.switchOn(Quirk.COMPLETED_WITHOUT_IMPORT);
        Map<String, String> settings = Engine.settings(folder);
        settings.put("DROMEDARR_TRIAGE_TRY_AGAIN_AFTER", "1s");

        try (var engine = Engine.start(settings, sonarr)) {
            soon(() -> assertThat(result(engine)).contains("1 of 1 files did not arrive", "its log"));
            sweeps(4);

            assertThat(sonarr.commands()).extracting(Command::status).containsExactly("completed");
            assertThat(sonarr.imports()).isEmpty();
            assertThat(engine.decisions()).hasSize(1);

            sonarr.switchOff(Quirk.COMPLETED_WITHOUT_IMPORT);
            long id = engine.decisions().get(0).path("id").asLong();
            assertThat(engine.ask("POST", "/api/v1/decisions/" + id + "/import").statusCode())
                    .isEqualTo(202);
            soon(() -> assertThat(result(engine)).startsWith("Imported: new file"));
        }
    }

    @Test
    void an_import_that_failed_is_tried_again() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        Download stuck = sonarr.add(third(150));
        sonarr.commandsTakeLooks(1_000);
        Map<String, String> settings = Engine.settings(folder);
        settings.put("DROMEDARR_TRIAGE_TRY_AGAIN_AFTER", "1s");

        try (var engine = Engine.start(settings, sonarr)) {
            soon(() -> assertThat(sonarr.commands()).hasSize(1));
            CandidateFile file = CandidateFile.named(stuck.title() + ".mkv", 50, 1203)
                    .rejected(Rejections.customFormat(App.SONARR, 50, 100));
            sonarr.change(stuck.id(), download -> download.moved(file));
            sonarr.commandsTakeLooks(1);
            soon(() -> assertThat(results(engine)).contains("Ordered, but 1 of 1 files did not arrive on the shelf"));
            sonarr.change(stuck.id(), download -> download.file(file));

            soon(() -> assertThat(result(engine)).startsWith("Imported: new file"));
            assertThat(sonarr.commands()).extracting(Command::status).containsExactly("failed", "completed");
        }
    }

    @Test
    void what_the_app_could_not_import_by_itself_waits_in_its_own_words() throws Exception {
        String said = "Failed to import movie, Destination already exists.";
        radarr.library().owned(100, "WEBDL-1080p", Titles.SINTEL);
        radarr.add(Download.torrent("Sintel.2010.1080p.WEB-DL.x265-BF")
                .of(Titles.SINTEL)
                .grabScore(150)
                .warning(said)
                .file(150));

        try (var engine = Engine.start(Engine.settings(folder), radarr)) {
            soon(() -> assertThat(message(engine)).isEqualTo(said));
            sweeps(2);

            assertThat(reason(engine)).isEqualTo("NOT_READY");
            assertUntouched(radarr);
        }
    }

    @Test
    void what_breaks_the_list_of_candidates_waits_and_so_does_an_empty_one() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        sonarr.add(third(150));
        sonarr.faults().always("GET /api/v3/manualimport", Fault.STATUS_500);

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(message(engine)).contains("failed at GET /api/v3/manualimport: database is locked"));
            assertThat(reason(engine)).isEqualTo("NOT_ASKED");

            sonarr.switchOn(Quirk.NOT_TRACKED_YET);
            sonarr.faults().clear();
            soon(() -> assertThat(message(engine)).isEqualTo("The app lists no files for this download"));
            assertUntouched(sonarr);

            sonarr.switchOff(Quirk.NOT_TRACKED_YET);
            soon(() -> assertThat(result(engine)).startsWith("Imported: new file"));
        }
    }

    @Test
    void what_is_still_being_unpacked_or_locked_waits_until_it_is_not() throws Exception {
        for (String said : List.of(Rejections.UNPACKING, "Locked file, try again later")) {
            int episode = said.equals(Rejections.UNPACKING) ? 1203 : 1204;
            sonarr.library().owned(100, "WEBDL-1080p", episode);
            sonarr.add(Download.usenet("Pioneer.One.S01E0" + (episode - 1200) + ".1080p.WEB-DL.x265-VODO")
                    .of(episode)
                    .grabScore(150)
                    .file(CandidateFile.named("x.mkv", 50, episode).rejected(said)));
        }

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(engine.decisions())
                    .extracting(decision -> decision.path("message").asText())
                    .containsExactlyInAnyOrder(Rejections.UNPACKING, "Locked file, try again later"));
            assertUntouched(sonarr);

            for (String id : sonarr.queued()) {
                sonarr.change(id, LyingAppsTest::refuseForItsFormats);
            }
            soon(() -> assertThat(sonarr.imports()).hasSize(2));
        }
    }

    private static void refuseForItsFormats(Download download) {
        int episode = download.title().contains("E03") ? 1203 : 1204;
        for (String said : List.of(Rejections.UNPACKING, "Locked file, try again later")) {
            download.moved(CandidateFile.named("x.mkv", 50, episode).rejected(said));
        }
        download.file(CandidateFile.named("x.mkv", 50, episode).rejected(Rejections.customFormat(App.SONARR, 50, 100)));
    }

    @Test
    void a_worse_pack_is_removed_by_one_of_its_rows_and_never_in_bulk() throws Exception {
        for (int episode : List.of(1201, 1202, 1203)) {
            sonarr.library().owned(100, "WEBDL-1080p", episode);
        }
        Download pack = Download.torrent("Pioneer.One.S01.1080p.WEB-DL.x265-VODO")
                .of(1201, 1202, 1203)
                .grabScore(80)
                .indexer(PUBLIC)
                .blocked();
        for (int episode : List.of(1201, 1202, 1203)) {
            pack.file(CandidateFile.named("e" + episode + ".mkv", 50, episode)
                    .rejected(Rejections.customFormat(App.SONARR, 50, 100)));
        }
        sonarr.add(pack);

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(result(engine)).isEqualTo("Removed: it left the queue"));

            assertThat(sonarr.removals())
                    .containsExactly(new Removal(pack.id(), pack.title(), true, true, true, false));
            assertThat(sonarr.requests())
                    .extracting(Object::toString)
                    .filteredOn(call -> call.startsWith("DELETE"))
                    .hasSize(1)
                    .noneMatch(call -> call.contains("bulk"));
            assertThat(sonarr.searches()).isEmpty();
        }
    }
}
