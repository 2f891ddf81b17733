package dev.dromedarr.release;

/** Tells words about the file from words of the title. */
final class Tags {

    private Tags() {}

    static boolean strong(Tokens tokens, int token) {
        return tokens.is(token, Mark.STRONG) || size(tokens, token) > 0;
    }

    static boolean television(Tokens tokens, int token) {
        if (!tokens.is(token, Mark.SOURCE)
                || !tokens.is(token, Mark.STRONG)
                || !Value.hasSource(tokens.values[token])) {
            return false;
        }
        Source source = Value.sourceOf(tokens.values[token]);
        return source == Source.TV || source == Source.SATELLITE;
    }

    /** The lines of a picture that is given by its size, 1280x720 or 1080p60; 0 when the word is no size. */
    static int size(Tokens tokens, int token) {
        int letters = tokens.letters(token);
        char first = tokens.letter(token, 0);
        if (letters < 5 || letters > 10 || first < '1' || first > '9') {
            return 0;
        }
        int at = tokens.first[token];
        int limit = tokens.last[token];
        int left = 0;
        while (at < limit && digit(tokens.folded[at])) {
            left = left * 10 + tokens.folded[at++] - '0';
        }
        if (at == limit) {
            return 0;
        }
        char sign = tokens.folded[at++];
        int begin = at;
        int right = 0;
        while (at < limit && at - begin < 5 && digit(tokens.folded[at])) {
            right = right * 10 + tokens.folded[at++] - '0';
        }
        if (sign == 'x' && left >= 320 && right >= 240 && at - begin <= 4 && limit - at <= 1) {
            return right;
        }
        boolean frames = (sign == 'p' || sign == 'i') && at == limit && right >= 23 && right <= 120;
        return frames && left >= 240 && left <= 4320 ? left : 0;
    }

    private static boolean digit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** Eight letters and digits that only machines read: [1ADD8F6D]. */
    static boolean hash(Tokens tokens, int token) {
        if (tokens.letters(token) != 8) {
            return false;
        }
        boolean digit = false;
        for (int i = 0; i < 8; i++) {
            char letter = tokens.letter(token, i);
            digit |= digit(letter);
            if (!digit(letter) && (letter < 'a' || letter > 'f')) {
                return false;
            }
        }
        return digit;
    }

    /** Whether a word may be one about the file, where others of its kind stand around it. */
    static boolean weak(Tokens tokens, int token) {
        if (strong(tokens, token)) {
            return true;
        }
        if (!tokens.is(token, Mark.TAG)) {
            return false;
        }
        return !tokens.is(token, Mark.CODE)
                || tokens.is(token, Mark.TAG & ~(Mark.LANGUAGE | Mark.COUNTRY))
                || tokens.capital[token];
    }

    /** Whether all words between two places are about the file, a year, or no words at all. */
    static boolean only(Reading reading, int from, int to) {
        Tokens tokens = reading.tokens;
        boolean any = false;
        boolean telling = false;
        for (int i = from; i < to; i++) {
            boolean tag = weak(tokens, i) || tokens.is(i, Mark.ID) || (tokens.is(i, Mark.PREFIX) && tokens.capital[i]);
            boolean aside = tokens.number(i) || tokens.letters(i) == 1 || tokens.dead[i];
            if (!tag && !aside) {
                return false;
            }
            telling |= tag || tokens.is(i, Mark.ID);
            any = true;
        }
        return any && telling;
    }
}
