package dev.dromedarr.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.triage.Candidate;
import dev.dromedarr.triage.ImportQueue;
import dev.dromedarr.triage.OwnedFile;
import dev.dromedarr.triage.Protocol;
import dev.dromedarr.triage.Rejection;
import dev.dromedarr.triage.StuckImport;
import dev.dromedarr.triage.io.ArrQueue;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we read from Sonarr v4 and Radarr v6 and what we send them, held against samples of their payloads. */
class ArrQueueContractTest {

    private static final Instance SONARR = instance("tv", Kind.SONARR);
    private static final Instance RADARR = instance("films", Kind.RADARR);
    private static final String EPISODE_HASH = "B6C0E5F3A9D14B7E8C2F0A1D3E5B7C9F11223344";
    private static final String MOVIE_HASH = "AA11BB22CC33DD44EE55FF66778899AABBCCDDEE";

    private final RecordingDoor door = new RecordingDoor();
    private final ArrQueue queue = new ArrQueue(door, 50);

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
                        "WEBDL-1080p",
                        "/tv/Pioneer One/Season 1/Pioneer One - S01E03 - Alone in the Night WEBDL-1080p.mkv"));
        assertThat(file.ownedIsKnown()).isTrue();
        assertThat(door.only("GET /api/v3/manualimport").queryText())
                .as("with a seriesId Sonarr would list the library instead")
                .isEqualTo("downloadId=" + EPISODE_HASH + "&filterExistingFiles=false");
        assertThat(door.only("GET /api/v3/episodefile").queryText()).isEqualTo("episodeFileIds=5310");
    }

    @Test
    void the_command_for_sonarr_is_the_sample() throws Exception {
        door.withSample("GET /api/v3/history", "sonarr/api/history-page.json");
        readable("sonarr/api/manualimport-get.json");
        door.withSample("POST /api/v3/command", "sonarr/api/command-response.json");

        int id = queue.forceImport(
                SONARR, queue.read(SONARR, stuck(SONARR, EPISODE_HASH)).candidates());

        assertThat(id).isEqualTo(83112);
        assertThat(sent(door.only("POST /api/v3/command")))
                .isEqualTo(RecordingDoor.sample("sonarr/api/command-manualimport-post.json"));
    }

    @Test
    void the_command_for_radarr_is_the_sample() throws Exception {
        door.withSample("GET /api/v3/history", "radarr/api/history-page.json");
        door.with("GET /api/v3/manualimport", movieCandidate().toString());
        door.with("GET /api/v3/moviefile", "[" + RecordingDoor.sample("radarr/api/moviefile.json") + "]");
        door.with("POST /api/v3/command", "{\"id\":7}");

        ImportQueue.Facts facts = queue.read(RADARR, stuck(RADARR, MOVIE_HASH));
        queue.forceImport(RADARR, facts.candidates());

        assertThat(facts.grab()).hasValueSatisfying(grab -> {
            assertThat(grab.score()).contains(275);
            assertThat(grab.owners()).containsExactly(31);
            assertThat(grab.episodes()).isEmpty();
        });
        assertThat(facts.candidates().get(0).owned())
                .extracting(OwnedFile::id, OwnedFile::score)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(901, 275));
        assertThat(door.only("GET /api/v3/moviefile").queryText()).isEqualTo("movieId=31");
        assertThat(sent(door.only("POST /api/v3/command")))
                .isEqualTo(RecordingDoor.sample("radarr/api/command-manualimport-post.json"));
    }

    @Test
    void a_candidate_without_its_download_is_sent_with_it_so_that_no_seeding_torrent_is_moved() throws Exception {
        JsonNode candidates = RecordingDoor.sample("sonarr/api/manualimport-get.json");
        ((ObjectNode) candidates.path(0)).remove("downloadId");
        door.withSample("GET /api/v3/history", "sonarr/api/history-page.json");
        readable("sonarr/api/manualimport-get.json");
        door.with("GET /api/v3/manualimport", candidates.toString());
        door.withSample("POST /api/v3/command", "sonarr/api/command-response.json");

        queue.forceImport(
                SONARR, queue.read(SONARR, stuck(SONARR, EPISODE_HASH)).candidates());

        assertThat(sent(door.only("POST /api/v3/command"))
                        .at("/files/0/downloadId")
                        .asText())
                .isEqualTo(EPISODE_HASH);
    }

    @Test
    void a_command_that_is_answered_without_an_id_may_have_been_taken() {
        door.with("POST /api/v3/command", "");

        assertThatThrownBy(() -> queue.forceImport(SONARR, List.of())).isInstanceOf(Unavailable.class);
    }

    @Test
    void a_removal_blocklists_and_does_not_search() {
        door.with("DELETE /api/v3/queue/1432871129", "{}");

        queue.remove(SONARR, 1432871129);

        Call call = door.only("DELETE /api/v3/queue/1432871129");
        assertThat(call.queryText()).isEqualTo("removeFromClient=true&blocklist=true&skipRedownload=true");
        assertThat(call.body()).isEmpty();
        assertThat(call.repeatable()).isFalse();
    }

    @Test
    void a_row_that_is_gone_already_needs_no_removal() {
        queue.remove(SONARR, 1);

        assertThat(door.only("DELETE /api/v3/queue/1").mayBeAbsent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"queued", "started", "Started"})
    void a_command_under_way_is_running(String status) {
        door.with("GET /api/v3/command/5", "{\"id\":5,\"status\":\"" + status + "\"}");

        assertThat(queue.command(SONARR, 5)).isEqualTo(ImportQueue.Progress.RUNNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "failed", "aborted", "cancelled", "orphaned"})
    void a_command_that_is_over_has_ended_however_it_did(String status) {
        door.with("GET /api/v3/command/5", "{\"id\":5,\"status\":\"" + status + "\"}");

        assertThat(queue.command(SONARR, 5)).isEqualTo(ImportQueue.Progress.ENDED);
    }

    @Test
    void a_command_that_the_app_does_not_know_any_more_is_forgotten() {
        assertThat(queue.command(SONARR, 5)).isEqualTo(ImportQueue.Progress.FORGOTTEN);
    }

    @Test
    void the_files_of_episodes_are_read_for_verification() {
        door.with("GET /api/v3/episode", """
                [{"id":1,"episodeFileId":9},{"id":2,"episodeFileId":0},{"id":3},{"id":4,"episodeFileId":null}]
                """);
        door.with("GET /api/v3/moviefile", "[{\"id\":901,\"movieId\":31}]");

        assertThat(queue.filesOf(SONARR, 12, Set.of(1))).containsExactly(9);
        assertThat(queue.filesOf(RADARR, 31, Set.of())).containsExactly(901);
    }

    @Test
    void the_scores_of_new_files_are_read_with_one_call() {
        door.with("GET /api/v3/episodefile", "[{\"id\":9,\"customFormatScore\":50},{\"id\":8}]");
        door.with("GET /api/v3/moviefile", "[{\"id\":901,\"movieId\":31,\"customFormatScore\":-5}]");

        assertThat(queue.owned(SONARR, 12, Set.of(8, 9)))
                .extracting(OwnedFile::id, OwnedFile::score)
                .containsExactly(tuple(9, 50));
        assertThat(queue.owned(RADARR, 31, Set.of(901)))
                .extracting(OwnedFile::score)
                .containsExactly(-5);
        assertThat(door.only("GET /api/v3/moviefile").queryText()).isEqualTo("movieId=31");
    }

    // What real servers do to lists

    @Test
    void three_pages_are_read() {
        var rows = rows(25);
        door.with("GET /api/v3/queue", call -> page(rows, call));

        ImportQueue.Look look = new ArrQueue(door, 10).look(SONARR);

        assertThat(look.stuck()).hasSize(25);
        assertThat(door.calls).hasSize(3);
    }

    @Test
    void a_row_that_leaves_while_pages_are_read_hides_no_other() {
        var rows = new ArrayList<>(rows(25));
        door.with("GET /api/v3/queue", call -> {
            String answer = page(rows, call);
            if (rows.size() == 25) {
                rows.remove(0);
            }
            return answer;
        });

        ImportQueue.Look look = new ArrQueue(door, 10).look(SONARR);

        assertThat(look.downloadIds()).contains("hash-10", "hash-24").hasSize(24);
    }

    @Test
    void a_row_that_comes_while_pages_are_read_counts_once() {
        var rows = new ArrayList<>(rows(25));
        door.with("GET /api/v3/queue", call -> {
            String answer = page(rows, call);
            if (rows.size() == 25) {
                rows.add(0, row(99));
            }
            return answer;
        });

        ImportQueue.Look look = new ArrQueue(door, 10).look(SONARR);

        assertThat(look.downloadIds()).hasSize(26);
    }

    @Test
    void a_list_that_is_never_as_long_as_it_says_is_read_three_times_and_taken_as_it_is() {
        door.with("GET /api/v3/queue", "{\"totalRecords\":7,\"records\":[%s]}".formatted(row(1)));

        assertThat(queue.look(SONARR).stuck()).hasSize(1);
        assertThat(door.calls).hasSize(3);
    }

    @Test
    void rows_without_ids_are_not_taken_for_one() {
        door.with("GET /api/v3/queue", """
                {"totalRecords":2,"records":[{"downloadId":"a"},{"downloadId":"b"}]}
                """);

        assertThat(queue.look(SONARR).downloadIds()).containsExactly("a", "b");
    }

    @Test
    void fields_that_nobody_knows_and_nulls_do_no_harm() {
        door.with("GET /api/v3/queue", """
                {"totalRecords":3,"novelty":{"a":[1]},"records":[
                  {"id":1,"downloadId":"A","status":"completed","trackedDownloadStatus":"warning",
                   "trackedDownloadState":"importPending","title":null,"protocol":null,"indexer":null,
                   "customFormatScore":null,"seriesId":null,"episodeId":null,"novelty":[],
                   "statusMessages":[{"title":null,"messages":null},{"title":"t","messages":["Sample",null]}]},
                  {"id":2,"downloadId":null,"status":null,"statusMessages":null},
                  {"id":3,"downloadId":"C","status":"completed","trackedDownloadStatus":"warning",
                   "trackedDownloadState":"importPending","statusMessages":[]}]}
                """);

        ImportQueue.Look look = queue.look(SONARR);

        assertThat(look.downloadIds()).containsExactly("A", "C");
        assertThat(look.stuck()).hasSize(1);
        StuckImport bare = look.stuck().get(0);
        assertThat(bare.title()).isEqualTo("A");
        assertThat(bare.queueScore()).isEmpty();
        assertThat(bare.owner()).isEmpty();
        assertThat(bare.protocol()).isEqualTo(Protocol.UNKNOWN);
        assertThat(bare.messages()).containsExactly("Sample");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "null", "{\"records\":null,\"totalRecords\":null}"})
    void an_empty_answer_is_an_empty_queue(String body) {
        door.with("GET /api/v3/queue", body);

        assertThat(queue.look(SONARR).downloadIds()).isEmpty();
    }

    @Test
    void a_download_with_one_row_under_way_is_not_stuck() {
        door.with("GET /api/v3/queue", """
                {"totalRecords":2,"records":[%s,%s]}
                """.formatted(
                        row(1), row(2).put("downloadId", "hash-1").put("trackedDownloadState", "importing")));

        assertThat(queue.look(SONARR).stuck()).isEmpty();
        assertThat(queue.look(SONARR).downloadIds()).containsExactly("hash-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"importPending", "importBlocked", "IMPORTBLOCKED"})
    void both_stuck_states_are_known(String state) {
        door.with(
                "GET /api/v3/queue",
                "{\"totalRecords\":1,\"records\":[%s]}".formatted(row(1).put("trackedDownloadState", state)));

        assertThat(queue.look(SONARR).stuck()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status:downloading",
                "status:paused",
                "trackedDownloadStatus:ok",
                "trackedDownloadStatus:error",
                "trackedDownloadState:importing",
                "trackedDownloadState:failedPending",
                "trackedDownloadState:downloading"
            })
    void everything_else_is_not_stuck(String change) {
        String[] parts = change.split(":", 2);
        door.with(
                "GET /api/v3/queue", "{\"totalRecords\":1,\"records\":[%s]}".formatted(row(1).put(parts[0], parts[1])));

        assertThat(queue.look(SONARR).stuck()).isEmpty();
    }

    @Test
    void an_owned_file_without_a_score_is_not_known() {
        door.withSample("GET /api/v3/history", "sonarr/api/history-page.json");
        readable("sonarr/api/manualimport-get.json");
        door.with("GET /api/v3/episodefile", "[{\"id\":5310,\"quality\":null,\"novelty\":1}]");

        Candidate file =
                queue.read(SONARR, stuck(SONARR, EPISODE_HASH)).candidates().get(0);

        assertThat(file.fileIds()).containsExactly(5310);
        assertThat(file.ownedIsKnown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"hasFile\":true}",
                "{\"hasFile\":true,\"episodeFileId\":0}",
                "{\"hasFile\":true,\"episodeFileId\":null}"
            })
    void an_episode_that_has_a_file_without_telling_which_is_not_known(String told) throws Exception {
        JsonNode candidates = RecordingDoor.sample("sonarr/api/manualimport-get.json");
        ObjectNode episode = (ObjectNode) candidates.at("/0/episodes/0");
        episode.remove("episodeFileId");
        episode.setAll((ObjectNode) RecordingDoor.JSON.readTree(told));
        door.withSample("GET /api/v3/history", "sonarr/api/history-page.json");
        door.with("GET /api/v3/manualimport", candidates.toString());

        Candidate file =
                queue.read(SONARR, stuck(SONARR, EPISODE_HASH)).candidates().get(0);

        assertThat(file.ownedIsKnown()).isFalse();
        assertThat(door.all("GET /api/v3/episodefile")).isEmpty();
    }

    @Test
    void an_episode_without_a_file_owns_nothing() {
        JsonNode candidates = RecordingDoor.sample("sonarr/api/manualimport-get.json");
        ((ObjectNode) candidates.at("/0/episodes/0")).put("hasFile", false).put("episodeFileId", 0);
        door.withSample("GET /api/v3/history", "sonarr/api/history-page.json");
        door.with("GET /api/v3/manualimport", candidates.toString());

        Candidate file =
                queue.read(SONARR, stuck(SONARR, EPISODE_HASH)).candidates().get(0);

        assertThat(file.fileIds()).isEmpty();
        assertThat(file.ownedIsKnown()).isTrue();
        assertThat(file.ownedScore()).isEmpty();
    }

    @Test
    void a_movie_without_a_file_owns_nothing() {
        door.withSample("GET /api/v3/history", "radarr/api/history-page.json");
        door.with("GET /api/v3/manualimport", movieCandidate().toString());
        door.with("GET /api/v3/moviefile", "[]");

        Candidate file =
                queue.read(RADARR, stuck(RADARR, MOVIE_HASH)).candidates().get(0);

        assertThat(file.owner()).contains(31);
        assertThat(file.fileIds()).isEmpty();
        assertThat(file.ownedIsKnown()).isTrue();
    }

    @Test
    void a_candidate_that_was_not_recognised_has_no_owner() {
        door.withSample("GET /api/v3/history", "sonarr/api/history-page.json");
        door.with("GET /api/v3/manualimport", """
                [{"path":"/d/x.mkv","relativePath":"x.mkv","rejections":[{"reason":"Unknown Series","type":"permanent"}]}]
                """);

        Candidate file =
                queue.read(SONARR, stuck(SONARR, EPISODE_HASH)).candidates().get(0);

        assertThat(file.owner()).isEmpty();
        assertThat(file.episodes()).isEmpty();
        assertThat(file.label()).isEqualTo("x.mkv");
    }

    @Test
    void tags_are_told_by_their_labels() {
        JsonNode candidates = RecordingDoor.sample("sonarr/api/manualimport-get.json");
        ((ObjectNode) candidates.at("/0/series")).putArray("tags").add(2).add(9);
        door.withSample("GET /api/v3/history", "sonarr/api/history-page.json");
        readable("sonarr/api/manualimport-get.json");
        door.with("GET /api/v3/manualimport", candidates.toString());
        door.with("GET /api/v3/tag", "[{\"id\":1,\"label\":\"a\"},{\"id\":2,\"label\":\"dromedarr-keep\"}]");

        assertThat(queue.read(SONARR, stuck(SONARR, EPISODE_HASH)).tags()).containsExactly("dromedarr-keep");
    }

    @Test
    void the_files_of_a_very_large_pack_are_asked_for_in_addresses_that_are_not_too_long() {
        var candidates = RecordingDoor.JSON.createArrayNode();
        for (int i = 1; i <= 450; i++) {
            var file = candidates.addObject().put("path", "/d/" + i + ".mkv");
            file.putObject("series").put("id", 12);
            file.putArray("episodes")
                    .addObject()
                    .put("id", i)
                    .put("hasFile", true)
                    .put("episodeFileId", 1_000_000 + i);
        }
        door.withSample("GET /api/v3/history", "sonarr/api/history-page.json");
        door.with("GET /api/v3/manualimport", candidates.toString());
        door.with("GET /api/v3/episodefile", this::askedFiles);

        var facts = queue.read(SONARR, stuck(SONARR, EPISODE_HASH));

        assertThat(facts.candidates()).hasSize(450).allMatch(Candidate::ownedIsKnown);
        assertThat(door.all("GET /api/v3/episodefile"))
                .allMatch(call -> call.queryText().length() < 4000);
    }

    @Test
    void two_instances_with_equal_ids_are_kept_apart() {
        Instance other = instance("anime", Kind.SONARR);
        door.withSample("GET /api/v3/queue", "sonarr/api/queue-page.json");

        var one = queue.look(SONARR).stuck().get(0);
        var two = queue.look(other).stuck().get(0);

        assertThat(one.downloadId()).isEqualTo(two.downloadId());
        assertThat(one.instance()).isEqualTo("tv");
        assertThat(two.instance()).isEqualTo("anime");
        assertThat(door.calls).extracting(call -> call.instance().name()).containsExactly("tv", "anime");
    }

    private String askedFiles(Call call) {
        var files = RecordingDoor.JSON.createArrayNode();
        for (int i = 1; i < call.query().size(); i += 2) {
            files.addObject().put("id", Integer.parseInt(call.query().get(i))).put("customFormatScore", 1);
        }
        return files.toString();
    }

    private void readable(String candidates) {
        door.withSample("GET /api/v3/manualimport", candidates);
        var owned = (ObjectNode) RecordingDoor.sample("sonarr/api/episodefile.json");
        door.with("GET /api/v3/episodefile", "[" + owned.put("id", 5310) + "]");
    }

    /** The file of the sample command as Radarr would list it. */
    private static JsonNode movieCandidate() {
        ObjectNode file = RecordingDoor.sample("radarr/api/command-manualimport-post.json")
                .path("files")
                .path(0)
                .deepCopy();
        int movie = file.remove("movieId").asInt();
        file.putObject("movie")
                .put("id", movie)
                .put("title", "Night of the Living Dead")
                .put("hasFile", true);
        file.put("relativePath", "x.mkv")
                .put("customFormatScore", 175)
                .put("qualityWeight", 20)
                .put("id", 5);
        file.putArray("rejections");
        return RecordingDoor.JSON.createArrayNode().add(file);
    }

    private static JsonNode sent(Call call) throws Exception {
        return RecordingDoor.JSON.readTree(call.body().orElseThrow());
    }

    private static String page(List<ObjectNode> rows, Call call) {
        var query = call.query();
        int page = Integer.parseInt(query.get(query.indexOf("page") + 1));
        int size = Integer.parseInt(query.get(query.indexOf("pageSize") + 1));
        var answer = RecordingDoor.JSON.createObjectNode().put("totalRecords", rows.size());
        var records = answer.putArray("records");
        rows.stream().skip((page - 1L) * size).limit(size).forEach(records::add);
        return answer.toString();
    }

    private static List<ObjectNode> rows(int count) {
        return IntStream.range(0, count).mapToObj(ArrQueueContractTest::row).toList();
    }

    private static ObjectNode row(int number) {
        ObjectNode row = RecordingDoor.sample("sonarr/api/queue-page.json")
                .path("records")
                .path(0)
                .deepCopy();
        return row.put("id", 100 + number).put("downloadId", "hash-" + number);
    }

    private static StuckImport stuck(Instance instance, String downloadId) {
        return new StuckImport(
                instance.name(),
                instance.kind(),
                downloadId,
                "title",
                "importPending",
                Protocol.TORRENT,
                Optional.empty(),
                Optional.empty(),
                Optional.of(instance.kind() == Kind.SONARR ? 12 : 31),
                Set.of(),
                List.of(1),
                List.of());
    }

    private static Instance instance(String name, Kind kind) {
        return new Instance(
                name, kind, URI.create("http://app:1"), new Secret("k".repeat(32)), true, Duration.ofSeconds(5));
    }
}
