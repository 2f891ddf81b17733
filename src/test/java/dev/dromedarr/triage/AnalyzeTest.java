package dev.dromedarr.triage;

import static dev.dromedarr.triage.Cases.BY_ID;
import static dev.dromedarr.triage.Cases.CUSTOM_FORMAT;
import static dev.dromedarr.triage.Cases.QUALITY;
import static dev.dromedarr.triage.Cases.candidate;
import static dev.dromedarr.triage.Reason.ALREADY_IMPORTED;
import static dev.dromedarr.triage.Reason.BETTER_SCORE;
import static dev.dromedarr.triage.Reason.DANGEROUS_FILE;
import static dev.dromedarr.triage.Reason.LOWER_QUALITY;
import static dev.dromedarr.triage.Reason.MATCHED_BY_ID;
import static dev.dromedarr.triage.Reason.NOTHING_OWNED;
import static dev.dromedarr.triage.Reason.NOT_ASKED;
import static dev.dromedarr.triage.Reason.NOT_READY;
import static dev.dromedarr.triage.Reason.NOT_UNDERSTOOD;
import static dev.dromedarr.triage.Reason.NO_MATCH;
import static dev.dromedarr.triage.Reason.PROTECTED;
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
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzeTest {

    private static final Policy POLICY = new Policy(10, false, "dromedarr-keep", false);
    private static final Policy LENIENT = new Policy(10, true, "dromedarr-keep", false);

    private static final String SAMPLE_SAID = "Sample";
    private static final String MISMATCH = "Series title mismatch; automatic import is not possible.";
    private static final String DANGER = "Caution: Found potentially dangerous file with extension: .lnk";
    private static final String ALREADY = "Episode file already imported at 06/01/2026 18:22:31";
    private static final String SUMMARY =
            "One or more episodes expected in this release were not imported or missing from the release";

    /** One row of the table of decisions. */
    record Row(String name, Policy policy, Case subject, Verdict verdict, Reason reason, String message) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** At least one row for each line of the rules. */
    static final List<Row> TABLE = List.of(
            row(
                    "tagged",
                    Cases.of().tagged("other", "dromedarr-keep").grab(0).over(100, CUSTOM_FORMAT),
                    KEEP,
                    PROTECTED,
                    "Tagged dromedarr-keep"),
            row(
                    "the app was silent",
                    Cases.of().missing("Sonarr \"tv\" did not answer").says(CUSTOM_FORMAT),
                    WAIT,
                    NOT_ASKED,
                    "Sonarr \"tv\" did not answer"),
            row("dangerous by the app's word", Cases.of().over(0, DANGER), KEEP, DANGEROUS_FILE, DANGER),
            row(
                    "dangerous by its name",
                    Cases.of().file(candidate("pioneer.one.SCR", 1203, 0)),
                    KEEP,
                    DANGEROUS_FILE,
                    "A file that is no video: pioneer.one.SCR"),
            row(
                    "an archive",
                    Cases.of().file(candidate("pioneer.one.r00", 1203, 0)),
                    KEEP,
                    DANGEROUS_FILE,
                    "A file that is no video: pioneer.one.r00"),
            row("a sample", Cases.of().over(0, SAMPLE_SAID), KEEP, SAMPLE, "Sample"),
            row("title mismatch", Cases.of().ofUnknownSeries().says(MISMATCH).over(0), KEEP, NO_MATCH, MISMATCH),
            row("unknown series", Cases.of().over(0, "Unknown Series"), KEEP, NO_MATCH, "Unknown Series"),
            row(
                    "an unparsable name",
                    Cases.of().over(0, "Unable to parse file"),
                    KEEP,
                    NO_MATCH,
                    "Unable to parse file"),
            row("already imported", Cases.of().over(0, ALREADY), KEEP, ALREADY_IMPORTED, ALREADY),
            row(
                    "unpacking",
                    Cases.of().over(0, "File is still being unpacked"),
                    WAIT,
                    NOT_READY,
                    "File is still being unpacked"),
            row(
                    "words that nobody knows",
                    Cases.of().over(0, "The moon is in the wrong house"),
                    WAIT,
                    NOT_UNDERSTOOD,
                    "No rule knows this: The moon is in the wrong house"),
            row(
                    "no files listed",
                    Cases.of().says(CUSTOM_FORMAT),
                    WAIT,
                    NOT_ASKED,
                    "The app lists no files for this download"),
            row(
                    "file of another series",
                    Cases.of().file(candidate("x.mkv", Optional.of(7), Set.of(701), Optional.of(0), CUSTOM_FORMAT)),
                    KEEP,
                    NO_MATCH,
                    "Series, movie or episode are not certain"),
            row(
                    "file without episode",
                    Cases.of().file(candidate("x.mkv", Optional.of(12), Set.of(), Optional.of(0), CUSTOM_FORMAT)),
                    KEEP,
                    NO_MATCH,
                    "Series, movie or episode are not certain"),
            row(
                    "queue row without series",
                    Cases.of().ofUnknownSeries().over(0, CUSTOM_FORMAT),
                    KEEP,
                    NO_MATCH,
                    "Series, movie or episode are not certain"),
            row(
                    "matched by id, other title",
                    Cases.of().grabbedAs("Another.Title", 1203).says(BY_ID).over(0),
                    KEEP,
                    NO_MATCH,
                    "Matched by ID, and history, file and title do not agree"),
            row(
                    "matched by id, other episode",
                    Cases.of().grabbedAs(Cases.TITLE, 1204).says(BY_ID).over(0),
                    KEEP,
                    NO_MATCH,
                    "Matched by ID, and history, file and title do not agree"),
            row(
                    "matched by id",
                    Cases.of().says(BY_ID).over(500),
                    FORCE_IMPORT,
                    MATCHED_BY_ID,
                    "Matched by ID; history, file and title agree"),
            row(
                    "matched by id and worse",
                    Cases.of().grab(80).says(BY_ID).over(100, CUSTOM_FORMAT),
                    REMOVE,
                    WORSE_SCORE,
                    "Public tracker: grab score 20 points lower"),
            row(
                    "owned file without score",
                    Cases.of().file(unscored()),
                    WAIT,
                    NOT_ASKED,
                    "The scores are not all known"),
            row(
                    "no score of the grab",
                    Cases.of().noGrabScore().over(100, CUSTOM_FORMAT),
                    WAIT,
                    NOT_ASKED,
                    "The scores are not all known"),
            row(
                    "score of the queue instead",
                    Cases.of().noGrabScore().queueScore(130).over(100, CUSTOM_FORMAT),
                    FORCE_IMPORT,
                    BETTER_SCORE,
                    "Grab score 30 points higher"),
            row(
                    "nothing owned",
                    Cases.of().file(candidate("x.mkv", Optional.of(12), Set.of(1203), Optional.empty(), CUSTOM_FORMAT)),
                    WAIT,
                    NOTHING_OWNED,
                    "No file is owned to compare with, and the app does not say why it waits"),
            row("lower quality, better score", Cases.of().grab(500).over(100, QUALITY), WAIT, LOWER_QUALITY, QUALITY),
            row("lower quality, same score", Cases.of().grab(100).over(100, QUALITY), WAIT, LOWER_QUALITY, QUALITY),
            row(
                    "lower quality, worse score, public",
                    Cases.of().grab(80).over(100, QUALITY),
                    REMOVE,
                    WORSE_SCORE,
                    "Public tracker: grab score 20 points lower"),
            row(
                    "lower quality, worse score, private",
                    Cases.of().grab(80).from(Privacy.PRIVATE).over(100, QUALITY),
                    KEEP,
                    WORSE_SCORE,
                    "Private tracker protected: grab score 20 points lower"),
            row(
                    "lower revision, better score",
                    Cases.of().grab(500).over(100, "Not a quality revision upgrade for existing episode file(s)"),
                    WAIT,
                    LOWER_QUALITY,
                    "Not a quality revision upgrade for existing episode file(s)"),
            lenient(
                    "lower quality allowed, better score",
                    Cases.of().grab(120).over(100, QUALITY),
                    FORCE_IMPORT,
                    BETTER_SCORE,
                    "Grab score 20 points higher"),
            lenient(
                    "lower quality allowed, not better enough",
                    Cases.of().grab(105).over(100, QUALITY),
                    WAIT,
                    TOO_CLOSE,
                    "Grab score 5 points higher, 10 needed"),
            lenient(
                    "lower quality allowed, worse score",
                    Cases.of().grab(80).over(100, QUALITY),
                    REMOVE,
                    WORSE_SCORE,
                    "Public tracker: grab score 20 points lower"),
            row(
                    "better",
                    Cases.of().grab(120).over(100, CUSTOM_FORMAT),
                    FORCE_IMPORT,
                    BETTER_SCORE,
                    "Grab score 20 points higher"),
            row(
                    "no reason given, worse",
                    Cases.of().grab(80).says(SUMMARY).over(100),
                    WAIT,
                    NOT_UNDERSTOOD,
                    "The app does not say why it waits"),
            row(
                    "worse, private",
                    Cases.of().grab(80).from(Privacy.PRIVATE).over(100, CUSTOM_FORMAT),
                    KEEP,
                    WORSE_SCORE,
                    "Private tracker protected: grab score 20 points lower"),
            row(
                    "worse, public",
                    Cases.of().grab(80).from(Privacy.PUBLIC).over(100, CUSTOM_FORMAT),
                    REMOVE,
                    WORSE_SCORE,
                    "Public tracker: grab score 20 points lower"),
            row(
                    "worse, usenet",
                    Cases.of().grab(80).from(Privacy.USENET).over(100, CUSTOM_FORMAT),
                    REMOVE,
                    WORSE_SCORE,
                    "Usenet: grab score 20 points lower"),
            row(
                    "worse, unknown tracker",
                    Cases.of().grab(80).from(Privacy.UNKNOWN).over(100, CUSTOM_FORMAT),
                    KEEP,
                    WORSE_SCORE,
                    "Unknown tracker counts as private: grab score 20 points lower"),
            row(
                    "worse by one",
                    Cases.of().grab(99).over(100, CUSTOM_FORMAT),
                    REMOVE,
                    WORSE_SCORE,
                    "Public tracker: grab score 1 point lower"),
            row(
                    "in between",
                    Cases.of().grab(105).over(100, CUSTOM_FORMAT),
                    WAIT,
                    TOO_CLOSE,
                    "Grab score 5 points higher, 10 needed"),
            row(
                    "equal",
                    Cases.of().grab(100).over(100, CUSTOM_FORMAT),
                    WAIT,
                    TOO_CLOSE,
                    "Grab score 0 points higher, 10 needed"));

    @ParameterizedTest(name = "{0}")
    @FieldSource("TABLE")
    void the_first_line_that_fits_decides(Row row) {
        Decision decision = new Analyze(row.policy()).analyze(row.subject());

        assertThat(decision.verdict()).isEqualTo(row.verdict());
        assertThat(decision.reason()).isEqualTo(row.reason());
        assertThat(decision.message()).isEqualTo(row.message());
        assertThat(decision.dryRun()).isFalse();
        assertThat(decision.road()).isEqualTo(row.verdict().verb());
    }

    @Test
    void every_line_of_the_rules_has_a_row() {
        Set<Integer> hit = TABLE.stream()
                .flatMap(row ->
                        Evidence.of(row.subject()).stream().map(evidence -> line(Rules.of(row.policy()), evidence)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> pairs = TABLE.stream()
                .map(row -> row.verdict() + " " + row.reason())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(hit)
                .isEqualTo(IntStream.range(0, Rules.of(POLICY).size())
                        .boxed()
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(pairs)
                .isEqualTo(Rules.of(POLICY).stream()
                        .map(rule -> rule.verdict() + " " + rule.reason())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void every_reason_is_given_by_some_line_or_by_a_person() {
        Set<Reason> given = Rules.of(POLICY).stream().map(Rule::reason).collect(Collectors.toSet());
        given.add(Reason.BY_PERSON);

        assertThat(given).containsExactlyInAnyOrder(Reason.values());
    }

    @ParameterizedTest(name = "grab {0}, owned {1}, {2} needed: {3} because {4}")
    @CsvSource(textBlock = """
            109,         100,         10, WAIT,         TOO_CLOSE
            110,         100,         10, FORCE_IMPORT, BETTER_SCORE
            111,         100,         10, FORCE_IMPORT, BETTER_SCORE
             99,         100,         10, REMOVE,       WORSE_SCORE
            -50,         -60,         10, FORCE_IMPORT, BETTER_SCORE
            -50,         -59,         10, WAIT,         TOO_CLOSE
            -60,         -50,         10, REMOVE,       WORSE_SCORE
              0,      -10000,         10, FORCE_IMPORT, BETTER_SCORE
         -10000,           0,         10, REMOVE,       WORSE_SCORE
     2147483647, -2147483648,         10, FORCE_IMPORT, BETTER_SCORE
    -2147483648,  2147483647,         10, REMOVE,       WORSE_SCORE
     2147483647, -2147483648, 2147483647, FORCE_IMPORT, BETTER_SCORE
            100,         100,          0, FORCE_IMPORT, BETTER_SCORE
             99,         100,          0, REMOVE,       WORSE_SCORE
            101,         100,          1, FORCE_IMPORT, BETTER_SCORE
    """)
    void the_threshold_has_a_sharp_border(int grab, int owned, int needed, Verdict verdict, Reason reason) {
        var policy = new Policy(needed, false, "", false);

        Decision decision = new Analyze(policy)
                .analyze(Cases.of().grab(grab).over(owned, CUSTOM_FORMAT).read());

        assertThat(decision.verdict()).isEqualTo(verdict);
        assertThat(decision.reason()).isEqualTo(reason);
    }

    @Test
    void the_difference_of_very_large_scores_is_told_as_it_is() {
        Case subject = Cases.of()
                .grab(Integer.MAX_VALUE)
                .over(Integer.MIN_VALUE, CUSTOM_FORMAT)
                .read();

        assertThat(new Analyze(POLICY).analyze(subject).message()).isEqualTo("Grab score 4294967295 points higher");
    }

    @Test
    void a_file_over_several_is_compared_with_the_best_of_them() {
        var file = new Candidate(
                "/downloads/double.mkv",
                "S01E01+S01E02",
                Optional.of(12),
                Set.of(1201, 1202),
                Set.of(1, 2),
                List.of(new OwnedFile(1, 90, "", ""), new OwnedFile(2, 115, "", "")),
                Optional.of(50),
                List.of(Rejection.read(CUSTOM_FORMAT)),
                "{}");

        Decision decision =
                new Analyze(POLICY).analyze(Cases.of().grab(120).file(file).read());

        assertThat(decision.message()).isEqualTo("Grab score 5 points higher, 10 needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DROMEDARR-KEEP", "Dromedarr-Keep", "dromedarr-keep"})
    void the_tag_protects_in_whatever_case_it_is_written(String label) {
        Case subject = Cases.of().tagged(label).over(0, CUSTOM_FORMAT).read();

        assertThat(new Analyze(POLICY).analyze(subject).reason()).isEqualTo(PROTECTED);
        assertThat(new Analyze(new Policy(10, false, label, false))
                        .analyze(subject)
                        .reason())
                .isEqualTo(PROTECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void without_a_tag_in_the_settings_no_tag_protects(String keepTag) {
        Case subject = Cases.of()
                .tagged("", " ", "dromedarr-keep")
                .over(0, CUSTOM_FORMAT)
                .read();

        Decision decision = new Analyze(new Policy(10, false, keepTag, false)).analyze(subject);

        assertThat(decision.reason()).isEqualTo(BETTER_SCORE);
    }

    @Test
    void dry_run_decides_the_same_and_takes_another_road_only_where_something_would_be_done() {
        var dry = new Analyze(new Policy(10, false, "dromedarr-keep", true));

        for (Row row : TABLE) {
            if (row.policy().equals(POLICY)) {
                Decision decision = dry.analyze(row.subject());

                assertThat(decision.message()).isEqualTo(row.message());
                assertThat(decision.verdict()).isEqualTo(row.verdict());
                assertThat(decision.road())
                        .isEqualTo(
                                row.verdict().acts() ? "dry-run" : row.verdict().verb());
            }
        }
    }

    @Test
    void a_movie_needs_no_episodes() {
        var file = candidate("movie.mkv", Optional.of(12), Set.of(), Optional.of(100), CUSTOM_FORMAT);

        Decision decision =
                new Analyze(POLICY).analyze(Cases.of().movie().file(file).read());

        assertThat(decision.verdict()).isEqualTo(FORCE_IMPORT);
    }

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

    private static Candidate unscored() {
        return new Candidate(
                "/downloads/x.mkv",
                "x.mkv",
                Optional.of(12),
                Set.of(1203),
                Set.of(6203),
                List.of(),
                Optional.of(50),
                List.of(Rejection.read(CUSTOM_FORMAT)),
                "{}");
    }

    private static int line(List<Rule> rules, Evidence evidence) {
        return Stream.iterate(0, line -> line + 1)
                .filter(line -> rules.get(line).when().test(evidence))
                .findFirst()
                .orElseThrow();
    }

    private static Row row(String name, Cases subject, Verdict verdict, Reason reason, String message) {
        return new Row(name, POLICY, subject.read(), verdict, reason, message);
    }

    private static Row lenient(String name, Cases subject, Verdict verdict, Reason reason, String message) {
        return new Row(name, LENIENT, subject.read(), verdict, reason, message);
    }
}
