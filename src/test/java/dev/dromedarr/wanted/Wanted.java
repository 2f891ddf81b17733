package dev.dromedarr.wanted;

import dev.dromedarr.instance.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Wanted movies and episodes in few words, and what a matcher says to a list of names. */
final class Wanted {

    private static int ids;

    private Wanted() {}

    /** {@code Alien (1979)}, with other titles behind bars: {@code Alien (1979) | Das unheimliche Wesen}. */
    static WantedItem movie(String text) {
        return movie("movies", text, Optional.empty());
    }

    static WantedItem movie(String instance, String text, Optional<Integer> tmdb) {
        String[] titles = text.split(" \\| ", -1);
        int year = Integer.parseInt(titles[0].replaceFirst(".*\\((\\d{4})\\)$", "$1"));
        String main = titles[0].replaceFirst(" \\(\\d{4}\\)$", "");
        return new WantedItem(
                instance,
                Kind.RADARR,
                ++ids,
                Optional.empty(),
                titles(main, titles),
                titles[0],
                Optional.of(year),
                Optional.empty(),
                Optional.empty(),
                tmdb,
                Optional.empty(),
                Optional.empty(),
                Optional.of("English"),
                Optional.of(100),
                Optional.empty());
    }

    /** {@code The Office (US) S02E03}, with the year of the series, 0 for none, and other titles behind bars. */
    static WantedItem episode(String text, int year) {
        String[] titles = text.split(" \\| ", -1);
        String main = titles[0].replaceFirst(" S\\d+E\\d+$", "");
        int season = Integer.parseInt(titles[0].replaceFirst(".* S(\\d+)E\\d+$", "$1"));
        int number = Integer.parseInt(titles[0].replaceFirst(".* S\\d+E(\\d+)$", "$1"));
        Numbering numbering = new Numbering(
                season,
                number,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
        return episode(main, titles, year, numbering);
    }

    static WantedItem episode(String main, String[] titles, int year, Numbering numbering) {
        String label = main + " S%02dE%02d".formatted(numbering.season(), numbering.episode());
        return new WantedItem(
                "tv",
                Kind.SONARR,
                ++ids,
                Optional.of(main.hashCode()),
                titles(main, titles),
                label,
                year == 0 ? Optional.empty() : Optional.of(year),
                Optional.empty(),
                Optional.of(numbering),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<WantedTitle> titles(String main, String[] all) {
        List<WantedTitle> titles = new ArrayList<>();
        titles.add(new WantedTitle(main, WantedTitle.Origin.MAIN));
        for (int i = 1; i < all.length; i++) {
            titles.add(new WantedTitle(all[i], WantedTitle.Origin.ALTERNATE));
        }
        return titles;
    }

    static Matcher matcher() {
        return new Matcher(Namesakes.NOBODY, Preferences.NONE, Rejections.NONE, 0, 2, Matcher.USUAL_MOST);
    }

    static Matches match(List<WantedItem> wanted, PlainLists lists) {
        return matcher().match(wanted, Set.of(), lists);
    }
}
