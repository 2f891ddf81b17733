package dev.dromedarr.release;

/** Looks at the brackets within a title: what tells of the file is no part of it, or ends it. */
final class Insets {

    private final Reading reading;
    private final Tokens tokens;

    Insets(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** Brackets that tell of the file are no part of the title. */
    int cut(int from, int to) {
        for (int i = from; i < to; i++) {
            if (reading.opens(i)) {
                int end = Math.min(reading.afterBracket(i), to);
                boolean counted = end == i + 1 && tokens.number(i) && i > from;
                if (telling(i, end, from) || (i > from && (address(i, end) || home(i, end, to)))) {
                    return i > from ? i : to;
                }
                if (counted && tokens.letters(i) == 3) {
                    reading.number = tokens.numbers[i];
                }
                if (counted || Tags.only(reading, i, end) || inYear(i) || Tags.hash(tokens, i)) {
                    for (int dead = i; dead < end; dead++) {
                        tokens.dead[dead] = true;
                    }
                }
                i = end - 1;
            }
        }
        return to;
    }

    /** A bracket that tells of the picture ends the title; one that tells of the language may stand inside it. */
    private boolean telling(int open, int end, int from) {
        boolean strong = false;
        for (int i = open; i < end; i++) {
            strong |= Tags.strong(tokens, i) && !tokens.is(i, Mark.LANGUAGE | Mark.VOICE);
        }
        return strong && open > from;
    }

    /** [www.example.org]: where the file came from; in round brackets such words may be a title's: (Come.In). */
    private boolean address(int open, int end) {
        int before = tokens.start[open] - 1;
        boolean square = before >= 0 && tokens.text[before] == '[';
        for (int i = open + 1; i < end; i++) {
            if (tokens.before[i] != Between.DOT) {
                return false;
            }
        }
        return end - open > 1 && (tokens.spelled(open, "www") || (square && tokens.is(end - 1, Mark.SITE)));
    }

    /** Title (US) - Name of the episode S01E02. */
    private boolean home(int open, int end, int to) {
        return end == open + 1
                && end < to
                && reading.tagged()
                && tokens.is(open, Mark.COUNTRY)
                && tokens.capital[open]
                && Between.spacedDash(tokens.before[end]);
    }

    private boolean inYear(int token) {
        return token >= reading.yearFrom && token < reading.yearTo;
    }
}
