package dev.dromedarr.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.triage.Candidate;
import dev.dromedarr.triage.ImportQueue;
import dev.dromedarr.triage.OwnedFile;
import dev.dromedarr.triage.Protocol;
import dev.dromedarr.triage.Rejection;
import dev.dromedarr.triage.StuckImport;
import dev.dromedarr.triage.Traits;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of the two apps, held against their payloads. */
class ArrQueueReadTest extends ArrQueueStage {

    @Test
    void the_queue_of_sonarr_is_read_by_downloads() {
        door.withSample("GET /api/v3/queue", "sonarr/api/queue-page.json");

        ImportQueue.Look look = queue.look(SONARR);

        assertThat(look.stuck()).hasSize(3);
        assertThat(look.downloadIds())
                .containsExactly(EPISODE_HASH, "SABnzbd_nzo_7xk2p9qa", "0F1E2D3C4B5A69788796A5B4C3D2E1F001122334");
        StuckImport single = look.stuck().get(0);
        assertThat(single.title()).isEqualTo("Pioneer.One.S01E03.1080p.WEB-DL.AAC2.0.x265-VODO");
        assertThat(single.blocked()).isFalse();
        assertThat(single.protocol()).isEqualTo(Protocol.TORRENT);
        assertThat(single.indexer()).contains("Open Content Torrents (Prowlarr)");
        assertThat(single.queueScore()).contains(150);
        assertThat(single.owner()).contains(12);
        assertThat(single.episodes()).containsExactly(1203);
        assertThat(single.queueIds()).containsExactly(1432871129);
        assertThat(single.messages())
                .containsExactly(
                        "Not a Custom Format upgrade for existing episode file(s). New: [x265 (HD)] (50) do not improve on Existing: [WEB Tier 01] (100)");
        Call call = door.only("GET /api/v3/queue");
        assertThat(call.queryText()).isEqualTo("includeUnknownSeriesItems=true&page=1&pageSize=50");
    }

    @Test
    void the_rows_of_a_pack_are_one_download_with_its_messages_said_once() {
        door.withSample("GET /api/v3/queue", "sonarr/api/queue-page.json");

        StuckImport pack = queue.look(SONARR).stuck().get(1);

        assertThat(pack.blocked()).isTrue();
        assertThat(pack.protocol()).isEqualTo(Protocol.USENET);
        assertThat(pack.episodes()).containsExactly(701, 702, 703);
        assertThat(pack.queueIds()).containsExactly(998877101, 1322110045, 55102983);
        assertThat(pack.messages())
                .containsExactly(
                        "One or more episodes expected in this release were not imported or missing from the release",
                        "Not a Custom Format upgrade for existing episode file(s). New: [] (0) do not improve on Existing: [DVD Remaster] (50)");
    }

    @Test
    void a_download_of_an_unknown_series_has_no_owner() {
        door.withSample("GET /api/v3/queue", "sonarr/api/queue-page.json");

        StuckImport unknown = queue.look(SONARR).stuck().get(2);

        assertThat(unknown.owner()).isEmpty();
        assertThat(unknown.episodes()).isEmpty();
        assertThat(unknown.indexer()).isEmpty();
    }

    @Test
    void the_queue_of_radarr_is_read() {
        door.withSample("GET /api/v3/queue", "radarr/api/queue-page.json");

        ImportQueue.Look look = queue.look(RADARR);

        assertThat(look.stuck()).hasSize(1);
        assertThat(look.stuck().get(0).owner()).contains(31);
        assertThat(look.stuck().get(0).episodes()).isEmpty();
        assertThat(door.only("GET /api/v3/queue").queryText())
                .isEqualTo("includeUnknownMovieItems=true&page=1&pageSize=50");
    }

    @Test
    void the_score_of_the_grab_is_the_one_in_its_data_and_not_the_recomputed_one() {
        JsonNode history = RecordingDoor.sample("sonarr/api/history-page.json");
        ((ObjectNode) history.path("records").path(1)).put("customFormatScore", -999);
        door.with("GET /api/v3/history", history.toString());
        readable("sonarr/api/manualimport-get.json");

        ImportQueue.Facts facts = queue.read(SONARR, stuck(SONARR, EPISODE_HASH));

        assertThat(facts.grab()).hasValueSatisfying(grab -> {
            assertThat(grab.score()).contains(150);
            assertThat(grab.sourceTitle()).isEqualTo("Pioneer.One.S01E03.1080p.WEB-DL.AAC2.0.x265-VODO");
            assertThat(grab.indexer()).contains("Open Content Torrents (Prowlarr)");
            assertThat(grab.owners()).containsExactly(12);
            assertThat(grab.episodes()).containsExactly(1203);
            assertThat(grab.matchedById()).isFalse();
        });
        assertThat(door.only("GET /api/v3/history").queryText())
                .isEqualTo("downloadId=" + EPISODE_HASH
                        + "&eventType=1&sortKey=date&sortDirection=descending&page=1&pageSize=50");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"many\"", "\"12.5\"", "{}"})
    void a_score_that_is_no_number_is_no_score(String score) throws Exception {
        JsonNode history = RecordingDoor.sample("sonarr/api/history-page.json");
        ((ObjectNode) history.path("records").path(1).path("data"))
                .set("customFormatScore", RecordingDoor.JSON.readTree(score));
        door.with("GET /api/v3/history", history.toString());
        readable("sonarr/api/manualimport-get.json");

        ImportQueue.Facts facts = queue.read(SONARR, stuck(SONARR, EPISODE_HASH));

        assertThat(facts.grab())
                .hasValueSatisfying(grab -> assertThat(grab.score()).isEmpty());
    }

    @Test
    void without_a_score_in_its_data_the_grab_has_none_and_the_queue_has_to_tell() {
        JsonNode history = RecordingDoor.sample("sonarr/api/history-page.json");
        ((ObjectNode) history.path("records").path(1).path("data")).remove("customFormatScore");
        door.withSample("GET /api/v3/queue", "sonarr/api/queue-page.json");
        door.with("GET /api/v3/history", history.toString());
        readable("sonarr/api/manualimport-get.json");

        StuckImport single = queue.look(SONARR).stuck().get(0);

        assertThat(queue.read(SONARR, single).grab())
                .hasValueSatisfying(grab -> assertThat(grab.score()).isEmpty());
        assertThat(single.queueScore()).contains(150);
    }

    @Test
    void of_two_grabs_the_later_one_counts() {
        door.with("GET /api/v3/history", """
                {"totalRecords":2,"records":[
                  {"id":1,"seriesId":12,"episodeId":1203,"sourceTitle":"Old","date":"2026-05-01T00:00:00Z",
                   "eventType":"grabbed","data":{"customFormatScore":"10","seriesMatchType":"Title"}},
                  {"id":2,"seriesId":12,"episodeId":1203,"sourceTitle":"New","date":"2026-06-01T00:00:00Z",
                   "eventType":"grabbed","data":{"customFormatScore":"20","seriesMatchType":"Id"}}]}
                """);
        readable("sonarr/api/manualimport-get.json");

        ImportQueue.Facts facts = queue.read(SONARR, stuck(SONARR, EPISODE_HASH));

        assertThat(facts.grab()).hasValueSatisfying(grab -> {
            assertThat(grab.sourceTitle()).isEqualTo("New");
            assertThat(grab.score()).contains(20);
            assertThat(grab.matchedById()).isTrue();
        });
    }

    @Test
    void candidates_of_sonarr_are_read_with_the_files_they_would_replace() {
        door.withSample("GET /api/v3/history", "sonarr/api/history-page.json");
        readable("sonarr/api/manualimport-get.json");

        ImportQueue.Facts facts = queue.read(SONARR, stuck(SONARR, EPISODE_HASH));

        Candidate file = facts.candidates().get(0);
        assertThat(file.label()).isEqualTo("S01E03");
        assertThat(file.owner()).contains(12);
        assertThat(file.episodes()).containsExactly(1203);
        assertThat(file.fileIds()).containsExactly(5310);
        assertThat(file.score()).contains(50);
        assertThat(file.rejections()).extracting(Rejection::cause).containsExactly(Rejection.Cause.CUSTOM_FORMAT);
        assertThat(file.owned())
                .containsExactly(new OwnedFile(
                        5310,
                        50,
                        new Traits("WEBDL-1080p", Set.of("English"), Optional.of(Set.of("x265 (HD)"))),
                        "/tv/Pioneer One/Season 1/Pioneer One - S01E03 - Alone in the Night WEBDL-1080p.mkv"));
        assertThat(file.ownedIsKnown()).isTrue();
        assertThat(door.only("GET /api/v3/manualimport").queryText())
                .as("with a seriesId Sonarr would list the library instead")
                .isEqualTo("downloadId=" + EPISODE_HASH + "&filterExistingFiles=false");
        assertThat(door.only("GET /api/v3/episodefile").queryText()).isEqualTo("episodeFileIds=5310");
    }
}
