package dev.dromedarr.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TyposTest {

    private static final List<String> TITLES =
            List.of("abcdef", "abcdefg", "metropolis", "nosferatu", "hidden fortress", "The Kid Brother");

    private final WantedIndex index = new WantedIndex(
            TITLES.stream().map(title -> Wanted.movie(title + " (1950)")).toList());

    private Set<String> near(String text) {
        Set<String> near = new TreeSet<>();
        index.typos().near(text, new Typos.Spelled()).forEach(posting -> near.add(posting.loose()));
        return near;
    }

    @Test
    void every_single_slip_at_every_place_of_every_title_is_found() {
        for (int i = 0; i < index.postings(); i++) {
            String loose = index.posting(i).loose();
            if (!loose.isEmpty()) {
                assertThat(slips(loose))
                        .allSatisfy(slip -> assertThat(near(slip)).contains(loose));
            }
        }
    }

    private static List<String> slips(String text) {
        List<String> slips = new ArrayList<>();
        for (int at = 0; at <= text.length(); at++) {
            String before = text.substring(0, at);
            String rest = text.substring(at);
            slips.add(before + "x" + rest);
            if (!rest.isEmpty()) {
                slips.add(before + "x" + rest.substring(1));
                slips.add(before + rest.substring(1));
            }
            if (rest.length() > 1 && rest.charAt(0) != rest.charAt(1)) {
                slips.add(before + rest.charAt(1) + rest.charAt(0) + rest.substring(2));
            }
        }
        return slips;
    }

    @Test
    void what_is_the_same_or_two_slips_away_is_not_found() {
        assertThat(near("nosferatu")).isEmpty();
        assertThat(near("nosxferxatu")).isEmpty();
        assertThat(near("ometropolsi")).isEmpty();
    }

    @Test
    void a_digit_is_never_a_slip() {
        assertThat(near("metropolis2")).isEmpty();
        assertThat(near("abcde1")).isEmpty();
    }

    @Test
    void a_title_whose_beginning_and_end_are_both_as_they_were_is_told_once() {
        assertThat(index.typos().near("metrxpolis", new Typos.Spelled())).hasSize(1);
    }

    @Test
    void texts_that_are_too_short_or_too_long_are_not_looked_for() {
        assertThat(near("abcd")).isEmpty();
        assertThat(near("a".repeat(200))).isEmpty();
    }
}
