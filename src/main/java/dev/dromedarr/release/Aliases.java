package dev.dromedarr.release;

/** Finds the titles beside the first: after AKA, behind a slash, in brackets, with the year, without country or number. */
final class Aliases {

    private static final int LONG_ENOUGH = 4;

    private final Reading reading;
    private final Tokens tokens;
    private final Variants variants;

    Aliases(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.variants = reading.variants;
    }

    void add(int from, int to) {
        int aka = aka(from, to);
        int slash = aka == Reading.NONE ? slash(from, to) : Reading.NONE;
        if (aka != Reading.NONE) {
            two(from, aka, afterAka(aka), to);
        } else if (slash != Reading.NONE) {
            slashed(from, slash, to);
        } else if (acronym(from, to)) {
            two(from, to - 1, to - 1, to);
        } else {
            plain(from, to);
        }
        withYear(from, to);
        withoutCountry(from, to);
        withoutNumber(from, to);
    }

    private void two(int from, int end, int begin, int to) {
        variants.add(TitleForm.MAIN, from, end, false);
        variants.add(TitleForm.ALIAS, begin, to, false);
        variants.add(TitleForm.WHOLE, from, to, false);
    }

    private int aka(int from, int to) {
        for (int i = from + 1; i < to - 1; i++) {
            boolean apart =
                    tokens.spelled(i, "a") && i + 3 < to && tokens.spelled(i + 1, "k") && tokens.spelled(i + 2, "a");
            if (tokens.spelled(i, "aka") || apart) {
                return i;
            }
        }
        return Reading.NONE;
    }

    private int afterAka(int aka) {
        return tokens.spelled(aka, "aka") ? aka + 1 : aka + 3;
    }

    /** A slash parts two titles when it has air around it, or when the titles are written in two scripts. */
    private int slash(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int before = tokens.before[i];
            if (Between.has(before, Between.SLASH) && tokens.bracket[i] == 0) {
                boolean air = Between.has(before, Between.SPACE);
                if (air || script(from, i) != script(i, to)) {
                    return i;
                }
            }
        }
        return Reading.NONE;
    }

    /** Behind a title in another script, the one in Latin letters is what the world calls it. */
    private void slashed(int from, int slash, int to) {
        int next = slash + 1;
        while (next < to && !Between.has(tokens.before[next], Between.SLASH)) {
            next++;
        }
        boolean air = Between.has(tokens.before[slash], Between.SPACE);
        boolean second = air && script(from, slash) > Script.LATIN && script(slash, next) == Script.LATIN;
        variants.add(TitleForm.MAIN, second ? slash : from, second ? next : slash, false);
        variants.add(TitleForm.ALIAS, second ? from : slash, second ? slash : next, false);
        variants.add(TitleForm.WHOLE, from, to, false);
    }

    private int script(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!tokens.number(i)) {
                return Script.of(tokens.letter(i, 0));
            }
        }
        return Script.LATIN;
    }

    private void plain(int from, int to) {
        int open = from;
        while (open < to && !(tokens.bracket[open] != 0 && !tokens.dead[open])) {
            open++;
        }
        int close = open;
        while (close < to && tokens.bracket[close] == tokens.bracket[open]) {
            close++;
        }
        boolean part = open < to && (open > from || close < to);
        boolean foreign = part && open > from && script(from, open) != script(open, close);
        variants.add(TitleForm.MAIN, from, to, foreign);
        if (part) {
            variants.add(foreign ? TitleForm.WHOLE : TitleForm.WITHOUT_BRACKETS, from, to, !foreign);
            if (tokens.last[close - 1] - tokens.first[open] >= LONG_ENOUGH) {
                variants.add(TitleForm.ALIAS, open, close, false);
            }
        }
    }

    /** Infinite Stratos - IS: the letters that the words of the title begin with are another name of it. */
    private boolean acronym(int from, int to) {
        int last = to - 1;
        boolean large = last - from >= 2
                && tokens.capital[last]
                && tokens.letters(last) == last - from
                && Between.spacedDash(tokens.before[last]);
        for (int i = from; large && i < last; i++) {
            large = tokens.letter(i, 0) == tokens.letter(last, i - from);
        }
        return large;
    }

    private void withYear(int from, int to) {
        if (reading.yearFrom == to && !reading.yearInBrackets) {
            variants.add(TitleForm.WITH_YEAR, from, reading.yearTo, false);
        }
    }

    private void withoutCountry(int from, int to) {
        int last = to - 1;
        if (reading.tagged() && last > from && tokens.is(last, Mark.COUNTRY) && tokens.capital[last]) {
            variants.add(TitleForm.WITHOUT_COUNTRY, from, last, false);
        }
    }

    /** 124 Some Cartoon, Some Cartoon 124: the number may be the episode's, and the group's name will tell. */
    private void withoutNumber(int from, int to) {
        int last = to - 1;
        if (seasonAtEnd(from, to)) {
            variants.add(TitleForm.WITHOUT_SEASON, from, last, false);
        } else if (!reading.tagged() && reading.year == Reading.NONE && last > from) {
            if (tokens.number(last)) {
                boolean word = last - 1 > from && tokens.is(last - 1, Mark.EPISODE);
                number(last, from, word ? last - 1 : last);
            } else if (tokens.number(from)) {
                number(from, from + 1, to);
            }
        }
    }

    private void number(int at, int from, int to) {
        reading.number = tokens.numbers[at];
        reading.numberAt = at;
        variants.add(TitleForm.WITHOUT_NUMBER, from, to, false);
    }

    private boolean seasonAtEnd(int from, int to) {
        int last = to - 1;
        if (reading.episodes.isEmpty()
                && !reading.absolutes.isEmpty()
                && last > from
                && tokens.letter(last, 0) == 's') {
            int season = tokens.value(tokens.first[last] + 1, tokens.last[last]);
            if (season > 0 && season < 100) {
                reading.season = season;
                reading.episodes.copy(reading.absolutes);
                return true;
            }
        }
        return false;
    }
}
