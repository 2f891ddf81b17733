package dev.dromedarr.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.triage.Client;
import dev.dromedarr.triage.ImportQueue;
import dev.dromedarr.triage.OwnedFile;
import dev.dromedarr.triage.StuckImport;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent to the two apps, held against their payloads. */
class ArrQueueSendTest extends ArrQueueStage {

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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_dismissal_leaves_the_client_alone(boolean category) {
        door.with("DELETE /api/v3/queue/1432871129", "{}");

        queue.dismiss(SONARR, 1432871129, category);

        Call call = door.only("DELETE /api/v3/queue/1432871129");
        assertThat(call.queryText())
                .isEqualTo("removeFromClient=false&blocklist=false&skipRedownload=true&changeCategory=" + category);
        assertThat(call.mayBeAbsent()).isTrue();
    }

    @Test
    void the_queue_tells_of_the_client() {
        JsonNode page = RecordingDoor.sample("sonarr/api/queue-page.json");
        ObjectNode waiting = page.path("records").path(0).deepCopy();
        waiting.put("id", 77).put("downloadId", "ELSEWHERE").put("status", "downloadClientUnavailable");
        ((ArrayNode) page.path("records")).add(waiting);
        door.with("GET /api/v3/queue", page.toString());

        List<StuckImport> stuck = queue.look(SONARR).stuck();

        assertThat(stuck.get(0).client()).isEqualTo(new Client(true, true));
        assertThat(stuck.get(1).client()).isEqualTo(new Client(false, false));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            DownloadClientStatusCheck,                    warning, true
            DownloadClientCheck,                          error,   true
            DownloadClientCheck,                          ok,      false
            DownloadClientRemovesCompletedDownloadsCheck, warning, false
            IndexerStatusCheck,                           error,   false
            """)
    void the_health_of_the_app_tells_of_a_client_that_does_not_answer(String source, String type, boolean trouble) {
        door.with("GET /api/v3/health", """
                [{"source":"UpdateCheck","type":"warning","message":"New update"},
                 {"source":"%s","type":"%s","message":"Unable to communicate with qbit-main"}]
                """.formatted(source, type));

        assertThat(queue.clientTrouble(SONARR))
                .isEqualTo(trouble ? Optional.of("Unable to communicate with qbit-main") : Optional.empty());
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
    @ValueSource(strings = {"failed", "aborted", "cancelled", "orphaned"})
    void a_command_that_is_over_has_ended_however_it_did(String status) {
        door.with("GET /api/v3/command/5", "{\"id\":5,\"status\":\"" + status + "\"}");

        assertThat(queue.command(SONARR, 5)).isEqualTo(ImportQueue.Progress.ENDED);
    }

    @Test
    void a_command_that_completed_is_done_by_the_words_of_the_app() {
        door.with("GET /api/v3/command/5", "{\"id\":5,\"status\":\"Completed\"}");

        assertThat(queue.command(SONARR, 5)).isEqualTo(ImportQueue.Progress.DONE);
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
}
