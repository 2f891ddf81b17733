package dev.dromedarr.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.dromedarr.fault.Denied;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Greet;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import dev.dromedarr.instance.Introductions;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Standings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverruleTest {

    private static final Candidate MATCHED = Cases.candidate("S01E03.mkv", 1203, 500, Cases.CUSTOM_FORMAT);
    private static final Candidate UNMATCHED =
            Cases.candidate("who.mkv", Optional.of(12), Set.of(), Optional.empty(), "Unknown Series");
    private static final Candidate SAMPLE = Cases.candidate("sample.mkv", 1203, 500, "Sample");
    private static final Candidate DANGEROUS = Cases.candidate("S01E04.mkv.lnk", 1204, 500, Cases.CUSTOM_FORMAT);

    private final Stage stage = new Stage();
    private Overrule overrule = overrule(stage.instances);

    @BeforeEach
    void stuck() {
        stage.queue.stuck.add(Cases.of().stuck());
        files(MATCHED);
    }

    @Test
    void an_import_takes_every_file_that_has_a_place_and_leaves_samples_aside() {
        files(MATCHED, UNMATCHED, SAMPLE, DANGEROUS);

        Decision decision = overrule.overrule(order(Verdict.FORCE_IMPORT));

        assertThat(decision.verdict()).isEqualTo(Verdict.FORCE_IMPORT);
        assertThat(decision.reason()).isEqualTo(Reason.BY_PERSON);
        assertThat(decision.message()).isEqualTo("Ordered by a person: import");
        assertThat(decision.wanted()).containsExactly(MATCHED, DANGEROUS);
        assertThat(decision.files()).hasSize(4);
    }

    @Test
    void a_sample_alone_is_imported_as_well_when_a_person_says_that_it_is_none() {
        files(SAMPLE);

        assertThat(overrule.overrule(order(Verdict.FORCE_IMPORT)).wanted()).containsExactly(SAMPLE);
    }

    @Test
    void without_a_file_that_has_a_place_there_is_nothing_to_import_and_all_else_is_possible() {
        files(UNMATCHED, Cases.ofNoQuality(MATCHED));

        denied(Verdict.FORCE_IMPORT, 422, "none is matched with a series and its episodes and of a known quality");
        assertThat(overrule.overrule(order(Verdict.REMOVE)).verdict()).isEqualTo(Verdict.REMOVE);
        assertThat(overrule.overrule(order(Verdict.KEEP)).message()).isEqualTo("Ordered by a person: keep");
    }

    @Test
    void what_is_not_stuck_any_more_is_refused_with_its_state() {
        stage.queue.stuck.clear();
        denied(Verdict.REMOVE, 409, "is no longer stuck: it left the queue");

        stage.queue.besides.add("HASH");
        denied(Verdict.REMOVE, 409, "is no longer stuck: completed, importing");
    }

    @Test
    void nothing_is_ordered_beside_an_action_that_is_under_way() {
        Decision first = overrule.overrule(order(Verdict.FORCE_IMPORT));
        stage.book.begin(Taken.of(1, true, first), List.of(), new Again(3, Duration.ZERO), stage.clock.instant());

        denied(Verdict.KEEP, 409, "is under way (import)");
    }

    @Test
    void when_the_app_is_silent_nothing_is_imported_or_removed() {
        stage.queue.readFails = Optional.of(new Unavailable("Sonarr did not answer"));

        for (Verdict verdict : List.of(Verdict.FORCE_IMPORT, Verdict.REMOVE)) {
            assertThatThrownBy(() -> overrule.overrule(order(verdict)))
                    .isInstanceOf(Unavailable.class)
                    .hasMessage("Sonarr did not answer");
        }
        assertThat(overrule.overrule(order(Verdict.KEEP)).subject().missing()).contains("Sonarr did not answer");
    }

    @Test
    void nothing_is_removed_while_the_app_does_not_reach_its_client() {
        stage.queue.clientTrouble = Optional.of("qBittorrent is away");
        denied(Verdict.REMOVE, 409, Cases.TITLE + " is not removed now: qBittorrent is away");
        assertThat(overrule.overrule(order(Verdict.FORCE_IMPORT)).verdict()).isEqualTo(Verdict.FORCE_IMPORT);
        assertThat(overrule.overrule(order(Verdict.KEEP)).verdict()).isEqualTo(Verdict.KEEP);

        stage.queue.clientTrouble = Optional.empty();
        stage.queue.stuck.set(0, Cases.of().client(new Client(true, true)).stuck());
        denied(Verdict.REMOVE, 409, Cases.TITLE + " is not removed now: its download client does not answer");
    }

    @Test
    void a_movie_has_a_place_without_episodes() {
        Candidate movie = movie("Nosferatu.mkv", Optional.of(12));
        Candidate sample = movie("sample.mkv", Optional.of(12), "Sample");
        radarr();
        files(movie, sample, movie("who.mkv", Optional.empty(), "Unknown Movie"));

        Decision decision = overrule.overrule(order(Verdict.FORCE_IMPORT));

        assertThat(decision.wanted()).containsExactly(movie);
        assertThat(decision.files()).hasSize(3);
    }

    @Test
    void of_two_files_for_one_movie_none_is_imported_by_order() {
        radarr();
        files(movie("one.mkv", Optional.of(12)), movie("other.mkv", Optional.of(12)));

        denied(Verdict.FORCE_IMPORT, 422, "none is matched with a movie and of a known quality; match it in Radarr");
        assertThat(overrule.overrule(order(Verdict.REMOVE)).verdict()).isEqualTo(Verdict.REMOVE);
        assertThat(overrule.overrule(order(Verdict.KEEP)).verdict()).isEqualTo(Verdict.KEEP);
    }

    @Test
    void what_radarr_holds_no_more_is_refused_with_its_state() {
        radarr();
        stage.queue.stuck.clear();
        denied(Verdict.REMOVE, 409, "is no longer stuck: it left the queue");
    }

    /** The same instance, were it a Radarr. */
    private void radarr() {
        Instance tv = Stage.TV;
        overrule = overrule(new Instances(
                List.of(new Instance(tv.name(), Kind.RADARR, tv.url(), tv.apiKey(), tv.verifySsl(), tv.timeout()))));
        stage.queue.stuck.set(0, Cases.of().movie().stuck());
    }

    private static Candidate movie(String name, Optional<Integer> owner, String... rejections) {
        return Cases.candidate(name, owner, Set.of(), Optional.empty(), rejections);
    }

    private Overrule overrule(Instances instances) {
        String app = instances.all().get(0).kind().title();
        return new Overrule(
                instances,
                new Greet(
                        instance -> new Introductions.Introduction(app, "4.0.19"),
                        new Standings(stage.clock, (instance, standing) -> {})),
                stage.queue,
                stage.book,
                new Enrich(
                        instances,
                        stage.queue,
                        new Trackers(List.of(), List.of()),
                        (kind, indexer) -> Optional.empty(),
                        stage.book,
                        new GrabLoops(3)),
                new Analyze(new Policy(10, false, "", false, false)),
                stage.judged);
    }

    private void files(Candidate... candidates) {
        stage.queue.facts = new ImportQueue.Facts(Optional.empty(), Set.of(), List.of(candidates));
    }

    private void denied(Verdict verdict, int status, String told) {
        assertThatThrownBy(() -> overrule.overrule(order(verdict)))
                .hasMessageContaining(told)
                .asInstanceOf(type(Denied.class))
                .extracting(Denied::status, INTEGER)
                .isEqualTo(status);
    }

    private PersonalOrder order(Verdict verdict) {
        return new PersonalOrder(
                new RecordedDecision(
                        1,
                        stage.clock.instant(),
                        "tv",
                        "HASH",
                        Cases.TITLE,
                        Verdict.WAIT,
                        Reason.TOO_CLOSE,
                        "",
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        "{}",
                        Optional.empty(),
                        Optional.empty()),
                verdict);
    }
}
