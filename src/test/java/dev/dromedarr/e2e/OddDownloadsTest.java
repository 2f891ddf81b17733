package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.sim.App;
import dev.dromedarr.sim.CandidateFile;
import dev.dromedarr.sim.Delivery;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Oddity;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.SimArr;
import dev.dromedarr.sim.Titles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Triage of downloads that are not like most. */
class OddDownloadsTest extends TriageStage {

    private static final String REFUSED = Rejections.customFormat(App.SONARR, 50, 100);
    private static final String UNCERTAIN = "Series, movie or episode are not certain";

    @Test
    void what_is_odd_waits_or_is_kept_and_nothing_is_touched() throws Exception {
        sonarr.library().episode(1301, Titles.PIONEER_ONE, 2, 1, "Later");
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        sonarr.library().owned(100, "WEBDL-1080p", 1206, 1301);
        Download finale = sonarr.add(release("Pioneer.One.S01E06.S02E01.1080p.WEB-DL.x265-VODO")
                .of(1206, 1301)
                .file(CandidateFile.named("finale.mkv", 50, 1206, 1301).rejected(REFUSED)));
        Download nameless = sonarr.add(release("Pioneer.One.S01E05.1080p.WEB-DL.x265-VODO")
                .of(1205)
                .file(CandidateFile.named("nobody-knows.mkv", 50).rejected(REFUSED)));
        Download colourless = sonarr.add(release("Pioneer.One.S01E03.1080p.WEB-DL.x265-VODO")
                .of(1203)
                .with(Oddity.NO_QUALITY)
                .file(50, REFUSED));
        Download unknown = sonarr.add(release("Pionner.One.S01E04.720p.WEB-DL.x264-VODO")
                .ungrabbed()
                .warning(Rejections.titleMismatch(App.SONARR))
                .file(CandidateFile.named("x.mkv", 5, 1204)));
        sonarr.add(release("Pioneer.One.S01E02.1080p.WEB-DL.x265-VODO").of(1202).with(Oddity.DELAYED));
        sonarr.add(release("Pioneer.One.S01E01.1080p.WEB-DL.x265-VODO")
                .of(1201)
                .downloading()
                .with(Oddity.LOCAL_WORDS));

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(engine.decisions()).hasSize(4));
            sweeps(2);

            assertThat(engine.decisions())
                    .extracting(decision -> decision.path("title").asText() + ": "
                            + decision.path("action").asText() + ", "
                            + decision.path("message").asText())
                    .containsExactlyInAnyOrder(
                            finale.title() + ": KEEP, " + UNCERTAIN,
                            nameless.title() + ": KEEP, " + UNCERTAIN,
                            colourless.title() + ": WAIT, The app does not tell the quality of this file",
                            unknown.title() + ": KEEP, " + Rejections.titleMismatch(App.SONARR));
            assertUntouched(sonarr);
        }
    }

    @Test
    void a_series_and_a_movie_with_the_tag_to_keep_are_left_alone_whatever_their_scores() throws Exception {
        Map<String, String> settings = Engine.settings(folder);
        settings.put("DROMEDARR_TRIAGE_KEEP_TAG", "public-domain");
        sonarr.library().owned(100, "WEBDL-1080p", 701, 1203);
        radarr.library().owned(100, "WEBDL-1080p", Titles.METROPOLIS);
        sonarr.add(Download.torrent("The.Beverly.Hillbillies.S01E01.1080p.WEB-DL.x265-PD")
                .of(701)
                .grabScore(150)
                .file(50, REFUSED));
        sonarr.add(third(80).indexer(PUBLIC));
        radarr.add(Download.torrent("Metropolis.1927.1080p.WEB-DL.x265-PD")
                .of(Titles.METROPOLIS)
                .grabScore(80)
                .indexer(PUBLIC)
                .file(50, Rejections.customFormat(App.RADARR, 50, 100)));

        try (var engine = Engine.start(settings, sonarr, radarr)) {
            soon(() -> assertThat(results(engine)).contains("Removed: it left the queue"));
            soon(() -> assertThat(engine.decisions()).hasSize(3));

            assertThat(engine.decisions())
                    .filteredOn(decision -> decision.path("message").asText().equals("Tagged public-domain"))
                    .extracting(decision -> decision.path("instance").asText() + " "
                            + decision.path("action").asText())
                    .containsExactlyInAnyOrder("sonarr KEEP", "radarr KEEP");
            assertThat(sonarr.removals()).hasSize(1);
            assertThat(sonarr.imports()).isEmpty();
            assertUntouched(radarr);
        }
    }

    @Test
    void a_pack_over_two_seasons_is_imported_by_one_command() throws Exception {
        sonarr.library().episode(1301, Titles.PIONEER_ONE, 2, 1, "Later");
        sonarr.library().owned(100, "WEBDL-1080p", 1206);
        sonarr.library().owned(100, "WEBDL-1080p", 1301);
        sonarr.add(release("Pioneer.One.S01-S02.1080p.WEB-DL.x265-VODO")
                .of(1206, 1301)
                .file(CandidateFile.named("s01e06.mkv", 50, 1206).rejected(REFUSED))
                .file(CandidateFile.named("s02e01.mkv", 50, 1301).rejected(REFUSED)));

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(result(engine)).startsWith("Imported: new files"));

            assertThat(sonarr.commands()).hasSize(1);
            assertThat(sonarr.imports())
                    .extracting(imported -> imported.file().owners())
                    .containsExactlyInAnyOrder(List.of(1206), List.of(1301));
        }
    }

    @Test
    void a_grab_whose_score_was_not_kept_is_judged_by_the_score_of_its_title() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
        sonarr.add(third(150).titleScore(130).with(Oddity.UNSCORED_GRAB));

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            soon(() -> assertThat(result(engine)).startsWith("Imported: new file"));

            assertThat(message(engine)).isEqualTo("Grab score 30 points higher");
        }
    }

    @Test
    void of_a_single_file_that_is_refused_no_webhook_tells_and_the_sweep_finds_it() throws Exception {
        sonarr.library().owned(100, "WEBDL-1080p", 1203);

        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            sonarr.connect(engine.connection("/webhook/sonarr"));
            Download refused = sonarr.add(third(150));

            assertThat(sonarr.sendManualInteraction(refused)).isEqualTo(Delivery.NOT_SENT);
            soon(() -> assertThat(result(engine)).startsWith("Imported: new file"));
        }
    }

    @Test
    void a_webhook_without_series_or_movie_leads_to_a_decision_too() throws Exception {
        Map<String, String> settings = Engine.settings(folder);
        settings.put("CHECK_INTERVAL", "1h");

        try (var engine = Engine.start(settings, sonarr, radarr)) {
            sonarr.connect(engine.connection("/webhook/sonarr"));
            radarr.connect(engine.connection("/webhook/radarr"));
            for (SimArr app : List.of(sonarr, radarr)) {
                soon(() -> assertThat(asked(app, "GET /api/v3/queue")).isEqualTo(1));
                assertThat(app.sendManualInteraction(app.add(release("Unheard.of.2001.1080p.WEB-DL-VODO")
                                .ungrabbed()
                                .warning(Rejections.UNPARSABLE_DOWNLOAD))))
                        .isEqualTo(202);
                assertThat(app.deliveries())
                        .allMatch(sent -> !sent.body().contains("\"series\":")
                                && !sent.body().contains("\"movie\":"));
            }

            soon(() -> assertThat(engine.decisions())
                    .extracting(decision -> decision.path("message").asText())
                    .containsExactly(Rejections.UNPARSABLE_DOWNLOAD, Rejections.UNPARSABLE_DOWNLOAD));
            assertUntouched(sonarr);
            assertUntouched(radarr);
        }
    }

    private static Download release(String title) {
        return Download.torrent(title).grabScore(150).indexer(PUBLIC).blocked();
    }
}
