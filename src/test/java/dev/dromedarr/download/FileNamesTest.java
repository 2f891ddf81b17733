package dev.dromedarr.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    private static final int MOST = 255;

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Metropolis                | Metropolis 1927 1080p BluRay       | Metropolis (1927)/Metropolis (1927) Bluray-1080p.mkv
            Metropolis                | DE: Metropolis (1927) 4K           | Metropolis (1927)/Metropolis (1927) HDTV-2160p.mkv
            Metropolis                | Metropolis                         | Metropolis (1927)/Metropolis (1927).mkv
            Metropolis                | Metropolis 1080p WEB-DL PROPER     | Metropolis (1927)/Metropolis (1927) WEBDL-1080p Proper.mkv
            Metropolis                | Metropolis 2160p BluRay Remux      | Metropolis (1927)/Metropolis (1927) Remux-2160p.mkv
            Alien: Covenant           | -                                  | Alien - Covenant (1927)/Alien - Covenant (1927).mkv
            2:22                      | -                                  | 2-22 (1927)/2-22 (1927).mkv
            Face/Off                  | -                                  | Face+Off (1927)/Face+Off (1927).mkv
            What? *Batteries* "Not"   | -                                  | What! -Batteries- Not (1927)/What! -Batteries- Not (1927).mkv
            a\\b <c>                   | -                                  | a+b c (1927)/a+b c (1927).mkv
            E.T.                      | -                                  | E.T. (1927)/E.T. (1927).mkv
            ...And Justice            | -                                  | And Justice (1927)/And Justice (1927).mkv
            /etc/passwd               | -                                  | +etc+passwd (1927)/+etc+passwd (1927).mkv
            ../../../etc              | -                                  | +.+.+etc (1927)/+.+.+etc (1927).mkv
            ..                        | -                                  | (1927)/(1927).mkv
            Con. Air                  | -                                  | Con_ Air (1927)/Con_ Air (1927).mkv
            Amélie 千と千尋            | -                                  | Amélie 千と千尋 (1927)/Amélie 千と千尋 (1927).mkv
            """)
    void a_movie_is_named_as_radarr_names_it(String title, String entry, String path) {
        assertThat(String.join("/", FileNames.path(movie(title), entry, Container.MKV)))
                .isEqualTo(path);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            1 | 3     | Season 1/Pioneer One - S01E03 - Title 3 HDTV-720p.mp4
            0 | 7     | Specials/Pioneer One - S00E07 - Title 7 HDTV-720p.mp4
            2 | 1,2,3 | Season 2/Pioneer One - S02E01-E03 - Title 1 + Title 2 + Title 3 HDTV-720p.mp4
            2 | 3,1   | Season 2/Pioneer One - S02E01E03 - Title 1 + Title 3 HDTV-720p.mp4
            12 | 104  | Season 12/Pioneer One - S12E104 - Title 104 HDTV-720p.mp4
            """)
    void an_episode_is_named_as_sonarr_names_it(int season, String numbers, String path) {
        Work.Episode[] episodes = List.of(numbers.split(",")).stream()
                .map(Integer::valueOf)
                .map(number -> episode(season, number, "Title " + number))
                .toArray(Work.Episode[]::new);

        assertThat(String.join(
                        "/", FileNames.path(series("Pioneer One", false, episodes), "Pioneer One 720p", Container.MP4)))
                .isEqualTo("Pioneer One/" + path);
    }

    @Test
    void a_series_of_days_is_named_by_its_day_and_by_its_number_where_there_is_none() {
        Work day = series("The Daily Show", true, episode(30, 12, "A Guest"));
        Work never = series("The Daily Show", true, new Work.Episode(1, 30, 12, "A Guest", Optional.empty()));

        assertThat(name(day)).isEqualTo("The Daily Show - 2026-03-13 - A Guest.mkv");
        assertThat(name(never)).isEqualTo("The Daily Show - S30E12 - A Guest.mkv");
    }

    @Test
    void the_parts_of_one_story_have_its_title_once() {
        assertThat(name(series("One", false, episode(1, 1, "The End (1)"), episode(1, 2, "The End (2)"))))
                .isEqualTo("One - S01E01-E02 - The End.mkv");
        assertThat(name(series("One", false, episode(1, 1, "The End: Part 1"), episode(1, 2, "The End: Part 2"))))
                .isEqualTo("One - S01E01-E02 - The End.mkv");
    }

    @Test
    void an_episode_without_a_title_and_a_series_called_as_a_device_have_a_name() {
        assertThat(FileNames.path(series("Con", false, episode(1, 1, "")), "", Container.TS))
                .containsExactly("Con_", "Season 1", "Con - S01E01.ts");
    }

    @Test
    void a_name_that_is_too_long_is_cut_where_it_matters_least_and_never_within_a_letter() {
        String story = "東".repeat(200);

        String name = FileNames.path(series("Pioneer One", false, episode(1, 3, story)), "720p", Container.MKV)
                .get(2);
        String front = name(series(story, false, episode(1, 3, story)));
        List<String> movie = FileNames.path(movie(story), "720p WEB-DL", Container.MKV);

        assertThat(name).startsWith("Pioneer One - S01E03 - 東東").endsWith("東... HDTV-720p.mkv");
        assertThat(front).startsWith("東東").endsWith("東 - S01E03.mkv");
        assertThat(movie.get(1)).startsWith("東東").endsWith("東 (1927) WEBDL-720p.mkv");
        assertThat(movie.get(0)).endsWith("東 (1927)");
        assertThat(List.of(name, front, movie.get(0), movie.get(1)))
                .allSatisfy(text -> assertThat(bytes(text)).isBetween(MOST - 4, MOST));
    }

    @Test
    void whatever_the_titles_hold_the_names_stay_in_their_folder() {
        var dice = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            String title = nasty(dice);
            Work work = dice.nextBoolean()
                    ? new Work(
                            title,
                            Optional.of(1999).filter(y -> dice.nextBoolean()),
                            List.of(),
                            false,
                            Optional.empty(),
                            Optional.empty())
                    : series(title, dice.nextBoolean(), episode(dice.nextInt(3), dice.nextInt(200), nasty(dice)));

            List<String> path = FileNames.path(work, nasty(dice), Container.AVI);

            assertThat(path)
                    .as(title)
                    .hasSize(work.episodes().isEmpty() ? 2 : 3)
                    .allSatisfy(FileNamesTest::tame);
            assertThat(path.get(path.size() - 1)).as(title).endsWith(".avi").hasSizeGreaterThan(4);
        }
    }

    private static void tame(String name) {
        assertThat(name)
                .isNotEmpty()
                .doesNotStartWith(".")
                .doesNotStartWith(" ")
                .doesNotEndWith(".")
                .doesNotEndWith(" ");
        assertThat(name).doesNotContainPattern("[/\\\\:*?\"<>|\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}]");
        assertThat(name).doesNotMatch("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
        assertThat(bytes(name)).isLessThanOrEqualTo(MOST);
        assertThat(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(name);
    }

    private static final List<String> NASTY = List.of(
            "..",
            ".",
            "/",
            "\\",
            ":",
            " ",
            "\0",
            "\n",
            "\t",
            "con",
            "nul.",
            "COM1",
            "~",
            "*",
            "?",
            "\"",
            "<",
            "|",
            "-",
            "_",
            "\u202E",
            "\u200B",
            "\uFEFF",
            "\uD800",
            "\uDC00",
            "\uFFFF",
            "😀",
            "é",
            "e\u0301",
            "東",
            "C:",
            "\\\\server\\share",
            "../../etc/passwd",
            "%2e%2e%2f",
            "$(rm)",
            "\u0085",
            "\u2028",
            "\u3000",
            "a",
            "The",
            "(1)",
            "x".repeat(90),
            "東".repeat(60));

    private static String nasty(Random dice) {
        return IntStream.range(0, dice.nextInt(9))
                .mapToObj(i -> NASTY.get(dice.nextInt(NASTY.size())))
                .collect(Collectors.joining());
    }

    private static String name(Work work) {
        List<String> path = FileNames.path(work, "", Container.MKV);
        return path.get(path.size() - 1);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Work movie(String title) {
        return new Work(title, Optional.of(1927), List.of(), false, Optional.empty(), Optional.empty());
    }

    private static Work series(String title, boolean daily, Work.Episode... episodes) {
        return new Work(title, Optional.of(2010), List.of(episodes), daily, Optional.empty(), Optional.empty());
    }

    private static Work.Episode episode(int season, int number, String title) {
        return new Work.Episode(number, season, number, title, Optional.of(LocalDate.of(2026, 3, 1 + number % 28)));
    }
}
