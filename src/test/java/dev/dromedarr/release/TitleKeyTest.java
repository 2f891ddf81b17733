package dev.dromedarr.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleKeyTest {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Pioneer.One.S01E03.1080p | pioneer one s01e03 1080p
            Pioneer_One-S01E03       | PIONEER ONE (S01E03)
            Amélie                   | Amelie
            Ｓｉｎｔｅｌ                 | sintel
            Nosferatu: eine Symphonie | Nosferatu - Eine Symphonie
            """)
    void two_spellings_of_one_title_are_equal(String one, String other) {
        assertThat(TitleKey.of(one)).isEqualTo(TitleKey.of(other));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Pioneer.One.S01E03 | Pioneer.One.S01E04
            Metropolis.1927    | Metropolis.2001
            七人の侍            | 七人の武士
            """)
    void two_titles_are_not(String one, String other) {
        assertThat(TitleKey.of(one)).isNotEqualTo(TitleKey.of(other));
    }
}
