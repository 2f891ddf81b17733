package dev.dromedarr.bench.gen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes up movies, and their remakes, namesakes and sequels, about as often as the real world does. */
final class MovieMaker {

    private static final String LANGUAGES =
            "en en en en en en en en en en en en en en en fr fr de de es es it hi ja zh ko ru tr pt pl nl ar it fr";
    private static final String TRANSLATED = "de fr es it pl tr ru pt nl";
    private static final String[] ROMAN = {"", "I", "II", "III", "IV", "V", "VI", "VII"};
    private static final double MORE = 0.25;

    private final Grammars grammars;
    private final Dice dice;
    private final List<Movie> movies;
    private final Set<String> taken = new HashSet<>();

    MovieMaker(Grammars grammars, Dice dice) {
        this.grammars = grammars;
        this.dice = dice;
        this.movies = Curated.movies();
        movies.forEach(movie -> taken.add(Key.of(movie.title())));
    }

    List<Movie> make(int count) {
        while (movies.size() < count) {
            String language = dice.word(LANGUAGES);
            String original = grammars.of(language).title(dice);
            boolean english = !language.equals("en") && dice.chance(renamed(language));
            String title = english ? grammars.of("en").title(dice) : original;
            if (taken.add(Key.of(title))) {
                int year = year();
                add(title, original, language, year, akas(language, title));
                relatives(title, language, year);
            }
        }
        return List.copyOf(movies.subList(0, count));
    }

    /** How often a movie goes by an English title in the app. */
    private static double renamed(String language) {
        return switch (language) {
            case "ja", "zh", "ko", "ru", "ar" -> 0.96;
            case "hi" -> 0.9;
            default -> 0.5;
        };
    }

    private void relatives(String title, String language, int year) {
        Set<Integer> years = new HashSet<>(Set.of(year));
        boolean another = dice.chance(namesake(Key.of(title).length()));
        while (another) {
            boolean close = dice.chance(0.045);
            int other = close ? year + (dice.chance(0.5) ? 1 : -1) : year();
            if (years.add(other)) {
                String spoken = dice.chance(0.6) ? language : dice.word(LANGUAGES);
                add(title, dice.chance(0.7) ? title : grammars.of(spoken).title(dice), spoken, other, List.of());
            }
            another = dice.chance(MORE);
        }
        if (dice.chance(0.03)) {
            sequels(title, language, year);
        }
        if (dice.chance(0.065)) {
            String longer = title
                    + dice.pick(List.of(": ", ": ", " - ", " "))
                    + grammars.of(language).subtitle(dice);
            addNew(longer, language, year());
        }
        if (dice.chance(0.003)) {
            addNew(Noise.slip(title, dice), language, year());
        }
    }

    /** So that as many of the titles of this length are shared as in the real world. */
    private static double namesake(int letters) {
        double shared = letters < 5
                ? 0.545
                : letters < 10 ? 0.39 : letters < 15 ? 0.16 : letters < 20 ? 0.073 : letters < 25 ? 0.042 : 0.012;
        return shared / (2.33 - 1.33 * shared);
    }

    private void sequels(String title, String language, int first) {
        int last = dice.between(2, dice.chance(0.6) ? 2 : 5);
        int form = dice.below(6);
        int year = first;
        for (int part = 2; part <= last; part++) {
            year = Math.min(2026, year + dice.between(1, 4));
            String subtitle = grammars.of(language).subtitle(dice);
            String name =
                    switch (form) {
                        case 0, 1 -> title + " " + part;
                        case 2 -> title + " " + ROMAN[part];
                        case 3 -> title + " " + part + ": " + subtitle;
                        case 4 -> title + ": Part " + ROMAN[part];
                        default -> title + " " + ROMAN[part] + ": " + subtitle;
                    };
            if (taken.add(Key.of(name))) {
                List<Aka> other = dice.chance(0.4)
                        ? List.of(new Aka("en", title + " " + (form == 2 ? Integer.toString(part) : ROMAN[part]), true))
                        : List.of();
                add(name, name, language, year, other);
            }
        }
    }

    private void addNew(String title, String language, int year) {
        if (taken.add(Key.of(title))) {
            add(title, title, language, year, List.of());
        }
    }

    private void add(String title, String original, String language, int year, List<Aka> akas) {
        movies.add(new Movie(movies.size(), title, original, language, year, dice.between(72, 165), akas));
    }

    private List<Aka> akas(String from, String title) {
        var akas = new ArrayList<Aka>();
        if (dice.chance(0.6)) {
            return akas;
        }
        for (String language : TRANSLATED.split(" ", -1)) {
            if (!language.equals(from) && dice.chance(0.3)) {
                akas.add(new Aka(language, elsewhere(language, title), dice.chance(0.97)));
            }
        }
        return List.copyOf(akas);
    }

    private String elsewhere(String language, String title) {
        String separator = language.equals("fr") ? " : " : language.equals("de") ? " - " : ": ";
        return switch (dice.below(10)) {
            case 0, 1 -> title + separator + grammars.of(language).subtitle(dice);
            case 2 ->
                title.startsWith("The ")
                        ? title.substring(4)
                        : grammars.of(language).title(dice);
            default -> grammars.of(language).title(dice);
        };
    }

    private int year() {
        double past = dice.unit();
        return 2026 - (int) (past * past * 100);
    }
}
