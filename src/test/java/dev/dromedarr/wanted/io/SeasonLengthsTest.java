package dev.dromedarr.wanted.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.wanted.Numbering;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeasonLengthsTest {

    @ParameterizedTest(name = "{0} with seasons of {1} and {2}: S{3}E{4} as number {5} of all")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            standard |  6 | 12 | 2 |  4 |   10 |   10 | false
            standard | 24 | 26 | 2 |  2 |   26 |   26 | false
            standard | 24 | 12 | 2 |  2 |   26 |   26 | true
            anime    |  6 | 12 | 2 |  4 |   10 |   10 | false
            anime    | 24 | 12 | 2 |  2 |   26 |   26 | true
            anime    | 24 |  - | 2 |  2 |   26 |   26 | true
            standard | 24 |  - | 2 |  2 |   26 |   26 | false
            anime    | 24 | 12 | 2 |  4 |   14 |    - | false
            anime    |  - |  - | 2 |  4 |    4 |    - | false
            anime    | 24 | 12 | 1 |  4 |    4 |    4 | false
            anime    | 24 | 12 | 2 |  4 |    - |    - | false
            """)
    void a_number_is_used_only_where_it_can_stand_for_no_other_episode(
            String type,
            Integer first,
            Integer second,
            int season,
            int episode,
            Integer told,
            Integer absolute,
            boolean seasoned)
            throws JsonProcessingException {
        String series =
                "{\"seriesType\":\"%s\",\"seasons\":[%s,%s]}".formatted(type, season(1, first), season(2, second));

        Numbering numbering = SeasonLengths.read(Json.MAPPER.readTree(series))
                .counted(new Numbering(
                        season,
                        episode,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.ofNullable(told),
                        false,
                        Optional.empty(),
                        Optional.empty()));

        assertThat(numbering.absolute()).isEqualTo(Optional.ofNullable(absolute));
        assertThat(numbering.seasoned()).isEqualTo(seasoned);
    }

    @ParameterizedTest(
            name = "S02E13, and S{0}E{1} as releases count, where the third season has {2} episodes: taken {3}")
    @CsvSource(nullValues = "-", textBlock = """
            3, 1, 10, true
            3, 11, 10, false
            3, 1, -, false
            2, 13, 10, false
            -, -, 10, false
            """)
    void what_releases_count_as_another_episode_of_the_app_may_mean_either(
            Integer season, Integer episode, Integer length, boolean taken) throws JsonProcessingException {
        String series = "{\"seasons\":[%s,%s]}".formatted(season(2, 24), season(3, length));

        Numbering numbering = SeasonLengths.read(Json.MAPPER.readTree(series))
                .counted(new Numbering(
                        2,
                        13,
                        Optional.ofNullable(season),
                        Optional.ofNullable(episode),
                        false,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty()));

        assertThat(numbering.sceneShared()).isEqualTo(taken);
    }

    private static String season(int number, Integer length) {
        return length == null
                ? "{\"seasonNumber\":%d}".formatted(number)
                : "{\"seasonNumber\":%d,\"statistics\":{\"totalEpisodeCount\":%d}}".formatted(number, length);
    }
}
