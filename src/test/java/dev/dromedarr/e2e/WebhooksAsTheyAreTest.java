package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dromedarr.sim.Connection;
import dev.dromedarr.sim.Delivery;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.SimArr;
import dev.dromedarr.sim.Titles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Webhooks as the simulated apps send them, by themselves and with their own ways. */
class WebhooksAsTheyAreTest extends TriageStage {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_test_of_both_apps_is_answered_with_a_password_in_latin_letters() throws Exception {
        Map<String, String> settings = Engine.settings(folder);
        settings.put("WEBHOOK_SECRET", "Straße-nach-Ægypten-1234");

        try (var engine = Engine.start(settings, sonarr, radarr)) {
            sonarr.connect(Connection.to(engine.address("/webhook/sonarr")).basic("käse", "Straße-nach-Ægypten-1234"));
            radarr.connect(Connection.to(engine.address("/webhook/radarr")).basic("", "Strasse-nach-Ægypten-1234"));

            assertThat(sonarr.sendTest()).isEqualTo(202);
            assertThat(radarr.sendTest()).isEqualTo(401);
            radarr.disconnect();
            radarr.connect(Connection.to(engine.address("/webhook/radarr")).basic("", "Straße-nach-Ægypten-1234"));
            assertThat(radarr.sendTest()).isEqualTo(202);
            assertThat(meanings()).containsExactly("TEST", "TEST");
        }
    }

    @Test
    void the_life_of_a_download_is_told_in_all_its_shapes_and_understood() throws Exception {
        sonarr.library().owned(10, "HDTV-720p", 1203);

        try (var engine = Engine.start(Engine.settings(folder), sonarr, radarr)) {
            sonarr.connect(engine.connection("/webhook/sonarr"));
            radarr.connect(engine.connection("/webhook/radarr"));
            Download episode = sonarr.add(
                    Download.torrent("Pioneer.One.S01E03.1080p-VODO").of(1203).file(50));
            Download movie = radarr.add(
                    Download.usenet("Sintel.2010.1080p-BF").of(Titles.SINTEL).file(50));
            sonarr.sendGrab(episode);
            sonarr.importByItself(episode.id());
            radarr.importByItself(movie.id());
            radarr.sendHealth("error", "All indexers are unavailable", "IndexerStatusCheck");
            radarr.sendHealthRestored("error", "All indexers are unavailable", "IndexerStatusCheck");

            soon(() -> assertThat(meanings())
                    .containsExactlyInAnyOrder("GRAB", "UPGRADE", "IMPORT_COMPLETE", "IMPORT", "NEWS", "NEWS"));
            for (SimArr app : List.of(sonarr, radarr)) {
                assertThat(app.deliveries()).extracting(Delivery::status).containsOnly(202);
            }
            assertThat(engine.decisions()).isEmpty();
        }
    }

    @Test
    void an_event_without_the_name_of_its_app_belongs_to_the_only_one_of_its_kind() throws Exception {
        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            String old = "{\"eventType\":\"Grab\",\"series\":{\"id\":12,\"title\":\"Pioneer One\"}}";

            JsonNode answer = JSON.readTree(engine.send(Letter.to(engine.address("/webhook/sonarr"), old)
                            .secret()
                            .request())
                    .body());

            assertThat(answer.path("instance").asText()).isEqualTo("sonarr");
            assertThat(answer.has("warning")).isFalse();
        }
    }

    @Test
    void an_address_with_a_slash_too_many_is_never_answered_with_a_redirect() throws Exception {
        try (var engine = Engine.start(Engine.settings(folder), sonarr)) {
            sonarr.connect(engine.connection("/webhook/sonarr/"));
            assertThat(sonarr.sendTest()).isEqualTo(202);

            sonarr.disconnect();
            sonarr.connect(engine.connection("//webhook/sonarr"));
            assertThat(sonarr.sendTest())
                    .satisfiesAnyOf(status -> assertThat(status).isEqualTo(202), status -> assertThat(status)
                            .isGreaterThanOrEqualTo(400));
        }
    }

    private List<String> meanings() throws Exception {
        String all = "SELECT group_concat(meaning) FROM (SELECT meaning FROM events ORDER BY id)";
        return List.of(Book.of(folder).row(all).get(0).split(",", -1));
    }
}
