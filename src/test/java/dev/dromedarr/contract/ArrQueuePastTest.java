package dev.dromedarr.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.triage.Calls;
import dev.dromedarr.triage.Past;
import dev.dromedarr.triage.Past.What;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happened to an episode or movie before, and how few calls that takes. */
class ArrQueuePastTest extends ArrQueueStage {

    private static final String NEWEST =
            "&eventType=1&eventType=3&eventType=4&sortKey=date&sortDirection=descending&page=1&pageSize=500";

    @Test
    void grab_and_import_are_read_with_the_scores_of_their_moments() {
        door.withSample("GET /api/v3/history", "sonarr/api/history-page.json");

        List<Past> past = queue.past(SONARR, 12, Set.of(1203));

        assertThat(past)
                .containsExactly(
                        past(What.IMPORTED, "2026-06-01T18:22:31Z", 1203, EPISODE_HASH, 50),
                        past(What.GRABBED, "2026-06-01T17:58:02Z", 1203, EPISODE_HASH, 150));
        assertThat(door.only("GET /api/v3/history").queryText()).isEqualTo("episodeId=1203" + NEWEST);
    }

    @Test
    void a_pack_is_asked_for_by_its_series_and_a_movie_by_its_id() {
        door.withSample("GET /api/v3/history", "radarr/api/history-page.json");

        queue.past(SONARR, 12, Set.of(1203, 1204));
        List<Past> movie = queue.past(RADARR, 31, Set.of());

        assertThat(movie).hasSize(1).allMatch(grab -> grab.episode().isEmpty());
        assertThat(movie.get(0).score()).contains(275);
        assertThat(door.calls)
                .extracting(call -> call.queryText())
                .containsExactly("seriesIds=12" + NEWEST, "movieIds=31" + NEWEST);
    }

    @Test
    void what_is_of_others_or_no_matter_is_left_out_whatever_the_app_tells() {
        door.with("GET /api/v3/history", """
                {"totalRecords":5,"records":[
                  {"id":1,"seriesId":12,"episodeId":1203,"date":"2026-06-01T00:00:00Z","eventType":"DownloadFailed","downloadId":"A"},
                  {"id":2,"seriesId":12,"episodeId":1204,"date":"2026-06-01T00:00:00Z","eventType":"grabbed","data":{}},
                  {"id":3,"seriesId":7,"episodeId":1203,"date":"2026-06-01T00:00:00Z","eventType":"grabbed","data":{}},
                  {"id":4,"seriesId":12,"episodeId":1203,"date":"never","eventType":"episodeFileDeleted","data":{}},
                  {"id":5,"seriesId":12,"date":"2026-06-01T00:00:00Z","eventType":"grabbed","data":{}}]}
                """);

        assertThat(queue.past(SONARR, 12, Set.of(1203)))
                .containsExactly(new Past(
                        What.FAILED,
                        Instant.parse("2026-06-01T00:00:00Z"),
                        Optional.of(1203),
                        Optional.of("A"),
                        Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"records\":[{\"seriesId\":12,\"episodeId\":1203,\"eventType\":\"grabbed\",\"date\":\"yesterday\"}]}",
                "{\"records\":[{\"seriesId\":12,\"episodeId\":1203,\"eventType\":\"grabbed\"}]}"
            })
    void half_an_answer_is_none(String answer) {
        door.with("GET /api/v3/history", answer);

        assertThatThrownBy(() -> queue.past(SONARR, 12, Set.of(1203))).isInstanceOf(Unavailable.class);
    }

    @Test
    void names_of_tags_are_asked_once_and_again_when_the_queue_is_looked_through_anew() {
        var candidates = RecordingDoor.sample("sonarr/api/manualimport-get.json");
        ((ObjectNode) candidates.at("/0/series")).putArray("tags").add(2);
        door.withSample("GET /api/v3/queue", "sonarr/api/queue-page.json");
        door.withSample("GET /api/v3/history", "sonarr/api/history-page.json");
        readable("sonarr/api/manualimport-get.json");
        door.with("GET /api/v3/manualimport", candidates.toString());
        door.with("GET /api/v3/tag", "[{\"id\":2,\"label\":\"drama\"}]");

        for (int read = 0; read < 3; read++) {
            queue.noting(new Calls()).read(SONARR, stuck(SONARR, EPISODE_HASH));
        }
        assertThat(door.all("GET /api/v3/tag")).hasSize(1);

        queue.look(SONARR);
        door.with("GET /api/v3/tag", "[{\"id\":2,\"label\":\"dromedarr-keep\"},{\"id\":9,\"label\":\"new\"}]");
        assertThat(queue.read(SONARR, stuck(SONARR, EPISODE_HASH)).tags()).containsExactly("dromedarr-keep");
        ((ObjectNode) candidates.at("/0/series")).putArray("tags").add(11);
        door.with("GET /api/v3/manualimport", candidates.toString());
        door.with("GET /api/v3/tag", "[{\"id\":11,\"label\":\"newer\"}]");

        assertThat(queue.read(SONARR, stuck(SONARR, EPISODE_HASH)).tags())
                .as("a tag that was not told yet is asked for")
                .containsExactly("newer");
    }

    private static Past past(What what, String at, int episode, String downloadId, int score) {
        return new Past(what, Instant.parse(at), Optional.of(episode), Optional.of(downloadId), Optional.of(score));
    }
}
