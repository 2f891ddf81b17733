package dev.dromedarr.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A forced import replaces the file, tells it in the history and settles the queue. */
final class SimImportTest {

    private final SimSonarr sonarr = new SimSonarr();
    private final SimRadarr radarr = new SimRadarr();
    private final SimClient client = new SimClient(sonarr);

    @BeforeEach
    void fill() {
        Titles.fill(sonarr);
        Titles.fill(radarr);
        sonarr.start();
        radarr.start();
    }

    @AfterEach
    void close() {
        sonarr.close();
        radarr.close();
    }

    @Test
    void a_forced_import_brings_a_new_file_and_deletes_the_old() throws Exception {
        var old = sonarr.library().owned(100, "HDTV-720p", 1203);
        var download = sonarr.add(stuck());

        var command = client.force(download);

        assertThat(command.path("status").asText()).isEqualTo("completed");
        var file = sonarr.library().fileOf(1203).orElseThrow();
        assertThat(file.id()).isNotEqualTo(old.id());
        assertThat(file.score()).isEqualTo(50);
        assertThat(sonarr.queued()).isEmpty();
        var history = client.get("/api/v3/history?eventType=3&eventType=5&eventType=1&sortDirection=ascending");
        assertThat(history.findValuesAsText("eventType"))
                .containsExactly("grabbed", "episodeFileDeleted", "downloadFolderImported");
        var imported = history.path("records").path(2).path("data");
        assertThat(imported.path("customFormatScore").asText()).isEqualTo("50");
        assertThat(imported.path("fileId").asText()).isEqualTo(Integer.toString(file.id()));
        assertThat(sonarr.violations()).isEmpty();
    }

    @Test
    void the_grab_score_is_a_text_in_the_data_and_may_differ_above() throws Exception {
        sonarr.add(stuck().titleScore(40));

        var grab = client.get("/api/v3/history?eventType=1&downloadId=" + stuck().id())
                .path("records")
                .path(0);

        assertThat(grab.path("data").path("customFormatScore").isTextual()).isTrue();
        assertThat(grab.path("data").path("customFormatScore").asText()).isEqualTo("150");
        assertThat(grab.path("customFormatScore").asInt()).isEqualTo(40);
        assertThat(grab.path("data").path("protocol").asText()).isEqualTo("2");
        assertThat(grab.path("data").get("imdbId").isNull()).isTrue();
        assertThat(grab.path("data").path("downloadUrl").asText()).contains(SimArr.PASSKEY);
    }

    @Test
    void a_seeding_torrent_is_copied_and_stays_a_candidate() throws Exception {
        var download = sonarr.add(stuck().seeding());

        client.force(download);

        assertThat(sonarr.imports().get(0).moved()).isFalse();
        assertThat(sonarr.violations()).isEmpty();
        var candidates = client.get("/api/v3/manualimport?downloadId=" + download.id());
        assertThat(candidates).hasSize(1);
        assertThat(candidates.findValuesAsText("reason")).containsExactly(Rejections.alreadyImported(App.SONARR));
    }

    @Test
    void without_its_download_id_a_seeding_torrent_is_moved_and_that_is_a_violation() throws Exception {
        var download = sonarr.add(stuck().seeding());

        client.follow(client.post("/api/v3/command", client.importOf(download, "auto", false)));

        assertThat(sonarr.violations()).containsExactly("A seeding torrent was moved: " + download.title());
        assertThat(sonarr.queued()).containsExactly(download.id());
    }

    @Test
    void a_pack_stays_until_all_its_episodes_are_in() throws Exception {
        var pack = sonarr.add(Download.usenet("The.Beverly.Hillbillies.S01.DVDRip-PDTV")
                .of(701, 702)
                .quality("DVD")
                .file(CandidateFile.named("e01.mkv", 0, 701)));

        client.force(pack);
        assertThat(sonarr.queued()).containsExactly(pack.id());
        sonarr.change(pack.id(), download -> download.file(CandidateFile.named("e02.mkv", 0, 702)));
        client.force(pack);

        assertThat(sonarr.queued()).isEmpty();
    }

    @Test
    void a_file_without_quality_kills_the_command_and_all_after_it() throws Exception {
        var download = sonarr.add(stuck());
        var body = client.importOf(download, "auto", true).replace("\"quality\":{\"quality\"", "\"quality\":{\"x\"");

        var command = client.follow(client.post("/api/v3/command", body));

        assertThat(command.path("status").asText()).isEqualTo("failed");
        assertThat(command.path("exception").asText()).contains("NullReferenceException");
        assertThat(sonarr.imports()).isEmpty();
    }

    @Test
    void an_equal_command_is_not_queued_twice() throws Exception {
        sonarr.commandsTakeLooks(2);
        var body = client.importOf(sonarr.add(stuck()), "auto", true);

        var first = client.post("/api/v3/command", body);
        var second = client.post("/api/v3/command", body);

        assertThat(second.path("id")).isEqualTo(first.path("id"));
        assertThat(first.path("status").asText()).isEqualTo("queued");
        assertThat(client.follow(first).path("status").asText()).isEqualTo("completed");
        assertThat(sonarr.imports()).hasSize(1);
    }

    @Test
    void a_command_may_fail_though_it_imported_and_complete_though_it_did_not() throws Exception {
        sonarr.switchOn(Quirk.FAILED_THOUGH_IMPORTED);
        assertThat(client.force(sonarr.add(stuck())).path("status").asText()).isEqualTo("failed");
        assertThat(sonarr.imports()).hasSize(1);

        sonarr.switchOff(Quirk.FAILED_THOUGH_IMPORTED);
        sonarr.switchOn(Quirk.COMPLETED_WITHOUT_IMPORT);
        var other =
                sonarr.add(Download.torrent("Pioneer.One.S01E04-VODO").of(1204).file(10));
        assertThat(client.force(other).path("status").asText()).isEqualTo("completed");
        assertThat(sonarr.imports()).hasSize(1);
        assertThat(sonarr.queued()).containsExactly(other.id());
    }

    @Test
    void an_unknown_command_is_an_error_of_the_app_and_an_unknown_id_is_not_found() throws Exception {
        assertThat(client.send("POST", "/api/v3/command", "{\"name\":\"ManualImports\"}")
                        .statusCode())
                .isEqualTo(500);
        assertThat(client.status("GET", "/api/v3/command/1")).isEqualTo(404);
    }

    @Test
    void candidates_of_an_unfinished_download_break_the_app_and_of_an_unknown_one_are_none() throws Exception {
        var loading = sonarr.add(stuck().downloading());

        var broken = client.send("GET", "/api/v3/manualimport?downloadId=" + loading.id(), "");

        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(Json.read(broken.body()).path("description").asText()).contains("   at NzbDrone");
        assertThat(client.get("/api/v3/manualimport?downloadId=unknown")).isEmpty();
        assertThat(client.status("PUT", "/api/v3/manualimport")).isEqualTo(405);
    }

    @Test
    void with_a_series_id_sonarr_lists_the_library_instead() throws Exception {
        var owned = sonarr.library().owned(100, "HDTV-720p", 1203);
        var download = sonarr.add(stuck());

        var listed = client.get("/api/v3/manualimport?seriesId=12&downloadId=" + download.id());

        assertThat(listed.findValuesAsText("path")).contains(owned.path());
    }

    @Test
    void radarr_hides_the_score_of_the_embedded_file() throws Exception {
        var movies = new SimClient(radarr);
        var owned = radarr.library().owned(275, "Bluray-1080p", Titles.NIGHT_OF_THE_LIVING_DEAD);

        var embedded = movies.get("/api/v3/movie/31").path("movieFile");
        var file = movies.get("/api/v3/moviefile/" + owned.id());

        assertThat(embedded.path("id").asInt()).isEqualTo(owned.id());
        assertThat(embedded.has("customFormatScore")).isFalse();
        assertThat(file.path("customFormatScore").asInt()).isEqualTo(275);
        assertThat(movies.status("GET", "/api/v3/moviefile")).isEqualTo(400);
    }

    @Test
    void radarr_imports_and_settles_too() throws Exception {
        var movies = new SimClient(radarr);
        radarr.library().owned(10, "DVD", Titles.SINTEL);
        var download = radarr.add(Download.torrent("Sintel.2010.1080p-BF")
                .of(Titles.SINTEL)
                .grabScore(60)
                .file(20, "Sample"));

        movies.force(download);

        await().untilAsserted(() -> assertThat(radarr.queued()).isEmpty());
        assertThat(movies.get("/api/v3/history?eventType=6").findValuesAsText("eventType"))
                .containsExactly("movieFileDeleted");
        assertThat(radarr.violations()).isEmpty();
    }

    private static Download stuck() {
        return Download.torrent("Pioneer.One.S01E03.1080p.WEB-DL.x265-VODO")
                .of(1203)
                .grabScore(150)
                .file(50, Rejections.customFormat(App.SONARR, 50, 100));
    }
}
