package dev.dromedarr.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.triage.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an app leaves out is not known, and never taken for nothing. */
class ArrQueueUnknownTest extends ArrQueueStage {

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
        door.with(
                "GET /api/v3/tag",
                "[{\"id\":1,\"label\":\"a\"},{\"id\":2,\"label\":\"dromedarr-keep\"},{\"id\":9,\"label\":\"b\"}]");

        assertThat(queue.read(SONARR, stuck(SONARR, EPISODE_HASH)).tags())
                .containsExactlyInAnyOrder("dromedarr-keep", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "[{\"id\":1,\"label\":\"a\"}]"})
    void a_tag_without_a_name_may_be_the_one_that_protects(String tags) {
        JsonNode candidates = RecordingDoor.sample("sonarr/api/manualimport-get.json");
        ((ObjectNode) candidates.at("/0/series")).putArray("tags").add(2);
        door.withSample("GET /api/v3/history", "sonarr/api/history-page.json");
        readable("sonarr/api/manualimport-get.json");
        door.with("GET /api/v3/manualimport", candidates.toString());
        door.with("GET /api/v3/tag", tags);

        assertThatThrownBy(() -> queue.read(SONARR, stuck(SONARR, EPISODE_HASH)))
                .isInstanceOf(Unavailable.class);
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
}
