package dev.dromedarr.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is seldom, and looks in the real apps as it does here. */
final class SimOdditiesTest {

    private static final String TITLE = "Pioneer.One.S01E03.1080p.WEB-DL.x265-VODO";

    private final SimSonarr sonarr = new SimSonarr();
    private final SimClient client = new SimClient(sonarr);

    @BeforeEach
    void fill() {
        Titles.fill(sonarr);
        sonarr.start();
    }

    @AfterEach
    void close() {
        sonarr.close();
        assertThat(sonarr.violations()).isEmpty();
    }

    @Test
    void what_a_delay_profile_holds_back_has_no_download_yet() throws Exception {
        sonarr.add(Download.torrent(TITLE).of(1203).with(Oddity.DELAYED));

        JsonNode row = client.get("/api/v3/queue").path("records").path(0);

        assertThat(row.path("status").asText()).isEqualTo("delay");
        assertThat(row.fieldNames())
                .toIterable()
                .doesNotContain("downloadId", "trackedDownloadStatus", "trackedDownloadState", "statusMessages");
        assertThat(client.get("/api/v3/history").path("records")).isEmpty();
    }

    @Test
    void a_file_over_two_seasons_is_told_without_season_and_episodes() throws Exception {
        sonarr.library().episode(1301, Titles.PIONEER_ONE, 2, 1, "Later");
        var download = sonarr.add(Download.torrent(TITLE)
                .of(1206, 1301)
                .file(CandidateFile.named("finale.mkv", 0, 1206, 1301))
                .file(CandidateFile.named("other.mkv", 0, 1205, 1206)));

        var candidates = client.get("/api/v3/manualimport?downloadId=" + download.id());

        assertThat(candidates.path(0).path("series").path("id").asInt()).isEqualTo(Titles.PIONEER_ONE);
        assertThat(candidates.path(0).has("seasonNumber")).isFalse();
        assertThat(candidates.path(0).has("episodes")).isFalse();
        assertThat(candidates.path(1).path("episodes")).hasSize(2);
    }

    @Test
    void an_old_grab_tells_no_score_and_the_rest() throws Exception {
        sonarr.add(Download.torrent(TITLE).of(1203).grabScore(150).with(Oddity.UNSCORED_GRAB));

        var grab = client.get("/api/v3/history").path("records").path(0);

        assertThat(grab.path("data").has("customFormatScore")).isFalse();
        assertThat(grab.path("data").path("indexer").asText()).isNotEmpty();
        assertThat(grab.path("customFormatScore").asInt()).isEqualTo(150);
    }

    @Test
    void a_client_complains_in_the_language_of_the_page_and_days_stand_before_the_hours() throws Exception {
        sonarr.add(Download.torrent(TITLE).of(1203).downloading().with(Oddity.LOCAL_WORDS));

        var row = client.get("/api/v3/queue").path("records").path(0);

        assertThat(row.path("errorMessage").asText()).startsWith("Der Download");
        assertThat(row.path("timeleft").asText()).isEqualTo("1.02:03:04.5000000");
    }

    @Test
    void just_after_a_restart_no_download_has_candidates() throws Exception {
        var download = sonarr.add(Download.torrent(TITLE).of(1203).file(5));
        sonarr.switchOn(Quirk.NOT_TRACKED_YET);

        assertThat(client.get("/api/v3/manualimport?downloadId=" + download.id()))
                .isEmpty();
    }

    @Test
    void a_row_that_is_matched_later_gets_another_id() throws Exception {
        var download = sonarr.add(Download.torrent(TITLE).ungrabbed().blocked());
        int before = row();

        sonarr.change(download.id(), found -> found.of(1203));

        assertThat(row()).isNotEqualTo(before);
        assertThat(client.status("DELETE", "/api/v3/queue/" + before)).isEqualTo(404);
        assertThat(sonarr.queued()).containsExactly(download.id());
    }

    private int row() throws Exception {
        return client.get("/api/v3/queue?includeUnknownSeriesItems=true")
                .path("records")
                .path(0)
                .path("id")
                .asInt();
    }
}
