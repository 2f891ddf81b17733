package dev.dromedarr.triage;

import static dev.dromedarr.triage.Cases.CUSTOM_FORMAT;
import static dev.dromedarr.triage.Cases.candidate;
import static dev.dromedarr.triage.Reason.ALREADY_IMPORTED;
import static dev.dromedarr.triage.Reason.BETTER_SCORE;
import static dev.dromedarr.triage.Reason.DANGEROUS_FILE;
import static dev.dromedarr.triage.Reason.NO_MATCH;
import static dev.dromedarr.triage.Reason.SAMPLE;
import static dev.dromedarr.triage.Reason.TOO_CLOSE;
import static dev.dromedarr.triage.Reason.WORSE_SCORE;
import static dev.dromedarr.triage.Verdict.FORCE_IMPORT;
import static dev.dromedarr.triage.Verdict.KEEP;
import static dev.dromedarr.triage.Verdict.REMOVE;
import static dev.dromedarr.triage.Verdict.WAIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Many files, one download. */
class AnalyzePackTest extends AnalyzeStage {

    /** A pack: what each file gets, and what the download. */
    record Pack(
            String name, Privacy privacy, List<Candidate> files, List<Verdict> each, Verdict verdict, Reason reason) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Candidate BETTER = candidate("S01E01.mkv", 1201, 50, CUSTOM_FORMAT);
    private static final Candidate WORSE = candidate("S01E02.mkv", 1202, 500, CUSTOM_FORMAT);
    private static final Candidate CLOSE = candidate("S01E03.mkv", 1203, 115, CUSTOM_FORMAT);
    private static final Candidate A_SAMPLE = candidate("sample.mkv", 1204, 0, SAMPLE_SAID);
    private static final Candidate DANGEROUS = candidate("S01E04.lnk", 1204, 0, DANGER);
    private static final Candidate IN_ALREADY = candidate("S01E04.mkv", 1204, 0, ALREADY);
    private static final Candidate UNKNOWN =
            candidate("extra.mkv", Optional.empty(), Set.of(), Optional.empty(), "Unknown Series");

    static final List<Pack> PACKS = List.of(
            new Pack(
                    "better and worse, public",
                    Privacy.PUBLIC,
                    List.of(WORSE, BETTER),
                    List.of(REMOVE, FORCE_IMPORT),
                    FORCE_IMPORT,
                    BETTER_SCORE),
            new Pack(
                    "better and worse, private",
                    Privacy.PRIVATE,
                    List.of(WORSE, BETTER),
                    List.of(KEEP, FORCE_IMPORT),
                    FORCE_IMPORT,
                    BETTER_SCORE),
            new Pack(
                    "all worse, public",
                    Privacy.PUBLIC,
                    List.of(WORSE, WORSE),
                    List.of(REMOVE, REMOVE),
                    REMOVE,
                    WORSE_SCORE),
            new Pack(
                    "all worse, private",
                    Privacy.PRIVATE,
                    List.of(WORSE, WORSE),
                    List.of(KEEP, KEEP),
                    KEEP,
                    WORSE_SCORE),
            new Pack(
                    "all worse, unknown",
                    Privacy.UNKNOWN,
                    List.of(WORSE, WORSE),
                    List.of(KEEP, KEEP),
                    KEEP,
                    WORSE_SCORE),
            new Pack(
                    "worse and too close, public",
                    Privacy.PUBLIC,
                    List.of(WORSE, CLOSE),
                    List.of(REMOVE, WAIT),
                    WAIT,
                    TOO_CLOSE),
            new Pack(
                    "worse and unknown series, public",
                    Privacy.PUBLIC,
                    List.of(WORSE, UNKNOWN),
                    List.of(REMOVE, KEEP),
                    KEEP,
                    NO_MATCH),
            new Pack(
                    "worse and a sample, public",
                    Privacy.PUBLIC,
                    List.of(A_SAMPLE, WORSE),
                    List.of(KEEP, REMOVE),
                    REMOVE,
                    WORSE_SCORE),
            new Pack(
                    "better and a sample",
                    Privacy.PUBLIC,
                    List.of(A_SAMPLE, BETTER),
                    List.of(KEEP, FORCE_IMPORT),
                    FORCE_IMPORT,
                    BETTER_SCORE),
            new Pack("samples only", Privacy.PUBLIC, List.of(A_SAMPLE, A_SAMPLE), List.of(KEEP, KEEP), KEEP, SAMPLE),
            new Pack(
                    "better and dangerous",
                    Privacy.PUBLIC,
                    List.of(BETTER, DANGEROUS),
                    List.of(FORCE_IMPORT, KEEP),
                    KEEP,
                    DANGEROUS_FILE),
            new Pack(
                    "worse and dangerous",
                    Privacy.PUBLIC,
                    List.of(WORSE, DANGEROUS),
                    List.of(REMOVE, KEEP),
                    KEEP,
                    DANGEROUS_FILE),
            new Pack(
                    "imported already and worse, public",
                    Privacy.PUBLIC,
                    List.of(IN_ALREADY, WORSE),
                    List.of(KEEP, REMOVE),
                    REMOVE,
                    WORSE_SCORE),
            new Pack(
                    "imported already and worse, private",
                    Privacy.PRIVATE,
                    List.of(IN_ALREADY, WORSE),
                    List.of(KEEP, KEEP),
                    KEEP,
                    WORSE_SCORE),
            new Pack(
                    "imported already and better",
                    Privacy.PUBLIC,
                    List.of(IN_ALREADY, BETTER),
                    List.of(KEEP, FORCE_IMPORT),
                    FORCE_IMPORT,
                    BETTER_SCORE),
            new Pack(
                    "all imported already",
                    Privacy.PUBLIC,
                    List.of(IN_ALREADY, IN_ALREADY),
                    List.of(KEEP, KEEP),
                    KEEP,
                    ALREADY_IMPORTED));

    @ParameterizedTest(name = "{0}")
    @FieldSource("PACKS")
    void each_file_of_a_pack_gets_its_verdict_and_the_download_one(Pack pack) {
        Cases subject = Cases.of().from(pack.privacy()).grab(120).says(SUMMARY);
        pack.files().forEach(subject::file);
        pack.files().forEach(file -> file.rejections().forEach(rejection -> subject.says(rejection.text())));

        Decision decision = new Analyze(POLICY).analyze(subject.read());

        assertThat(decision.files()).extracting(FileVerdict::verdict).isEqualTo(pack.each());
        assertThat(decision.verdict()).isEqualTo(pack.verdict());
        assertThat(decision.reason()).isEqualTo(pack.reason());
    }

    @Test
    void only_the_better_files_of_a_pack_are_wanted_and_the_message_counts_them() {
        Case subject =
                Cases.of().grab(120).file(WORSE).file(BETTER).file(A_SAMPLE).read();

        Decision decision = new Analyze(POLICY).analyze(subject);

        assertThat(decision.wanted()).extracting(Candidate::label).containsExactly("S01E01.mkv");
        assertThat(decision.message()).isEqualTo("Grab score 70 points higher (S01E01.mkv; 1 of 3 files: import)");
    }

    @Test
    void what_the_app_says_of_a_whole_pack_holds_for_each_of_its_files() {
        Case subject = Cases.of().says(MISMATCH).file(BETTER).file(WORSE).read();

        Decision decision = new Analyze(POLICY).analyze(subject);

        assertThat(decision.files()).extracting(FileVerdict::reason).containsExactly(NO_MATCH, NO_MATCH);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Caution: Found executable file with extension: '.exe'                       | DANGEROUS_FILE
            Not enough free space                                                       | NOT_READY
            [/data/x] is not a valid local path. You may need a Remote Path Mapping.    | NOT_READY
            Something that nobody has seen before                                       | NOT_UNDERSTOOD
            """)
    void an_obstacle_that_no_file_of_a_pack_owns_up_to_stops_all_of_them(String said, Reason reason) {
        Case subject =
                Cases.of().says(CUSTOM_FORMAT, said).file(BETTER).file(BETTER).read();

        Decision decision = new Analyze(POLICY).analyze(subject);

        assertThat(decision.verdict().acts()).isFalse();
        assertThat(decision.reason()).isEqualTo(reason);
    }

    @Test
    void a_file_without_an_episode_is_left_to_a_person_and_keeps_the_pack_from_being_removed() {
        var extra = candidate("extra.mkv", Optional.of(12), Set.of(), Optional.empty());

        Decision worse = new Analyze(POLICY)
                .analyze(Cases.of().grab(120).file(WORSE).file(extra).read());
        Decision better = new Analyze(POLICY)
                .analyze(Cases.of().grab(120).file(BETTER).file(extra).read());

        assertThat(worse.verdict()).isEqualTo(KEEP);
        assertThat(worse.reason()).isEqualTo(NO_MATCH);
        assertThat(better.wanted()).containsExactly(BETTER);
    }

    @Test
    void a_file_without_an_episode_is_not_imported_by_id_either() {
        var extra = candidate("extra.mkv", Optional.of(12), Set.of(), Optional.empty());

        Decision decision = new Analyze(POLICY)
                .analyze(Cases.of().says(Cases.BY_ID).file(extra).read());

        assertThat(decision.verdict()).isEqualTo(KEEP);
        assertThat(decision.reason()).isEqualTo(NO_MATCH);
    }

    @Test
    void of_a_pack_in_a_loop_only_what_would_feed_it_waits() {
        Case subject = Cases.of()
                .grab(120)
                .loops(new GrabLoop(Set.of(1201), 3, 0))
                .file(BETTER)
                .file(candidate("S01E05.mkv", 1205, 50, CUSTOM_FORMAT))
                .read();

        Decision decision = new Analyze(POLICY).analyze(subject);

        assertThat(decision.files()).extracting(FileVerdict::verdict).containsExactly(WAIT, FORCE_IMPORT);
        assertThat(decision.wanted()).extracting(Candidate::label).containsExactly("S01E05.mkv");
    }

    @Test
    void an_obstacle_of_one_file_does_not_stop_the_others() {
        var locked = candidate("S01E02.mkv", 1202, 0, "Locked file, try again later");
        Case subject = Cases.of()
                .says(CUSTOM_FORMAT, "Locked file, try again later")
                .file(BETTER)
                .file(locked)
                .read();

        Decision decision = new Analyze(POLICY).analyze(subject);

        assertThat(decision.files()).extracting(FileVerdict::verdict).containsExactly(FORCE_IMPORT, WAIT);
        assertThat(decision.verdict()).isEqualTo(FORCE_IMPORT);
    }
}
