package dev.dromedarr.release;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the names of releases, files and playlist entries; whatever the text, there is an answer. */
public final class ReleaseNames {

    private static final int HASH_LENGTH = 20;

    private ReleaseNames() {}

    /** What a name says; a path is read from its end, and its folders tell what the file leaves out. */
    public static ReleaseName read(String name) {
        return Paths.isPath(name) ? Paths.read(name) : one(name);
    }

    static ReleaseName one(String name) {
        String forward = Backward.written(name) ? Backward.turn(name) : name;
        NameScanner scanner = new NameScanner();
        char[] text = forward.toCharArray();
        scanner.scan(text, 0, text.length);
        return result(scanner);
    }

    private static ReleaseName result(NameScanner scanner) {
        Reading reading = scanner.reading();
        Details details = new Details(reading);
        int country = scanner.country();
        return new ReleaseName(
                titles(reading),
                year(reading),
                reading.yearInBrackets,
                numbering(reading),
                told(reading.number),
                details.quality(),
                details.languages(),
                details.voices(),
                details.edition(),
                new Groups(reading).find(),
                country == 0 ? Optional.empty() : Optional.of(Countries.text(country)),
                prefix(reading),
                new WorkIds(told(reading.tmdb), imdb(reading.imdb), told(reading.tvdb)));
    }

    /** A season that is counted by years is of that year. */
    private static OptionalInt year(Reading reading) {
        return reading.year == Reading.NONE && Reading.isYear(reading.season)
                ? told(reading.season)
                : told(reading.year);
    }

    private static List<Title> titles(Reading reading) {
        List<Title> titles = new ArrayList<>();
        Variants all = reading.variants;
        if (machineMade(reading)) {
            return titles;
        }
        TitleText text = new TitleText(reading.tokens);
        for (int i = 0; i < all.size(); i++) {
            String title = text.of(all.from(i), all.to(i), all.bare(i));
            if (!title.isEmpty()
                    && titles.stream().noneMatch(known -> known.text().equals(title))) {
                titles.add(new Title(title, all.form(i)));
            }
        }
        if (titles.size() > 1 && titles.get(1).form() == TitleForm.WITHOUT_BRACKETS && bracketAtEnd(reading)) {
            titles.add(0, titles.remove(1));
        }
        return titles;
    }

    /** Title (Another Title): words in brackets behind all others stand beside the title; one word like (Fast) may be its own. */
    private static boolean bracketAtEnd(Reading reading) {
        Tokens tokens = reading.tokens;
        int last = reading.variants.to(0) - 1;
        int end = tokens.end[last];
        int open = last;
        boolean number = false;
        while (open > reading.variants.from(0) && tokens.bracket[open] == tokens.bracket[last]) {
            number |= tokens.number(open--);
        }
        return tokens.bracket[last] != 0
                && !number
                && last - open > 1
                && !tokens.is(open, Mark.SMALL)
                && end < tokens.length()
                && tokens.text[end] == ')';
    }

    /** One long word of mixed letters and digits is a hash, and tells nothing. */
    private static boolean machineMade(Reading reading) {
        Tokens tokens = reading.tokens;
        if (reading.variants.size() == 0 || reading.tagged()) {
            return false;
        }
        int last = reading.variants.to(0) - 1;
        boolean digit = false;
        for (int i = 0; i < tokens.letters(last); i++) {
            digit |= Character.isDigit(tokens.letter(last, i));
        }
        boolean sequel = reading.variants.to(0) - reading.variants.from(0) > 3;
        return digit && !sequel && tokens.letters(last) >= (reading.variants.from(0) == last ? HASH_LENGTH : 14);
    }

    private static Numbering numbering(Reading reading) {
        return new Numbering(
                told(reading.season),
                told(reading.lastSeason),
                reading.seasonImplied,
                reading.episodes.toList(),
                reading.absolutes.toList(),
                date(reading.date));
    }

    private static Optional<LocalDate> date(int day) {
        if (day == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(day / 10000, day / 100 % 100, day % 100));
        } catch (DateTimeException e) {
            // February has no 31st, and then it was no date.
            return Optional.empty();
        }
    }

    private static Optional<String> prefix(Reading reading) {
        Tokens tokens = reading.tokens;
        int from = reading.groupTo == Reading.NONE ? 0 : reading.groupTo;
        return reading.begin > from
                ? Optional.of(
                        new String(tokens.text, tokens.start[from], tokens.end[reading.begin - 1] - tokens.start[from]))
                : Optional.empty();
    }

    private static Optional<String> imdb(int number) {
        return number == Reading.NONE ? Optional.empty() : Optional.of(String.format(Locale.ROOT, "tt%07d", number));
    }

    private static OptionalInt told(int value) {
        return value == Reading.NONE ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
