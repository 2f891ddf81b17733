package dev.dromedarr.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.event.Webhook;
import dev.dromedarr.instance.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgedTest {

    private final Stage stage = new Stage();
    private final Judged judged = stage.judged;
    private final StuckImport stuck = Cases.of().stuck();

    @Test
    void a_judgement_holds_while_the_queue_shows_the_same_and_not_too_long() {
        judge(105);

        assertThat(judged.holds(stuck)).isTrue();
        stage.clock.pass(Duration.ofMinutes(15).minusMillis(1));
        assertThat(judged.holds(stuck)).isTrue();
        stage.clock.pass(Duration.ofMillis(1));
        assertThat(judged.holds(stuck)).isFalse();
    }

    @Test
    void whatever_the_queue_shows_anew_is_judged_anew() {
        judge(105);

        assertThat(judged.holds(Cases.of().blocked().stuck())).isFalse();
        assertThat(judged.holds(Cases.of().says("Locked file, try again later").stuck()))
                .isFalse();
        assertThat(judged.holds(Cases.of().client(new Client(true, true)).stuck()))
                .isFalse();
        assertThat(judged.holds(Cases.of().called("OTHER").stuck())).isFalse();
    }

    @Test
    void a_clock_that_jumped_back_makes_nothing_hold_for_longer() {
        judge(105);

        stage.clock.pass(Duration.ofHours(-1));

        assertThat(judged.holds(stuck)).isFalse();
    }

    @Test
    void what_acts_is_judged_on_each_sweep_but_in_dry_run() {
        assertThat(judge(150).road()).isEqualTo("import");
        assertThat(judged.holds(stuck)).isFalse();

        stage.dryRun.set(true);
        assertThat(judge(150).road()).isEqualTo("dry-run");
        assertThat(judged.holds(stuck)).isTrue();

        stage.dryRun.set(false);
        assertThat(judged.holds(stuck)).isFalse();
    }

    @Test
    void what_is_barred_because_it_was_tried_in_vain_is_judged_when_its_pause_is_over() {
        judged.reading(stuck);
        judged.remember(taken(150).barred(stage.clock.instant().plus(Duration.ofMinutes(10))));
        assertThat(judged.holds(stuck)).isTrue();
        stage.clock.pass(Duration.ofMinutes(10));
        assertThat(judged.holds(stuck)).isFalse();

        judged.reading(stuck);
        judged.remember(taken(150).barred(Instant.MAX));
        assertThat(judged.holds(stuck)).isTrue();
        stage.clock.pass(Duration.ofMinutes(15));
        assertThat(judged.holds(stuck)).isFalse();
    }

    @Test
    void what_a_fuse_holds_is_judged_on_each_sweep() {
        judged.reading(stuck);
        judged.remember(taken(105).held(new Fuse("hour", "h", Instant.EPOCH), false));

        assertThat(judged.holds(stuck)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_READY", "NOT_ASKED"})
    void what_may_pass_by_itself_or_was_not_told_is_judged_on_each_sweep(Reason reason) {
        Case locked = Cases.of()
                .file(Cases.candidate("S01E03.mkv", 1203, 500, Cases.CUSTOM_FORMAT))
                .file(Cases.candidate("S01E04.mkv", 1204, 500, "Locked file, try again later"))
                .read();
        Decision decision = analyze(
                reason == Reason.NOT_READY
                        ? locked
                        : Cases.of().missing("silent").read());
        assertThat(decision.files()).extracting(FileVerdict::reason).contains(reason);

        judged.reading(stuck);
        judged.remember(Taken.of(1, true, decision));

        assertThat(judged.holds(stuck)).isFalse();
    }

    @Test
    void what_happens_while_the_facts_are_read_is_not_overlooked() {
        judged.reading(stuck);
        judged.forget();
        judged.remember(taken(105));

        assertThat(judged.holds(stuck)).isFalse();
    }

    @Test
    void an_import_that_ended_lets_every_download_of_the_same_series_be_judged_again() {
        judge(105);
        judged.ended(action("tv", "OTHER", 13));
        assertThat(judged.holds(stuck)).as("another series").isTrue();
        judged.ended(action("anime", "OTHER", 12));
        assertThat(judged.holds(stuck)).as("another instance").isTrue();

        judged.ended(action("tv", "OTHER", 12));
        assertThat(judged.holds(stuck)).isFalse();

        judge(105);
        judged.ended(action("tv", "HASH", 13));
        assertThat(judged.holds(stuck)).as("its own action").isFalse();
    }

    @ParameterizedTest
    @EnumSource(Webhook.Meaning.class)
    void a_webhook_lets_everything_of_its_instance_be_judged_again_and_a_grab_its_own_download(
            Webhook.Meaning meaning) {
        judge(105);
        judged.heard(webhook(meaning, "anime", "HASH"));
        assertThat(judged.holds(stuck)).as("another instance").isTrue();

        judged.heard(webhook(meaning, "tv", "OTHER"));
        assertThat(judged.holds(stuck)).isEqualTo(meaning == Webhook.Meaning.GRAB || meaning == Webhook.Meaning.TEST);

        judge(105);
        judged.heard(webhook(meaning, "tv", "HASH"));
        assertThat(judged.holds(stuck)).isEqualTo(meaning == Webhook.Meaning.TEST);
    }

    @Test
    void what_left_the_queue_or_was_ordered_by_a_person_is_forgotten_alone() {
        judge(105);
        judged.touched("tv", "OTHER");
        judged.keepOnly("anime", Set.of());
        judged.keepOnly("tv", Set.of("HASH"));
        assertThat(judged.holds(stuck)).isTrue();

        judged.touched("tv", "HASH");
        assertThat(judged.holds(stuck)).isFalse();

        judge(105);
        judged.keepOnly("tv", Set.of("OTHER"));
        assertThat(judged.holds(stuck)).isFalse();
    }

    private static Webhook webhook(Webhook.Meaning meaning, String instance, String downloadId) {
        return new Webhook(Kind.SONARR, Optional.of(instance), "X", meaning, Optional.of(downloadId), "t", "{}");
    }

    private Taken judge(int grabScore) {
        judged.reading(stuck);
        return judged.remember(taken(grabScore));
    }

    private Taken taken(int grabScore) {
        return Taken.of(
                1,
                true,
                analyze(Cases.of()
                        .grab(grabScore)
                        .over(100, Cases.CUSTOM_FORMAT)
                        .read()));
    }

    private Decision analyze(Case subject) {
        return new Analyze(new Policy(10, false, "", false, false), stage.dryRun).analyze(subject);
    }

    private static Action action(String instance, String downloadId, int owner) {
        return new Action(
                1,
                1,
                instance,
                Kind.SONARR,
                downloadId,
                "t",
                Verdict.FORCE_IMPORT,
                Action.State.ORDERED,
                1,
                Instant.EPOCH,
                Optional.empty(),
                List.of(new Action.Expected("/x.mkv", owner, Set.of(1203), Set.of())));
    }
}
