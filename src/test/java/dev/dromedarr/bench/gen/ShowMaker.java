package dev.dromedarr.bench.gen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes up series, with namesakes in other countries and years. */
final class ShowMaker {

    private static final String LANGUAGES =
            "en en en en en en en en en en ja ja ja ja ja de fr es it tr ru ko nl pl pt";

    private final Grammars grammars;
    private final Dice dice;
    private final List<Show> shows;
    private final Set<String> taken = new HashSet<>();

    ShowMaker(Grammars grammars, Dice dice) {
        this.grammars = grammars;
        this.dice = dice;
        this.shows = new ArrayList<>(Curated.shows());
        shows.forEach(show -> taken.add(Key.of(show.plain())));
    }

    List<Show> make(int count) {
        while (shows.size() < count) {
            String language = dice.word(LANGUAGES);
            boolean anime = language.equals("ja");
            String title = grammars.of(anime ? "jr" : language).title(dice);
            boolean english = !language.equals("en") && dice.chance(foreign(language));
            String shown = english ? grammars.of("en").title(dice) : title;
            if (Key.of(shown).length() > 2 && taken.add(Key.of(shown))) {
                int year = year();
                add(shown, language, year, akas(language, title, shown));
                if (dice.chance(0.014)) {
                    int other = year();
                    add(
                            shown,
                            dice.chance(0.5) ? language : dice.word(LANGUAGES),
                            other == year ? year - 3 : other,
                            List.of());
                }
            }
        }
        return disambiguated(shows.subList(0, count));
    }

    private static double foreign(String language) {
        return language.equals("ko") || language.equals("ru") ? 0.95 : language.equals("ja") ? 0.45 : 0.35;
    }

    private int year() {
        double past = dice.unit();
        return 2025 - (int) (past * past * 60);
    }

    private void add(String title, String language, int year, List<Aka> akas) {
        Show.Type type =
                language.equals("ja") ? Show.Type.ANIME : dice.chance(0.02) ? Show.Type.DAILY : Show.Type.STANDARD;
        shows.add(new Show(
                shows.size(), title, title, language, country(language), year, type, seasons(type, 2026 - year), akas));
    }

    private String country(String language) {
        return switch (language) {
            case "en" -> dice.word("US US US US GB GB CA AU NZ IE");
            case "ja" -> "JP";
            case "ko" -> "KR";
            case "pt" -> dice.word("BR PT");
            case "es" -> dice.word("ES MX AR CO");
            default -> language.toUpperCase(Locale.ROOT);
        };
    }

    private int[] seasons(Show.Type type, int most) {
        boolean one = dice.chance(type == Show.Type.ANIME ? 0.6 : 0.35);
        int[] seasons = new int[one ? 1 : dice.between(1, Math.min(most, 9))];
        int usual = type == Show.Type.DAILY
                ? dice.between(60, 150)
                : type == Show.Type.ANIME
                        ? dice.chance(0.1) ? dice.between(40, 60) : dice.between(11, 26)
                        : dice.between(4, 22);
        for (int i = 0; i < seasons.length; i++) {
            seasons[i] = usual + dice.below(3);
        }
        return seasons;
    }

    private List<Aka> akas(String language, String title, String shown) {
        var akas = new ArrayList<Aka>();
        if (!title.equals(shown)) {
            akas.add(new Aka(language.equals("ja") ? "jr" : language, title, true));
        }
        for (String other : List.of("de", "fr", "es", "tr", "ru")) {
            if (!other.equals(language) && dice.chance(0.03)) {
                akas.add(new Aka(other, grammars.of(other).title(dice), dice.chance(0.75)));
            }
        }
        return List.copyOf(akas);
    }

    /** As TheTVDB writes it: the first keeps the bare title more often than not, others get country or year. */
    private List<Show> disambiguated(List<Show> all) {
        Map<String, List<Show>> named = new HashMap<>();
        all.forEach(show -> named.computeIfAbsent(Key.of(show.plain()), key -> new ArrayList<>())
                .add(show));
        var result = new ArrayList<Show>();
        for (Show show : all) {
            List<Show> same = named.getOrDefault(Key.of(show.plain()), List.of());
            boolean first = same.get(0).id() == show.id();
            boolean lonely = same.stream()
                            .filter(other -> other.country().equals(show.country()))
                            .count()
                    == 1;
            if (same.size() == 1 || (first && dice.chance(0.65))) {
                result.add(show);
            } else {
                boolean byCountry = lonely && dice.chance(0.6);
                result.add(show.titled(show.plain() + " (" + (byCountry ? show.country() : show.year()) + ")"));
            }
        }
        return result;
    }
}
