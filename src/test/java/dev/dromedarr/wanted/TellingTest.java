package dev.dromedarr.wanted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TellingTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '@', textBlock = """
         The Quiet Harbour (1953)                              @ the same title, the same year
         The Quiet Harbour (1954)                              @ the same title, the year one off, the list shows no other year, a person should look
         The Quiet Harbour                                     @ the same title, no year is told, nothing surer was found
         The Quiet Harbour ; The Quiet Harbour (1990)          @ the same title, no year is told, and the list also shows 1990, nothing surer was found
         EN - The Quiet Harbour (1953) 1080p                   @ the same title, the same year, en, 1080 lines
         The Quiet Harbur (1953)                               @ a title that differs by one letter, the same year, nothing surer was found
        """)
    void the_parts_are_told_in_words(String names, String words) {
        String[] list = names.split(" ; ", -1);
        Matches matches = Wanted.match(List.of(Wanted.movie("The Quiet Harbour (1953)")), PlainLists.named(list));

        assertThat(matches.items()).hasSize(1);
        assertThat(matches.items().get(0).best().confidence().words()).isEqualTo(words);
        assertThat(matches.items().get(0).best().confidence().parts())
                .extracting(Part::kind)
                .contains(Part.Kind.TITLE, Part.Kind.YEAR, Part.Kind.LANGUAGE, Part.Kind.QUALITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Quiet Harbour (1953)",
                "The Quiet Harbour (1954)",
                "The Quiet Harbour",
                "The Quiet Harbur (1953)",
                "{tmdb-348} The Quiet Harbour"
            })
    void the_parts_add_up_to_what_is_told(String name) {
        List<WantedItem> wanted = List.of(
                Wanted.movie("movies", "The Quiet Harbour (1953)", Optional.of(348)),
                Wanted.movie("movies", "The Quiet Harbour (2005)", Optional.of(349)));

        assertThat(Wanted.match(wanted, PlainLists.named(name)).all())
                .isNotEmpty()
                .allSatisfy(match -> {
                    double told = match.confidence().value();
                    double sum = match.confidence().parts().stream()
                            .mapToDouble(Part::weight)
                            .sum();
                    assertThat(sum).isCloseTo(Math.log(told / (1 - told)), within(1e-6));
                });
    }
}
