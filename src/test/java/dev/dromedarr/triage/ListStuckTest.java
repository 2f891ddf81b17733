package dev.dromedarr.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.event.JournalEntry;
import dev.dromedarr.event.Webhook;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Greet;
import dev.dromedarr.instance.Introductions;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Standings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListStuckTest {

    private final Stage stage = new Stage();
    private String appName = "Sonarr";
    private final ListStuck listStuck = new ListStuck(
            stage.instances,
            new Greet(
                    instance -> new Introductions.Introduction(appName, "4.0.19"),
                    new Standings(stage.clock, (instance, standing) -> {})),
            stage.queue,
            stage.seen,
            stage.book,
            new Keeps(stage.results, stage.clock),
            new Watch(new SweepStarts(stage.clock.instant(), Duration.ZERO), stage.judged, stage.absences),
            new Steady(2, Duration.ofSeconds(30)),
            stage.clock);

    @Test
    void what_is_pending_counts_when_it_was_seen_twice() {
        stage.queue.stuck.add(Cases.of().stuck());

        assertThat(sweep()).isEmpty();
        assertThat(sweep()).hasSize(1);
        assertThat(sweep()).hasSize(1);
    }

    @Test
    void two_looks_within_one_moment_are_one() {
        stage.queue.stuck.add(Cases.of().stuck());

        assertThat(sweep()).isEmpty();
        stage.clock.pass(Duration.ofSeconds(1));
        assertThat(listStuck.listStuck(Stage.TV)).isEmpty();
        stage.clock.pass(Duration.ofSeconds(28));
        assertThat(listStuck.listStuck(Stage.TV)).isEmpty();
        stage.clock.pass(Duration.ofSeconds(1));
        assertThat(listStuck.listStuck(Stage.TV)).hasSize(1);
    }

    @Test
    void of_several_the_best_score_comes_first() {
        stage.queue.stuck.add(Cases.of().blocked().called("none").stuck());
        stage.queue.stuck.add(Cases.of().blocked().called("low").queueScore(-5).stuck());
        stage.queue.stuck.add(
                Cases.of().blocked().called("high").queueScore(150).stuck());

        assertThat(sweep()).extracting(StuckImport::downloadId).containsExactly("high", "low", "none");
    }

    @Test
    void what_is_blocked_counts_at_once() {
        stage.queue.stuck.add(Cases.of().blocked().stuck());

        assertThat(sweep()).hasSize(1);
    }

    @Test
    void a_download_that_flaps_between_pending_blocked_and_importing_is_not_forgotten() {
        var pending = Cases.of().stuck();
        stage.queue.besides.add(pending.downloadId());

        stage.queue.stuck.add(pending);
        assertThat(sweep()).isEmpty();
        stage.queue.stuck.clear();
        assertThat(sweep()).as("importing").isEmpty();
        stage.queue.stuck.add(pending);

        assertThat(sweep()).hasSize(1);
    }

    @Test
    void a_download_that_left_the_queue_and_came_back_begins_anew() {
        stage.queue.stuck.add(Cases.of().stuck());
        assertThat(sweep()).isEmpty();
        stage.queue.stuck.clear();
        assertThat(sweep()).isEmpty();
        stage.queue.stuck.add(Cases.of().stuck());

        assertThat(sweep()).isEmpty();
    }

    @Test
    void a_webhook_that_asks_for_a_person_needs_no_second_sighting() {
        stage.queue.stuck.add(Cases.of().stuck());

        assertThat(listStuck.listStuck(webhook(Webhook.Meaning.MANUAL_INTERACTION, Optional.of("HASH"), "tv")))
                .hasSize(1);
        assertThat(sweep()).hasSize(1);
    }

    @Test
    void a_webhook_about_what_the_queue_does_not_hold_stuck_leads_to_nothing() {
        stage.queue.besides.add("HASH");

        assertThat(listStuck.listStuck(webhook(Webhook.Meaning.MANUAL_INTERACTION, Optional.of("HASH"), "tv")))
                .isEmpty();
        assertThat(stage.seen.counts).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Webhook.Meaning.class, mode = EnumSource.Mode.EXCLUDE, names = "MANUAL_INTERACTION")
    void no_other_webhook_asks_the_app_anything(Webhook.Meaning meaning) {
        stage.queue.stuck.add(Cases.of().stuck());

        assertThat(listStuck.listStuck(webhook(meaning, Optional.of("HASH"), "tv")))
                .isEmpty();
        assertThat(stage.queue.looks).isZero();
    }

    @Test
    void a_webhook_without_a_download_leads_to_nothing() {
        assertThat(listStuck.listStuck(webhook(Webhook.Meaning.MANUAL_INTERACTION, Optional.empty(), "tv")))
                .isEmpty();
        assertThat(stage.queue.looks).isZero();
    }

    @Test
    void a_webhook_of_an_instance_that_nobody_knows_is_refused_with_its_remedy() {
        var webhook = new Webhook(
                Kind.RADARR,
                Optional.of("elsewhere"),
                "X",
                Webhook.Meaning.MANUAL_INTERACTION,
                Optional.of("HASH"),
                "Nosferatu",
                "{}");

        assertThatThrownBy(() -> listStuck.listStuck(new JournalEntry(1, Instant.EPOCH, webhook, 0)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("/webhook/radarr/NAME");
    }

    @Test
    void a_webhook_whose_owner_was_configured_later_finds_it_when_it_is_taken_up_again() {
        stage.queue.stuck.add(Cases.of().stuck());
        var webhook = new Webhook(
                Kind.SONARR,
                Optional.of("Sonarr"),
                "ManualInteractionRequired",
                Webhook.Meaning.MANUAL_INTERACTION,
                Optional.of(Cases.of().stuck().downloadId()),
                "Pioneer One",
                "{}");

        assertThat(listStuck.listStuck(new JournalEntry(1, Instant.EPOCH, webhook, 0)))
                .hasSize(1);
    }

    @Test
    void the_queue_of_an_app_that_is_another_than_it_should_be_is_not_touched() {
        appName = "Radarr";

        assertThatThrownBy(() -> sweep()).isInstanceOf(Refused.class);
        assertThat(stage.queue.looks).isZero();
    }

    @Test
    void a_silent_app_forgets_no_sightings() {
        stage.queue.stuck.add(Cases.of().stuck());
        assertThat(sweep()).isEmpty();

        stage.queue.lookFails = Optional.of(new Unavailable("silent"));
        assertThatThrownBy(() -> sweep()).isInstanceOf(Unavailable.class);
        stage.queue.lookFails = Optional.empty();

        assertThat(sweep()).hasSize(1);
    }

    private static JournalEntry webhook(Webhook.Meaning meaning, Optional<String> downloadId, String instance) {
        return new JournalEntry(
                1,
                Instant.EPOCH,
                new Webhook(Kind.SONARR, Optional.of(instance), "X", meaning, downloadId, "Pioneer One", "{}"),
                0);
    }

    @Test
    void what_was_judged_is_passed_over_while_the_queue_shows_the_same() {
        stage.queue.stuck.add(Cases.of().blocked().stuck());
        judgeAll();
        assertThat(sweep()).isEmpty();

        stage.queue.stuck.set(0, Cases.of().blocked().says("Sample").stuck());
        assertThat(sweep()).hasSize(1);
    }

    @Test
    void a_webhook_that_asks_for_a_person_has_its_download_judged_at_once_also_when_it_was_before() {
        stage.queue.stuck.add(Cases.of().blocked().stuck());
        judgeAll();

        assertThat(listStuck.listStuck(webhook(Webhook.Meaning.MANUAL_INTERACTION, Optional.of("HASH"), "tv")))
                .hasSize(1);
    }

    private void judgeAll() {
        assertThat(sweep()).hasSize(1).allSatisfy(stuck -> {
            Case subject = Cases.of()
                    .blocked()
                    .grab(105)
                    .over(100, Cases.CUSTOM_FORMAT)
                    .read();
            stage.judged.remember(
                    Taken.of(1, true, new Analyze(new Policy(10, false, "", false, false)).analyze(subject)));
        });
    }

    /** The next sweep, a minute after the last. */
    private List<StuckImport> sweep() {
        stage.clock.pass(Duration.ofMinutes(1));
        return listStuck.listStuck(Stage.TV);
    }
}
