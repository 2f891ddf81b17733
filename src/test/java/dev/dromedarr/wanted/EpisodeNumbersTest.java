package dev.dromedarr.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.instance.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpisodeNumbersTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '@', textBlock = """
         Some Anime - 26                       @ number 26 through all seasons
         [Group] Some Anime - 26 [1080p]       @ number 26 through all seasons
         Some Anime S02E26                     @ number 26 through all seasons
         Some Anime S02E02                     @ S02E02
         Some Anime S03E01                     @ the episode as releases count
         Some Anime 2019.05.31                 @ broadcast on 2019-05-31
        """)
    void an_episode_is_found_by_any_of_its_numbers(String name, String words) {
        Numbering numbering = new Numbering(
                2,
                2,
                Optional.of(3),
                Optional.of(1),
                false,
                Optional.of(26),
                true,
                Optional.empty(),
                Optional.of(LocalDate.of(2019, 5, 31)));
        WantedItem wanted = Wanted.episode("Some Anime", new String[] {"Some Anime"}, 2017, numbering);

        Matches matches = Wanted.match(List.of(wanted), PlainLists.named(name));

        assertThat(only(matches).best().confidence().parts())
                .filteredOn(part -> part.kind() == Part.Kind.EPISODE)
                .extracting(Part::words)
                .containsExactly(words);
    }

    @ParameterizedTest(name = "S{0}E04 as number {1} of all")
    @CsvSource({"1, 4, 1", "6, 4, 0", "6, 3, 0", "6, 71, 0"})
    void a_number_that_begins_anew_with_each_season_stands_for_no_other_one(int season, int absolute, long found) {
        Numbering numbering = new Numbering(
                season,
                4,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(absolute),
                true,
                Optional.empty(),
                Optional.empty());
        WantedItem wanted = Wanted.episode("Some Anime", new String[] {"Some Anime"}, 2017, numbering);

        Matches matches = Wanted.match(List.of(wanted), PlainLists.named("Some Anime S01E04", "Some Anime - 04"));

        assertThat(matches.all()
                        .filter(match -> match.confidence().value() >= 0.95)
                        .count())
                .isEqualTo(2 * found);
    }

    @Test
    void what_bears_the_number_of_another_episode_of_the_season_is_not_found() {
        Numbering numbering = new Numbering(
                2,
                4,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(10),
                false,
                Optional.empty(),
                Optional.empty());
        WantedItem wanted = Wanted.episode("Quiet Harbour", new String[] {"Quiet Harbour"}, 2015, numbering);

        assertThat(Wanted.match(List.of(wanted), PlainLists.named("Quiet Harbour S02E10"))
                        .all())
                .isEmpty();
        assertThat(only(Wanted.match(List.of(wanted), PlainLists.named("Quiet Harbour - 10"))))
                .isNotNull();
    }

    @ParameterizedTest(name = "the app counts another episode so: {0}")
    @ValueSource(booleans = {true, false})
    void what_releases_and_the_app_count_as_two_episodes_is_for_a_person(boolean taken) {
        WantedItem wanted = Wanted.episode("Quiet Harbour", new String[] {"Quiet Harbour"}, 2015, scene(taken));

        Matches matches = Wanted.match(List.of(wanted), PlainLists.named("Quiet Harbour (2015) S03E01"));

        assertThat(only(matches).best().confidence().value() >= 0.95).isEqualTo(!taken);
        assertThat(only(matches).best().confidence().words().contains("the app counts another episode so"))
                .isEqualTo(taken);
    }

    @ParameterizedTest(name = "the app counts another episode so: {0}")
    @ValueSource(booleans = {true, false})
    void an_id_tells_the_series_and_not_which_of_two_episodes_it_is(boolean taken) {
        WantedItem wanted = new WantedItem(
                "tv",
                Kind.SONARR,
                1,
                Optional.of(5),
                List.of(new WantedTitle("Quiet Harbour", WantedTitle.Origin.MAIN)),
                "Quiet Harbour S02E13",
                Optional.of(2015),
                Optional.empty(),
                Optional.of(scene(taken)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(77),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        Matches matches = Wanted.match(List.of(wanted), PlainLists.named("QH S03E01 {tvdb-77}"));

        assertThat(only(matches).best().confidence().value() >= 0.95).isEqualTo(!taken);
        assertThat(only(matches).best().confidence().words()).contains("the same id");
        assertThat(only(matches).best().confidence().words().contains("the app counts another episode so"))
                .isEqualTo(taken);
    }

    /** S02E13, which releases count as S03E01. */
    private static Numbering scene(boolean taken) {
        return new Numbering(
                2,
                13,
                Optional.of(3),
                Optional.of(1),
                taken,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static Matches.OfItem only(Matches matches) {
        assertThat(matches.items()).hasSize(1);
        return matches.items().get(0);
    }
}
