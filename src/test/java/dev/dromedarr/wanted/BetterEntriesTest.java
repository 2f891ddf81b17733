package dev.dromedarr.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is owned is matched with what is clearly better, and with nothing else. */
class BetterEntriesTest {

    private static final Owned POOR = new Owned(9, "WEBDL-720p", 720, Optional.of(Grade.WEB));

    private static List<String> names(Matches matches) {
        return matches.items().stream()
                .flatMap(item -> item.matches().stream())
                .map(match -> match.entry().name())
                .toList();
    }

    @Test
    void an_owned_movie_has_no_match_but_a_better_one() {
        WantedItem sintel = Wanted.movie("Sintel (2010)").owning(POOR);

        Matches matches = Wanted.match(
                List.of(sintel),
                PlainLists.named(
                        "Sintel (2010)",
                        "Sintel (2010) 720p",
                        "EN | Sintel (2010) 1080p",
                        "Sintel (2010) 480p BluRay"));

        assertThat(names(matches)).containsExactly("EN | Sintel (2010) 1080p");
        assertThat(matches.items().get(0).more()).isZero();
    }

    @Test
    void as_many_poor_entries_as_one_likes_leave_room_for_the_better_one() {
        WantedItem sintel = Wanted.movie("Sintel (2010)").owning(POOR);
        String[] list = new String[101];
        for (int i = 0; i < 100; i++) {
            list[i] = "Sintel (2010) 720p " + i;
        }
        list[100] = "Sintel (2010) 1080p";

        assertThat(names(Wanted.match(List.of(sintel), PlainLists.named(list)))).containsExactly("Sintel (2010) 1080p");
    }

    @Test
    void it_is_as_sure_as_it_would_be_of_a_missing_one() {
        String[] list = {"Sintel (2010) 1080p", "Sintel 1080p", "Other (1999)"};
        WantedItem missing = Wanted.movie("Sintel (2010)");

        List<Double> sure = confidences(Wanted.match(List.of(missing), PlainLists.named(list)));

        assertThat(confidences(Wanted.match(List.of(missing.owning(POOR)), PlainLists.named(list))))
                .isEqualTo(sure)
                .hasSize(2);
    }

    private static List<Double> confidences(Matches matches) {
        return matches.items().get(0).matches().stream()
                .map(match -> match.confidence().value())
                .toList();
    }

    @Test
    void what_came_home_before_is_not_taken_again() {
        WantedItem sintel = Wanted.movie("Sintel (2010)").owning(POOR);
        Rejections came = (item, entry) -> entry.name().endsWith("1080p");
        Matcher matcher = new Matcher(Namesakes.NOBODY, Preferences.NONE, came, 0, 1, Matcher.USUAL_MOST);

        Matches matches = matcher.match(
                List.of(sintel), Set.of(), PlainLists.named("Sintel (2010) 1080p", "Sintel (2010) 2160p"));

        assertThat(names(matches)).containsExactly("Sintel (2010) 2160p");
    }

    @Test
    void an_episode_that_is_owned_and_one_that_is_missing_are_both_found() {
        WantedItem third = Wanted.episode("Pioneer One S01E03", 2010).owning(POOR);
        WantedItem fourth = Wanted.episode("Pioneer One S01E04", 2010);

        Matches matches = Wanted.match(
                List.of(third, fourth),
                PlainLists.named(
                        "Pioneer One S01E03", "Pioneer One S01E03 1080p WEB-DL", "Pioneer One S01E04", "Other S01E03"));

        assertThat(names(matches)).containsExactly("Pioneer One S01E03 1080p WEB-DL", "Pioneer One S01E04");
    }
}
