package dev.dromedarr.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Greet;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.instance.Standings;
import dev.dromedarr.instance.io.ArrIntroductions;
import dev.dromedarr.triage.Hand;
import dev.dromedarr.triage.Privacy;
import dev.dromedarr.triage.io.ProwlarrIndexers;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What we read from Prowlarr 2, and how its indexers are found again in Sonarr and Radarr. */
class ProwlarrContractTest {

    private static final String TOLD = "GET /api/v1/indexer";
    private static final String USED = "GET /api/v3/indexer";
    private static final Instance SONARR = instance("tv", Kind.SONARR, "http://sonarr:8989");
    private static final Instance PROWLARR = instance("prowlarr", Kind.PROWLARR, "http://prowlarr:9696/base");

    private final RecordingDoor door = new RecordingDoor();
    private final Hand clock = new Hand();
    private int changes;
    private final ProwlarrIndexers indexers = indexers(SONARR, PROWLARR);

    @BeforeEach
    void behind_the_door() {
        door.with("GET /api/v1/system/status", "{\"appName\":\"Prowlarr\",\"version\":\"2.3.6.5352\"}");
        door.with(TOLD, """
                [{"id":1,"name":"Open Tracker","privacy":"public","protocol":"torrent"},
                 {"id":2,"name":"Half Open","privacy":"semiPrivate"},
                 {"id":3,"name":"Closed","privacy":"private"},
                 {"id":4,"name":"Nobody Knows","privacy":"somethingNew"},
                 {"id":5,"name":"Says Nothing"}]
                """);
        door.with(USED, "[]");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            Open Tracker (Prowlarr),   PUBLIC
            open tracker (prowlarr),   PUBLIC
            Half Open (Prowlarr),      PRIVATE
            Closed (Prowlarr),         PRIVATE
            Nobody Knows (Prowlarr),
            Says Nothing (Prowlarr),
            Open Tracker,
            Elsewhere (Prowlarr),
            """)
    void an_indexer_is_known_by_its_synced_name(String name, Privacy privacy) {
        assertThat(indexers.privacy(SONARR, name)).isEqualTo(Optional.ofNullable(privacy));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            http://prowlarr:9696/base/3/, PRIVATE
            http://prowlarr:9696/base/1,  PUBLIC
            HTTP://Prowlarr:9696/base/1/, PUBLIC
            http://prowlarr:9696/base/9/,
            http://prowlarr:9696/3/,
            http://jackett:9117/3/,
            """)
    void an_indexer_with_a_name_of_its_own_is_known_by_its_address(String baseUrl, Privacy privacy) {
        used("My Own Name", baseUrl);

        assertThat(indexers.privacy(SONARR, "My own name")).isEqualTo(Optional.ofNullable(privacy));
    }

    @Test
    void when_name_and_address_disagree_the_cautious_one_counts() {
        used("Open Tracker (Prowlarr)", "http://prowlarr:9696/base/3/");

        assertThat(indexers.privacy(SONARR, "Open Tracker (Prowlarr)")).contains(Privacy.PRIVATE);
    }

    @Test
    void each_app_is_asked_once_in_ten_minutes() {
        for (int minute = 0; minute < 10; minute++) {
            assertThat(indexers.privacy(SONARR, "Closed (Prowlarr)")).isPresent();
            clock.pass(Duration.ofMinutes(1));
        }
        assertThat(door.all(TOLD)).hasSize(1);
        assertThat(door.all(USED)).hasSize(1);

        indexers.refresh();

        assertThat(door.all(TOLD)).hasSize(2).allMatch(call -> !call.repeatable());
        assertThat(door.all("GET /api/v1/system/status")).hasSize(1).allMatch(call -> !call.repeatable());
    }

    @Test
    void what_was_learned_by_a_clock_that_was_wrong_is_asked_again() {
        indexers.refresh();
        clock.pass(Duration.ofDays(-400));

        indexers.refresh();

        assertThat(door.all(TOLD)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"message\":\"no\"}", "", "[{", "silent"})
    void when_asking_again_fails_the_old_knowledge_counts_and_there_is_no_storm(String trouble) {
        assertThat(indexers.privacy(SONARR, "Closed (Prowlarr)")).contains(Privacy.PRIVATE);
        door.with(TOLD, call -> answer(trouble));
        clock.pass(Duration.ofMinutes(11));

        for (int sweep = 0; sweep < 20; sweep++) {
            assertThat(indexers.privacy(SONARR, "Closed (Prowlarr)")).contains(Privacy.PRIVATE);
        }
        assertThat(door.all(TOLD)).hasSize(2);

        clock.pass(Duration.ofMinutes(1));
        assertThat(indexers.privacy(SONARR, "Closed (Prowlarr)")).contains(Privacy.PRIVATE);
        assertThat(door.all(TOLD)).hasSize(3);
    }

    @Test
    void what_was_never_told_is_not_known() {
        door.with(TOLD, call -> answer("silent"));

        assertThat(indexers.privacy(SONARR, "Closed (Prowlarr)")).isEmpty();
        assertThat(door.all(USED)).isEmpty();
    }

    @Test
    void another_app_at_the_address_of_prowlarr_is_not_believed() {
        door.with("GET /api/v1/system/status", "{\"appName\":\"Lidarr\",\"version\":\"3.0\"}");

        assertThat(indexers.privacy(SONARR, "Open Tracker (Prowlarr)")).isEmpty();
        assertThat(door.all(TOLD)).isEmpty();
    }

    @Test
    void when_the_app_does_not_tell_its_indexers_the_names_still_count() {
        door.with(USED, call -> answer("silent"));

        assertThat(indexers.privacy(SONARR, "Closed (Prowlarr)")).contains(Privacy.PRIVATE);
    }

    @Test
    void without_a_prowlarr_nobody_is_asked() {
        assertThat(indexers(SONARR).privacy(SONARR, "Closed (Prowlarr)")).isEmpty();

        assertThat(door.calls).isEmpty();
    }

    @Test
    void only_an_answer_that_differs_from_the_one_before_is_a_change() {
        indexers.refresh();
        clock.pass(Duration.ofMinutes(11));
        indexers.refresh();
        assertThat(changes).isZero();

        door.with(TOLD, "[{\"id\":1,\"name\":\"Open Tracker\",\"privacy\":\"private\"}]");
        indexers.refresh();
        assertThat(changes).as("not asked yet").isZero();
        clock.pass(Duration.ofMinutes(11));
        indexers.refresh();
        assertThat(changes).isEqualTo(1);

        door.with(TOLD, call -> answer("silent"));
        clock.pass(Duration.ofMinutes(11));
        indexers.refresh();
        assertThat(changes).as("silence").isEqualTo(1);
    }

    private void used(String name, String baseUrl) {
        door.with(USED, """
                [{"id":7,"name":"%s","fields":[{"name":"minimumSeeders","value":1},{"name":"baseUrl","value":"%s"}]}]
                """.formatted(name, baseUrl));
    }

    private static String answer(String body) {
        if (body.equals("silent")) {
            throw new Unavailable("Prowlarr did not answer");
        }
        return body;
    }

    private ProwlarrIndexers indexers(Instance... apps) {
        var standings = new Standings(clock, (instance, standing) -> {});
        return new ProwlarrIndexers(
                new Instances(List.of(apps)),
                new Greet(new ArrIntroductions(door), standings),
                door,
                () -> changes++,
                clock);
    }

    private static Instance instance(String name, Kind kind, String url) {
        return new Instance(name, kind, URI.create(url), new Secret("k".repeat(32)), true, Duration.ofSeconds(5));
    }
}
