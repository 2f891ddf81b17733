package dev.dromedarr.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatcherTest {

    private static final String PLAY = "\nhttp://h.example/play/a.php\n";

    private static Matches.OfItem only(Matches matches) {
        assertThat(matches.items()).hasSize(1);
        return matches.items().get(0);
    }

    @Test
    void an_id_decides_before_the_name() {
        WantedItem wanted = Wanted.movie("movies", "Alien (1979)", Optional.of(348));
        PlainLists lists = PlainLists.of("#EXTM3U\n#EXTINF:-1 tmdb-id=\"348\",Obcy (1980)" + PLAY
                + "#EXTINF:-1 tmdb-id=\"99\",Alien (1979)" + PLAY + "#EXTINF:-1,Obcy {tmdb-348}" + PLAY);

        Matches.OfItem found = only(Wanted.match(List.of(wanted), lists));

        assertThat(found.matches())
                .extracting(match -> match.entry().name())
                .containsExactly("Obcy (1980)", "Obcy {tmdb-348}");
        assertThat(found.best().confidence().value()).isGreaterThan(0.99);
        assertThat(found.best().confidence().words()).startsWith("the same id");
    }

    @Test
    void who_wants_only_the_best_gets_the_one_that_stands_first_among_all() {
        List<WantedItem> wanted = List.of(Wanted.movie("Alien (1979)"), Wanted.movie("Metropolis (1927)"));
        PlainLists lists =
                PlainLists.named("Alien", "Metropolis (1928)", "EN - Alien (1979)", "Alien 1979", "Metropolis (1927)");

        Matches all = Wanted.match(wanted, lists);
        Matches best = Wanted.matcher().bestOnly().match(wanted, Set.of(), lists);

        assertThat(all.items()).hasSize(2).allSatisfy(item -> assertThat(item.matches())
                .hasSizeGreaterThan(1));
        assertThat(best.all().toList())
                .isEqualTo(all.items().stream().map(Matches.OfItem::best).toList());
    }

    @Test
    void a_movie_in_two_instances_is_found_for_both() {
        List<WantedItem> wanted = List.of(
                Wanted.movie("movies", "Alien (1979)", Optional.of(348)),
                Wanted.movie("movies-4k", "Alien (1979)", Optional.of(348)));

        Matches matches = Wanted.match(wanted, PlainLists.named("EN - Alien (1979)"));

        assertThat(matches.all()).hasSize(2).allSatisfy(match -> {
            assertThat(match.confidence().value()).isGreaterThanOrEqualTo(0.95);
            assertThat(match.runnerUp()).isEmpty();
        });
    }

    @Test
    void two_items_that_want_one_entry_are_left_to_a_person() {
        List<WantedItem> wanted =
                List.of(Wanted.movie("The Quiet Harbour (1953)"), Wanted.movie("The Quiet Harbour (2005)"));

        Matches matches = Wanted.match(wanted, PlainLists.named("The Quiet Harbour"));

        assertThat(matches.all()).hasSize(2).allSatisfy(match -> {
            assertThat(match.confidence().value()).isLessThan(0.95);
            assertThat(match.margin()).isLessThan(0.15);
            assertThat(match.confidence().words()).contains("it may be The Quiet Harbour (");
        });
    }

    @Test
    void the_year_tells_a_remake_from_its_model() {
        List<WantedItem> wanted =
                List.of(Wanted.movie("The Quiet Harbour (1953)"), Wanted.movie("The Quiet Harbour (2005)"));

        Matches matches = Wanted.match(wanted, PlainLists.named("The Quiet Harbour (2005)"));

        assertThat(only(matches).item().label()).isEqualTo("The Quiet Harbour (2005)");
        assertThat(only(matches).best().confidence().value()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void what_is_under_way_is_not_looked_for() {
        WantedItem wanted = Wanted.movie("Alien (1979)");

        Matches matches = Wanted.matcher().match(List.of(wanted), Set.of(wanted), PlainLists.named("Alien (1979)"));

        assertThat(matches.items()).isEmpty();
        assertThat(matches.looked()).isZero();
    }

    @Test
    void a_rejected_pair_does_not_come_back_and_others_do() {
        Rejections rejections = (item, entry) -> entry.name().equals("EN - Alien (1979)");
        Matcher matcher = new Matcher(Namesakes.NOBODY, Preferences.NONE, rejections, 0, 1, Matcher.USUAL_MOST);

        Matches matches = matcher.match(
                List.of(Wanted.movie("Alien (1979)")),
                Set.of(),
                PlainLists.named("EN - Alien (1979)", "DE - Alien (1979)"));

        assertThat(only(matches).matches())
                .extracting(match -> match.entry().name())
                .containsExactly("DE - Alien (1979)");
    }

    @Test
    void language_and_picture_order_what_is_equal() {
        Matcher matcher = new Matcher(
                Namesakes.NOBODY,
                new Preferences(List.of("de", "en"), List.of(1080, 720)),
                Rejections.NONE,
                0,
                2,
                Matcher.USUAL_MOST);

        Matches matches = matcher.match(
                List.of(Wanted.movie("The Quiet Harbour (1953)")),
                Set.of(),
                PlainLists.named(
                        "FR - The Quiet Harbour (1953)",
                        "EN - The Quiet Harbour (1953)",
                        "The Quiet Harbour (1953)",
                        "DE - The Quiet Harbour (1953) 2160p",
                        "DE - The Quiet Harbour (1953) 480p",
                        "DE - The Quiet Harbour (1953)",
                        "DE - The Quiet Harbour (1953) 720p",
                        "DE - The Quiet Harbour (1953) 1080p"));

        assertThat(only(matches).matches())
                .extracting(match -> match.entry().name())
                .containsExactly(
                        "DE - The Quiet Harbour (1953) 1080p",
                        "DE - The Quiet Harbour (1953) 720p",
                        "DE - The Quiet Harbour (1953)",
                        "DE - The Quiet Harbour (1953) 480p",
                        "DE - The Quiet Harbour (1953) 2160p",
                        "EN - The Quiet Harbour (1953)",
                        "The Quiet Harbour (1953)",
                        "FR - The Quiet Harbour (1953)");
    }

    @Test
    void an_unsure_entry_says_more_where_a_sure_one_stands_beside_it() {
        WantedItem wanted = Wanted.movie("The Quiet Harbour (1953)");
        String unsure = "The Quiet Harbur (1953)";

        double alone = value(unsure, Namesakes.NOBODY, wanted, PlainLists.named(unsure));
        double beside = value(unsure, Namesakes.NOBODY, wanted, PlainLists.named(unsure, "The Quiet Harbour (1953)"));

        assertThat(beside).isGreaterThan(alone);
    }

    @Test
    void a_short_title_of_a_series_is_sure_once_it_is_known_to_be_the_only_one() {
        WantedItem wanted = Wanted.episode("VIP S01E21", 1998);
        Namesakes none = questions ->
                questions.stream().map(question -> Namesakes.Known.NONE).toList();

        assertThat(value("VIP - S01E21", Namesakes.NOBODY, wanted, PlainLists.named("VIP - S01E21")))
                .isLessThan(0.95);
        assertThat(value("VIP - S01E21", none, wanted, PlainLists.named("VIP - S01E21")))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void the_group_names_the_series_where_the_name_does_not() {
        PlainLists lists =
                PlainLists.of("#EXTM3U\n#EXTINF:-1 group-title=\"2019 - .... - The Quiet Harbour\",2x12" + PLAY);

        Matches matches = Wanted.match(List.of(Wanted.episode("The Quiet Harbour S02E12", 2019)), lists);

        assertThat(only(matches).best().confidence().words()).contains("named by its group");
    }

    @Test
    void a_namesake_that_the_world_knows_makes_a_bare_name_a_matter_for_a_person() {
        WantedItem wanted = Wanted.movie("A Quiet Night in the Summer (2011)");
        PlainLists lists = PlainLists.named("A Quiet Night in the Summer (2011)", "A Quiet Night in the Summer");

        double told = value(Namesakes.Known.NONE, wanted, lists);
        double doubted = value(Namesakes.Known.NEAR, wanted, lists);

        assertThat(told).isGreaterThan(doubted);
        assertThat(doubted).isLessThan(0.95);
    }

    private static double value(Namesakes.Known known, WantedItem wanted, PlainLists lists) {
        Namesakes namesakes =
                questions -> questions.stream().map(question -> known).toList();
        return value("A Quiet Night in the Summer", namesakes, wanted, lists);
    }

    private static double value(String name, Namesakes namesakes, WantedItem wanted, PlainLists lists) {
        Matcher matcher = new Matcher(namesakes, Preferences.NONE, Rejections.NONE, 0, 1, Matcher.USUAL_MOST);
        return matcher.match(List.of(wanted), Set.of(), lists)
                .all()
                .filter(match -> match.entry().name().equals(name))
                .findFirst()
                .orElseThrow()
                .confidence()
                .value();
    }
}
