package dev.dromedarr.wanted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dromedarr.bench.Honesty;
import dev.dromedarr.bench.gen.Generator;
import dev.dromedarr.bench.gen.Preset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A labelled set as full of copies as a list of a million entries, small enough for every day, from a seed that taught nothing. */
class TruthTest {

    private static final Preset SET = new Preset("truth", 12_000, 120_000, 2_500, 2_500, 301, 0.3);
    /** So many that a few series with all of their episodes do not decide. */
    private static final int ENOUGH = 800;

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
    void in_each_tenth_with_enough_pairs_confidence_says_the_truth() {
        Honesty honesty = new Honesty();
        honesty.count("asked, all pairs", set, asked.all());
        honesty.count("asked, best", set, asked.items().stream().map(Matches.OfItem::best));
        honesty.count("unasked, all pairs", set, unasked.all());
        honesty.count("unasked, best", set, unasked.items().stream().map(Matches.OfItem::best));

        honesty.tables().forEach((name, tenths) -> {
            for (Honesty.Tenth tenth : tenths) {
                if (tenth.pairs() >= ENOUGH) {
                    assertThat(tenth.right())
                            .as("%s: %d pairs at %.1f", name, tenth.pairs(), tenth.said())
                            .isCloseTo(tenth.said(), within(5.0));
                }
            }
        });
    }

    @Test
    void what_is_ordered_is_right_and_most_of_what_is_there_is_found() {
        assertThat(precision(0.95)).isGreaterThanOrEqualTo(0.997);
        assertThat(recall(0.95)).isGreaterThanOrEqualTo(0.85);
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
