package dev.dromedarr.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.triage.ImportQueue;
import dev.dromedarr.triage.Protocol;
import dev.dromedarr.triage.StuckImport;
import dev.dromedarr.triage.io.ArrQueue;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real servers do to lists. */
class ArrQueueListsTest extends ArrQueueStage {

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
    void a_list_that_is_never_as_long_as_it_says_is_read_three_times_and_not_taken_for_the_whole() {
        door.with("GET /api/v3/queue", "{\"totalRecords\":7,\"records\":[%s]}".formatted(row(1)));

        assertThatThrownBy(() -> queue.look(SONARR)).isInstanceOf(Unavailable.class);
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
    void an_answer_without_a_list_is_silence_and_no_empty_queue(String body) {
        door.with("GET /api/v3/queue", body);

        assertThatThrownBy(() -> queue.look(SONARR))
                .isInstanceOfSatisfying(Unavailable.class, silence -> assertThat(silence.onlyThis())
                        .isTrue());
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
    void the_rows_of_an_older_sonarr_are_read_and_without_a_score() {
        door.with("GET /api/v3/queue", """
                {"totalRecords":1,"records":[
                  {"id":1,"downloadId":"A","seriesId":12,"episodeId":1203,"title":"Pioneer.One.S01E03","status":"Completed",
                   "trackedDownloadStatus":"Warning","trackedDownloadState":"ImportPending","protocol":"Usenet",
                   "language":{"id":1,"name":"English"},"timeleft":"1.02:03:04",
                   "statusMessages":[{"title":"t","messages":["Not a preferred word upgrade for existing episode file(s)"]}]}]}
                """);

        StuckImport old = queue.look(SONARR).stuck().get(0);

        assertThat(old.protocol()).isEqualTo(Protocol.USENET);
        assertThat(old.state()).isEqualTo("importPending");
        assertThat(old.episodes()).containsExactly(1203);
        assertThat(old.queueScore()).isEmpty();
    }
}
