package dev.dromedarr.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnrichTest {

    private final Stage stage = new Stage();
    private Optional<Privacy> told = Optional.empty();
    private final Enrich enrich = new Enrich(
            stage.instances,
            stage.queue,
            new Trackers(List.of("private"), List.of("public", "queue")),
            (app, indexer) -> told,
            stage.book,
            new GrabLoops(3));

    @Test
    void all_facts_are_read_in_one_pass() {
        var file = Cases.candidate("S01E03.mkv", 1203, 100, Cases.CUSTOM_FORMAT);
        stage.queue.facts = new ImportQueue.Facts(grab("A Public Tracker"), Set.of("drama"), List.of(file));

        Case subject = enrich.enrich(Cases.of().says(Cases.CUSTOM_FORMAT).stuck());

        assertThat(subject.missing()).isEmpty();
        assertThat(subject.tags()).containsExactly("drama");
        assertThat(subject.privacy()).isEqualTo(Privacy.PUBLIC);
        assertThat(subject.candidates()).containsExactly(file);
        assertThat(subject.objections()).extracting(Rejection::cause).containsExactly(Rejection.Cause.CUSTOM_FORMAT);
        assertThat(subject.grabScore()).contains(120);
        assertThat(subject.indexer()).contains("A Public Tracker");
    }

    @Test
    void the_indexer_of_the_grab_goes_before_the_one_of_the_queue() {
        stage.queue.facts = new ImportQueue.Facts(grab("Private"), Set.of(), List.of());
        assertThat(enrich.enrich(Cases.of().stuck()).privacy()).isEqualTo(Privacy.PRIVATE);

        stage.queue.facts = new ImportQueue.Facts(Optional.empty(), Set.of(), List.of());
        assertThat(enrich.enrich(Cases.of().stuck()).privacy()).isEqualTo(Privacy.UNKNOWN);
    }

    @Test
    void what_prowlarr_tells_of_the_indexer_goes_before_the_public_list() {
        stage.queue.facts = new ImportQueue.Facts(grab("A Public Tracker"), Set.of(), List.of());
        told = Optional.of(Privacy.PRIVATE);

        assertThat(enrich.enrich(Cases.of().stuck()).privacy()).isEqualTo(Privacy.PRIVATE);
    }

    @Test
    void a_file_waits_while_another_download_is_imported_for_its_episode() {
        stage.queue.facts = new ImportQueue.Facts(
                grab("x"),
                Set.of(),
                List.of(
                        Cases.candidate("S01E03.mkv", 1203, 100, Cases.CUSTOM_FORMAT),
                        Cases.candidate("S01E04.mkv", 1204, 100, Cases.CUSTOM_FORMAT)));
        begun("OTHER", 1203);

        Decision decision = new Analyze(new Policy(10, false, "", false, false))
                .analyze(enrich.enrich(Cases.of().stuck()));

        assertThat(decision.files())
                .extracting(FileVerdict::verdict, FileVerdict::reason)
                .containsExactly(
                        tuple(Verdict.WAIT, Reason.NOT_READY), tuple(Verdict.FORCE_IMPORT, Reason.BETTER_SCORE));
        assertThat(decision.files().get(0).message())
                .isEqualTo("Another import of the same episode or movie is under way");
    }

    @Test
    void an_import_that_has_ended_or_is_its_own_or_is_of_another_episode_stands_in_no_ones_way() {
        stage.queue.facts = new ImportQueue.Facts(
                grab("x"), Set.of(), List.of(Cases.candidate("S01E03.mkv", 1203, 100, Cases.CUSTOM_FORMAT)));
        begun("OTHER", 1204);
        begun("HASH", 1203);
        stage.book.end(begun("THIRD", 1203).id(), Action.State.VERIFIED, "", stage.clock.instant());

        assertThat(new Analyze(new Policy(10, false, "", false, false))
                        .analyze(enrich.enrich(Cases.of().stuck()))
                        .verdict())
                .isEqualTo(Verdict.FORCE_IMPORT);
    }

    private Action begun(String downloadId, int episode) {
        Decision decision = new Analyze(new Policy(10, false, "", false, false))
                .analyze(Cases.of()
                        .called(downloadId)
                        .file(Cases.candidate("other.mkv", episode, 0, Cases.CUSTOM_FORMAT))
                        .read());
        var expected = new Action.Expected("/other.mkv", Cases.SERIES, Set.of(episode), Set.of());
        return stage.book
                .begin(
                        Taken.of(1, true, decision),
                        List.of(expected),
                        new Again(3, Duration.ZERO),
                        stage.clock.instant())
                .orElseThrow();
    }

    @Test
    void what_was_grabbed_before_is_asked_only_where_an_import_could_feed_a_loop() {
        stage.queue.past = List.of(past("A", 0), past("B", 1), past("HASH", 2));

        assertThat(reason(Cases.candidate("x.mkv", 1203, 500, Cases.CUSTOM_FORMAT)))
                .isEqualTo(Reason.WORSE_SCORE);
        assertThat(reason(Cases.candidate("x.mkv", 1203, 0, "Sample"))).isEqualTo(Reason.SAMPLE);
        assertThat(reason(Cases.candidate("x.mkv", Optional.of(12), Set.of(), Optional.of(0), Cases.CUSTOM_FORMAT)))
                .isEqualTo(Reason.NO_MATCH);
        assertThat(stage.queue.pastAsked).isZero();

        assertThat(reason(Cases.candidate("x.mkv", 1203, 100, Cases.CUSTOM_FORMAT)))
                .isEqualTo(Reason.GRAB_LOOP);
        assertThat(stage.queue.pastAsked).isEqualTo(1);
        assertThat(reason(Cases.candidate("x.mkv", 1203, 500, Cases.BY_ID))).isEqualTo(Reason.GRAB_LOOP);
        assertThat(stage.queue.pastAsked).isEqualTo(2);
    }

    private Reason reason(Candidate file) {
        stage.queue.facts = new ImportQueue.Facts(grab("A Public Tracker"), Set.of(), List.of(file));
        return new Analyze(new Policy(10, false, "", false, false))
                .analyze(enrich.enrich(Cases.of().stuck()))
                .reason();
    }

    private Past past(String downloadId, int day) {
        return new Past(
                Past.What.GRABBED,
                stage.clock.instant().plus(Duration.ofDays(day)),
                Optional.of(1203),
                Optional.of(downloadId),
                Optional.of(120));
    }

    @Test
    void whether_the_client_answers_is_asked_only_where_something_could_be_removed() {
        stage.queue.clientTrouble = Optional.of("Unable to communicate with qbit-main");
        stage.queue.facts = new ImportQueue.Facts(
                grab("A Public Tracker"), Set.of(), List.of(Cases.candidate("x.mkv", 1203, 100, Cases.CUSTOM_FORMAT)));
        assertThat(enrich.enrich(Cases.of().stuck()).clientTrouble()).isEmpty();

        stage.queue.facts = new ImportQueue.Facts(
                grab("A Public Tracker"), Set.of(), List.of(Cases.candidate("x.mkv", 1203, 500, Cases.CUSTOM_FORMAT)));
        Case worse = enrich.enrich(Cases.of().stuck());

        Decision decision = new Analyze(new Policy(10, false, "", false, false)).analyze(worse);
        assertThat(decision.verdict()).isEqualTo(Verdict.WAIT);
        assertThat(decision.reason()).isEqualTo(Reason.NOT_READY);
        assertThat(decision.message())
                .isEqualTo("Not removed while a download client does not answer: Unable to communicate with qbit-main");
    }

    @Test
    void a_client_whose_other_downloads_are_unavailable_is_asked_for_nothing() {
        stage.queue.facts = new ImportQueue.Facts(
                grab("A Public Tracker"), Set.of(), List.of(Cases.candidate("x.mkv", 1203, 500, Cases.CUSTOM_FORMAT)));

        Case subject = enrich.enrich(Cases.of().client(new Client(true, true)).stuck());

        assertThat(subject.clientTrouble()).contains("its download client does not answer");
    }

    @Test
    void a_silent_app_makes_a_case_with_missing_facts() {
        stage.queue.readFails = Optional.of(new Unavailable("Sonarr \"tv\" did not answer within 30 s"));

        Case subject = enrich.enrich(Cases.of().says(Cases.CUSTOM_FORMAT).stuck());

        assertThat(subject.missing()).contains("Sonarr \"tv\" did not answer within 30 s");
        assertThat(subject.candidates()).isEmpty();
        Decision decision = new Analyze(new Policy(10, false, "", false, false)).analyze(subject);
        assertThat(decision.verdict()).isEqualTo(Verdict.WAIT);
        assertThat(decision.reason()).isEqualTo(Reason.NOT_ASKED);
    }

    @Test
    void a_trouble_of_our_own_book_is_no_silence_of_the_app() {
        stage.book.fails = Optional.of(new Unavailable("The database does not answer"));

        assertThatThrownBy(() -> enrich.enrich(Cases.of().stuck())).isInstanceOf(Unavailable.class);
    }

    @Test
    void a_no_about_one_download_does_not_stand_in_the_way_of_the_others() {
        stage.queue.readFails =
                Optional.of(new Refused("Sonarr \"tv\" refused GET /api/v3/manualimport with HTTP 400"));

        assertThat(enrich.enrich(Cases.of().stuck()).missing())
                .contains("Sonarr \"tv\" refused GET /api/v3/manualimport with HTTP 400");
    }

    @Test
    void a_no_to_everything_is_a_refusal() {
        stage.queue.readFails = Optional.of(Refused.everything("Sonarr \"tv\" does not accept the API key"));

        assertThatThrownBy(() -> enrich.enrich(Cases.of().stuck())).isInstanceOf(Refused.class);
    }

    @Test
    void files_whose_import_was_verified_are_known_as_imported() {
        var one = Cases.candidate("S01E03.mkv", 1203, 100, Cases.CUSTOM_FORMAT);
        var other = Cases.candidate("S01E04.mkv", 1204, 100, Cases.CUSTOM_FORMAT);
        stage.queue.facts = new ImportQueue.Facts(grab("Public"), Set.of(), List.of(one, other));
        stage.book.imported.add(one.path());

        Decision decision = new Analyze(new Policy(10, false, "", false, false))
                .analyze(enrich.enrich(Cases.of().stuck()));

        assertThat(decision.files())
                .extracting(FileVerdict::reason)
                .containsExactly(Reason.ALREADY_IMPORTED, Reason.BETTER_SCORE);
        assertThat(decision.wanted()).containsExactly(other);
    }

    private static Optional<Grab> grab(String indexer) {
        return Optional.of(new Grab(
                Cases.TITLE, Optional.of(120), Optional.of(indexer), Set.of(12), Set.of(1203), Traits.UNTOLD, false));
    }
}
