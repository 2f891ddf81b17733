package dev.dromedarr.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.triage.CallMade;
import dev.dromedarr.triage.Calls;
import dev.dromedarr.triage.ImportQueue;
import dev.dromedarr.triage.Traits;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What grab, queue, candidate and owned file tell of themselves, and what was asked for it. */
class ArrQueueTraitsTest extends ArrQueueStage {

    @Test
    void each_of_the_four_tells_its_quality_languages_and_custom_formats() {
        door.withSample("GET /api/v3/queue", "sonarr/api/queue-page.json");
        door.withSample("GET /api/v3/history", "sonarr/api/history-page.json");
        readable("sonarr/api/manualimport-get.json");

        var single = queue.look(SONARR).stuck().get(0);
        ImportQueue.Facts facts = queue.read(SONARR, single);

        var file = facts.candidates().get(0);
        assertThat(single.traits()).isEqualTo(traits("WEB Tier 01", "x265 (HD)"));
        assertThat(facts.grab())
                .hasValueSatisfying(grab -> assertThat(grab.traits()).isEqualTo(traits("WEB Tier 01", "x265 (HD)")));
        assertThat(file.traits()).isEqualTo(traits("x265 (HD)"));
        assertThat(file.owned().get(0).traits()).isEqualTo(traits("x265 (HD)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"quality\":null,\"languages\":null,\"customFormats\":null}", "{\"quality\":7}"})
    void what_is_not_told_is_not_made_up(String told) throws Exception {
        JsonNode candidates = RecordingDoor.sample("sonarr/api/manualimport-get.json");
        ((ObjectNode) candidates.path(0)).remove(List.of("quality", "languages", "customFormats"));
        ((ObjectNode) candidates.path(0)).setAll((ObjectNode) RecordingDoor.JSON.readTree(told));
        door.withSample("GET /api/v3/history", "sonarr/api/history-page.json");
        readable("sonarr/api/manualimport-get.json");
        door.with("GET /api/v3/manualimport", candidates.toString());

        var file = queue.read(SONARR, stuck(SONARR, EPISODE_HASH)).candidates().get(0);

        assertThat(file.traits()).isEqualTo(Traits.UNTOLD);
    }

    @Test
    void the_calls_that_were_made_are_noted_in_their_order() {
        door.withSample("GET /api/v3/history", "sonarr/api/history-page.json");
        readable("sonarr/api/manualimport-get.json");
        var calls = new Calls();

        queue.noting(calls).read(SONARR, stuck(SONARR, EPISODE_HASH));

        assertThat(calls.made())
                .extracting(CallMade::call)
                .containsExactly(
                        "GET /api/v3/history?downloadId=" + EPISODE_HASH
                                + "&eventType=1&sortKey=date&sortDirection=descending&page=1&pageSize=50",
                        "GET /api/v3/manualimport?downloadId=" + EPISODE_HASH + "&filterExistingFiles=false",
                        "GET /api/v3/episodefile?episodeFileIds=5310");
        assertThat(calls.made()).extracting(CallMade::status).containsOnly(Optional.of(200));
        assertThat(calls.made().toString()).doesNotContain("k".repeat(32));
    }

    @Test
    void a_call_that_failed_is_noted_with_its_trouble() {
        door.withSample("GET /api/v3/history", "sonarr/api/history-page.json");
        door.with("GET /api/v3/manualimport", call -> {
            throw new Unavailable("Sonarr \"tv\" did not answer; apikey=" + "k".repeat(32));
        });
        var calls = new Calls();

        assertThatThrownBy(() -> queue.noting(calls).read(SONARR, stuck(SONARR, EPISODE_HASH)))
                .isInstanceOf(Unavailable.class);

        assertThat(calls.made().get(1).status()).isEmpty();
        assertThat(calls.made().get(1).trouble()).contains("Sonarr \"tv\" did not answer; apikey=****");
    }

    private static Traits traits(String... formats) {
        return new Traits("WEBDL-1080p", Set.of("English"), Optional.of(Set.of(formats)));
    }
}
