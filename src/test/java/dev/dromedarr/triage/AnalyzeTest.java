package dev.dromedarr.triage;

import static dev.dromedarr.triage.Cases.CUSTOM_FORMAT;
import static dev.dromedarr.triage.Cases.candidate;
import static dev.dromedarr.triage.Reason.BETTER_SCORE;
import static dev.dromedarr.triage.Reason.PROTECTED;
import static dev.dromedarr.triage.Verdict.FORCE_IMPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line of the rules, its border and its words. */
class AnalyzeTest extends AnalyzeStage {

    @ParameterizedTest(name = "{0}")
    @FieldSource("dev.dromedarr.triage.DecisionTable#ROWS")
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
        Set<Integer> hit = DecisionTable.ROWS.stream()
                .flatMap(row ->
                        Evidence.of(row.subject()).stream().map(evidence -> line(Rules.of(row.policy()), evidence)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> pairs = DecisionTable.ROWS.stream()
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

    @ParameterizedTest(name = "{1} {0}")
    @CsvSource(textBlock = """
            PROTECTED,        KEEP,         1
            NOT_ASKED,        WAIT,         1
            DANGEROUS_FILE,   KEEP,         2
            SAMPLE,           KEEP,         2
            MATCHED_BY_ID,    FORCE_IMPORT, 3
            LOWER_QUALITY,    WAIT,         4
            BETTER_SCORE,     FORCE_IMPORT, 5
            WORSE_SCORE,      KEEP,         6 8
            WORSE_SCORE,      REMOVE,       7
            TOO_CLOSE,        WAIT,         9
            NOT_READY,        WAIT,         -
            NOT_UNDERSTOOD,   WAIT,         -
            ALREADY_IMPORTED, KEEP,         -
            NOTHING_OWNED,    WAIT,         -
            OTHER_THAN_GRABBED, WAIT,       -
            GRAB_LOOP,        WAIT,         -
            """)
    void each_verdict_tells_the_row_of_the_table_that_it_came_from(Reason reason, Verdict verdict, String expected) {
        Set<String> rows = DecisionTable.ROWS.stream()
                .map(row -> new Analyze(row.policy()).analyze(row.subject()))
                .flatMap(decision -> decision.decisive().stream())
                .filter(file -> file.reason() == reason && file.verdict() == verdict)
                .map(file -> file.row().map(String::valueOf).orElse("-"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(String.join(" ", rows)).isEqualTo(expected);
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
        var policy = new Policy(needed, false, "", false, false);

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
                List.of(new OwnedFile(1, 90, Traits.UNTOLD, ""), new OwnedFile(2, 115, Traits.UNTOLD, "")),
                Optional.of(50),
                Cases.quality("WEBDL-1080p"),
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
        assertThat(new Analyze(new Policy(10, false, label, false, false))
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

        Decision decision = new Analyze(new Policy(10, false, keepTag, false, false)).analyze(subject);

        assertThat(decision.reason()).isEqualTo(BETTER_SCORE);
    }

    @Test
    void dry_run_decides_the_same_and_takes_another_road_only_where_something_would_be_done() {
        var dry = new Analyze(new Policy(10, false, "dromedarr-keep", false, true));

        for (Row row : DecisionTable.ROWS) {
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
}
