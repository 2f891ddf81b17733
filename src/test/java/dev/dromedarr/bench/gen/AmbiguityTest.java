package dev.dromedarr.bench.gen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The figures were measured on 100,000 real movies; MATCHING tells them, and chance may move ours a little. */
class AmbiguityTest {

    @Test
    void titles_are_as_ambiguous_as_those_of_real_works() {
        Ambiguity found = Ambiguity.of(Universe.of(new Grammars(), 40_000));

        System.out.println(found);
        assertThat(found.shared()).isBetween(11.0, 18.0);
        assertThat(found.close()).isBetween(0.6, 2.0);
        assertThat(found.prefix()).isBetween(9.0, 14.0);
        assertThat(found.edit()).isBetween(4.0, 11.0);
        assertThat(found.series()).isBetween(2.0, 5.5);
    }

    @Test
    void the_shorter_a_title_the_more_often_another_work_has_it() {
        Map<String, Double> found =
                Ambiguity.of(Universe.of(new Grammars(), 40_000)).byLength();

        assertThat(found.get("0-4")).isBetween(40.0, 62.0);
        assertThat(found.get("5-9")).isBetween(26.0, 39.0);
        assertThat(found.get("10-14")).isBetween(9.0, 16.0);
        assertThat(List.of("15-19", "20-24", "25-29", "30+")).allMatch(length -> found.getOrDefault(length, 100.0) < 8);
    }

    @Test
    void a_universe_is_the_same_each_time() {
        Universe one = Universe.of(new Grammars(), 2_000);
        Universe other = Universe.of(new Grammars(), 2_000);

        assertThat(one.movies()).isEqualTo(other.movies());
        assertThat(one.shows())
                .extracting(Show::title)
                .isEqualTo(other.shows().stream().map(Show::title).toList());
    }
}
