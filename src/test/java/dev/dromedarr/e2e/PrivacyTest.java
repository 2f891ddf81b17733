package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.sim.App;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.DownloadState;
import dev.dromedarr.sim.Fault;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.Removal;
import dev.dromedarr.sim.SimProwlarr;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.sim.Titles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who tells whether a tracker is private, and what becomes of a download that is kept. */
class PrivacyTest {

    private static final String CLIENTS = "DownloadClientStatusCheck";

    @TempDir
    Path folder;

    private final SimSonarr sonarr = new SimSonarr();
    private final SimProwlarr prowlarr = new SimProwlarr();

    @BeforeEach
    void open() {
        sonarr.start();
        Titles.fill(sonarr);
        prowlarr.start();
        sonarr.library().owned(100, "WEBDL-1080p", 1203);
    }

    @AfterEach
    void close() {
        sonarr.close();
        prowlarr.close();
        assertThat(sonarr.violations()).isEmpty();
        assertThat(prowlarr.violations()).isEmpty();
    }

    @Test
    void a_tracker_on_no_list_is_public_because_prowlarr_says_so() throws Exception {
        prowlarr.indexer("Some Tracker", "public").sync(sonarr);
        sonarr.add(worse("Some Tracker (Prowlarr)"));

        try (var engine = Engine.start(settings(), sonarr)) {
            soon(() -> assertThat(sonarr.removals()).hasSize(1));

            assertThat(decision(engine).path("message").asText())
                    .isEqualTo("Public tracker: grab score 20 points lower");
        }
    }

    @Test
    void a_tracker_on_the_public_list_is_private_because_prowlarr_says_so() throws Exception {
        prowlarr.indexer("1337x Members", "semiPrivate").sync(sonarr);
        sonarr.add(worse("1337x Members (Prowlarr)").seeding());

        try (var engine = Engine.start(settings(), sonarr)) {
            soon(() -> assertThat(decision(engine).path("message").asText())
                    .isEqualTo("Private tracker protected: grab score 20 points lower"));

            assertThat(sonarr.removals()).isEmpty();
        }
    }

    @Test
    void a_tracker_on_the_private_list_stays_private_whatever_prowlarr_says() throws Exception {
        prowlarr.indexer("HDBits", "public").sync(sonarr);
        sonarr.add(worse("HDBits (Prowlarr)").seeding());

        try (var engine = Engine.start(settings(), sonarr)) {
            soon(() -> assertThat(decision(engine).path("message").asText()).startsWith("Private tracker protected"));

            assertThat(sonarr.removals()).isEmpty();
        }
    }

    @Test
    void an_indexer_that_was_renamed_in_the_app_is_known_by_its_address() throws Exception {
        prowlarr.indexer("Some Tracker", "public");
        sonarr.indexer("my favourite", prowlarr.url() + "/1/");
        sonarr.add(worse("my favourite"));

        try (var engine = Engine.start(settings(), sonarr)) {
            soon(() -> assertThat(decision(engine).path("result").asText()).isEqualTo("Removed: it left the queue"));
        }
    }

    @Test
    void while_prowlarr_is_down_the_lists_count_and_its_silence_is_told_in_health() throws Exception {
        prowlarr.stop();
        sonarr.add(worse("Some Tracker (Prowlarr)"));

        try (var engine = Engine.start(settings(), sonarr)) {
            soon(() -> assertThat(decision(engine).path("message").asText()).startsWith("Unknown tracker"));

            assertThat(instance(engine, "prowlarr").path("isHealthy").asBoolean())
                    .isFalse();
            assertThat(instance(engine, "prowlarr").path("lastError").asText()).contains("cannot be reached");
            assertThat(sonarr.removals()).isEmpty();
        }
    }

    @Test
    void a_prowlarr_that_answers_late_is_asked_once_and_holds_triage_up_only_briefly() throws Exception {
        prowlarr.indexer("Some Tracker", "public").sync(sonarr);
        prowlarr.faults().always("/api/v1/system/status", Fault.slow(Duration.ofSeconds(20)));
        sonarr.add(worse("1337x (Prowlarr)"));
        var settings = settings();
        settings.put("PROWLARR_TIMEOUT", "1s");

        try (var engine = Engine.start(settings, sonarr)) {
            soon(() -> assertThat(sonarr.removals()).hasSize(1));

            assertThat(prowlarr.requests()).hasSize(1);
            assertThat(instance(engine, "sonarr").path("isHealthy").asBoolean()).isTrue();
        }
    }

    @Test
    void what_is_kept_is_dismissed_on_request_and_goes_on_seeding() throws Exception {
        Download kept = sonarr.add(worse("HDBits (Prowlarr)").seeding());
        var settings = settings();
        settings.put("DROMEDARR_TRIAGE_KEEP", "dismiss");

        try (var engine = Engine.start(settings, sonarr)) {
            soon(() -> assertThat(decision(engine).path("result").asText()).isEqualTo("Dismissed: it left the queue"));

            assertThat(sonarr.removals())
                    .containsExactly(new Removal(kept.id(), kept.title(), false, false, true, true));
            assertThat(sonarr.download(kept.id()).state()).isEqualTo(DownloadState.IGNORED);
            assertThat(sonarr.searches()).isEmpty();
            assertThat(decision(engine).path("action").asText()).isEqualTo("KEEP");
        }
    }

    @Test
    void in_dry_run_what_would_be_dismissed_stays() throws Exception {
        sonarr.add(worse("HDBits (Prowlarr)").seeding());
        var settings = settings();
        settings.put("DROMEDARR_TRIAGE_KEEP", "dismiss");
        settings.put("DRY_RUN", "true");

        try (var engine = Engine.start(settings, sonarr)) {
            soon(() -> assertThat(decision(engine).path("action").asText()).isEqualTo("KEEP"));
            Thread.sleep(2_000);

            assertThat(sonarr.removals()).isEmpty();
        }
    }

    @Test
    void of_two_releases_for_one_episode_the_better_is_imported_and_the_other_judged_against_it() throws Exception {
        sonarr.add(release("Pioneer.One.S01E03.1080p.WEB-DL.x265-GOOD", 130));
        Download best = sonarr.add(release("Pioneer.One.S01E03.1080p.WEB-DL.x265-BEST", 180));
        sonarr.commandsTake(Duration.ofSeconds(3));

        try (var engine = Engine.start(settings(), sonarr)) {
            soon(() -> assertThat(engine.decisions())
                    .extracting(one -> one.path("reason").asText())
                    .contains("BETTER_SCORE", "NOT_READY"));
            soon(() -> assertThat(engine.decisions())
                    .extracting(one -> one.path("message").asText())
                    .contains("Public tracker: grab score 50 points lower"));

            assertThat(sonarr.imports())
                    .extracting(
                            imported -> imported.download().map(Download::id).orElse(""))
                    .containsExactly(best.id());
            assertThat(sonarr.commands()).hasSize(1);
        }
    }

    @Test
    void nothing_is_removed_while_a_download_client_does_not_answer() throws Exception {
        sonarr.add(worse("1337x (Prowlarr)"));
        sonarr.sendHealth("warning", "Download clients unavailable due to failures: qbit-main", CLIENTS);

        try (var engine = Engine.start(settings(), sonarr)) {
            soon(() -> assertThat(decision(engine).path("message").asText())
                    .isEqualTo("Not removed while a download client does not answer:"
                            + " Download clients unavailable due to failures: qbit-main"));
            assertThat(sonarr.removals()).isEmpty();

            sonarr.sendHealthRestored("ok", "", CLIENTS);
            soon(() -> assertThat(sonarr.removals()).hasSize(1));
        }
    }

    private static Download release(String title, int score) {
        return Download.torrent(title)
                .of(1203)
                .grabScore(score)
                .indexer("1337x (Prowlarr)")
                .file(score, Rejections.customFormat(App.SONARR, 50, 100));
    }

    @Test
    void prowlarr_is_asked_who_it_is_also_while_nothing_is_stuck() throws Exception {
        try (var engine = Engine.start(settings(), sonarr)) {
            soon(() -> assertThat(instance(engine, "prowlarr").path("version").asText())
                    .isEqualTo("2.3.6.5352"));
        }
    }

    private Map<String, String> settings() {
        var settings = new HashMap<>(Engine.settings(folder));
        settings.put("PROWLARR_URL", prowlarr.url().toString());
        settings.put("PROWLARR_API_KEY", prowlarr.apiKey());
        return settings;
    }

    private static Download worse(String indexer) {
        return Download.torrent("Pioneer.One.S01E03.1080p.WEB-DL.AAC2.0.x265-VODO")
                .of(1203)
                .grabScore(80)
                .indexer(indexer)
                .file(50, Rejections.customFormat(App.SONARR, 50, 100));
    }

    private static JsonNode decision(Engine engine) throws Exception {
        return engine.decisions().stream().findFirst().orElseThrow(AssertionError::new);
    }

    private static JsonNode instance(Engine engine, String name) throws Exception {
        for (JsonNode instance : engine.get("/health").path("instances")) {
            if (instance.path("name").asText().equals(name)) {
                return instance;
            }
        }
        throw new AssertionError("No instance " + name);
    }

    private static void soon(ThrowingRunnable sentence) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(sentence);
    }
}
