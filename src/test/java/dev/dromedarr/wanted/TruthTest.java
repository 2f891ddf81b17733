package dev.dromedarr.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.bench.Honesty;
import dev.dromedarr.bench.gen.Generator;
import dev.dromedarr.bench.gen.Preset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A labelled set as full of copies as a list of a million entries, small enough for every day, from a seed that taught nothing. */
class TruthTest {

    private static final Preset SET = new Preset("truth", 12_000, 120_000, 2_500, 2_500, 301, 0.3);

    private static Matches asked;
    private static Matches unasked;
    private static LabelledSet set;

    @BeforeAll
    static void match(@TempDir Path folder) throws IOException {
        Generator.into(folder, SET);
        set = new LabelledSet(folder);
        asked = match(set.namesakes());
        unasked = match(Namesakes.NOBODY);
    }

    private static Matches match(Namesakes namesakes) {
        try (PlainLists lists = set.lists()) {
            return new Matcher(namesakes, Preferences.NONE, Rejections.NONE, 0, 2, 1000)
                    .match(set.wanted(), Set.of(), lists);
        }
    }

    @Test
    void in_each_tenth_confidence_says_the_truth() {
        assertThat(honesty(told -> told).lies()).isEmpty();
    }

    @ParameterizedTest(name = "by {0}")
    @ValueSource(doubles = {-0.1, 0.1})
    void a_confidence_that_is_moved_is_found_out(double by) {
        List<String> lies =
                honesty(told -> Math.max(0, Math.min(0.999, told + by))).lies();

        for (String table : List.of("asked, all pairs", "asked, best", "unasked, all pairs", "unasked, best")) {
            assertThat(lies).anyMatch(lie -> lie.startsWith(table));
        }
    }

    @ParameterizedTest(name = "the {0}th power")
    @ValueSource(doubles = {0.4, 3})
    void a_confidence_that_is_bent_between_its_ends_is_found_out(double power) {
        assertThat(honesty(told -> Math.pow(told, power)).lies()).isNotEmpty();
    }

    private static Honesty honesty(DoubleUnaryOperator told) {
        Honesty honesty = new Honesty();
        honesty.count("asked, all pairs", set, asked.all(), told);
        honesty.count("asked, best", set, asked.items().stream().map(Matches.OfItem::best), told);
        honesty.count("unasked, all pairs", set, unasked.all(), told);
        honesty.count("unasked, best", set, unasked.items().stream().map(Matches.OfItem::best), told);
        return honesty;
    }

    @Test
    void what_is_ordered_is_right_and_most_of_what_is_there_is_found() {
        assertThat(precision(0.95)).isGreaterThanOrEqualTo(0.997);
        assertThat(recall(0.95)).isGreaterThanOrEqualTo(0.85);
        assertThat(precision(0.8)).isGreaterThanOrEqualTo(0.992);
        assertThat(recall(0.8)).isGreaterThanOrEqualTo(0.9);
    }

    private static List<Match> told(double threshold) {
        return asked.all()
                .filter(match -> match.confidence().value() >= threshold)
                .toList();
    }

    private static double right(List<Match> matches) {
        return matches.stream()
                .filter(match -> set.right(match.item(), match.entry().address().reveal()))
                .count();
    }

    private static double precision(double threshold) {
        List<Match> told = told(threshold);
        return right(told) / told.size();
    }

    private static double recall(double threshold) {
        return right(told(threshold)) / set.pairs();
    }
}
