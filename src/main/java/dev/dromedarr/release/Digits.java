package dev.dromedarr.release;

/** Reads numbers and single letters off one folded word, from left to right. */
final class Digits {

    private final Tokens tokens;
    private int at;
    private int limit;
    private int width;

    Digits(Tokens tokens) {
        this.tokens = tokens;
    }

    void over(int token, int offset) {
        at = tokens.first[token] + offset;
        limit = tokens.last[token];
        tokens.count(1);
    }

    boolean done() {
        return at == limit;
    }

    /** How many letters are left. */
    int left() {
        return limit - at;
    }

    boolean at(char letter) {
        return at < limit && tokens.folded[at] == letter;
    }

    boolean startsNumber() {
        return at < limit && digit(tokens.folded[at]);
    }

    boolean skip(char letter) {
        boolean here = at(letter);
        if (here) {
            at++;
        }
        return here;
    }

    /** The number that begins here with at most so many digits; -1 when none does or it is longer. */
    int read(int most) {
        int value = 0;
        width = 0;
        while (at < limit && digit(tokens.folded[at])) {
            value = value * 10 + tokens.folded[at++] - '0';
            if (++width > most) {
                return -1;
            }
        }
        return width == 0 ? -1 : value;
    }

    /** As {@link #read}, and an O before digits is taken for the zero that was meant: EO1. */
    int readLoose(int most) {
        if (at('o') && at + 1 < limit && digit(tokens.folded[at + 1])) {
            at++;
        }
        return read(most);
    }

    /** How many digits the last number had. */
    int width() {
        return width;
    }

    boolean word(String rest) {
        if (limit - at != rest.length()) {
            return false;
        }
        for (int i = 0; i < rest.length(); i++) {
            if (tokens.folded[at + i] != rest.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing is left but a part's letter or a version: e01b, e05v2. */
    boolean end() {
        if (done()) {
            return true;
        }
        char letter = tokens.folded[at];
        if (at + 1 == limit) {
            return letter >= 'a' && letter <= 'd';
        }
        return letter == 'v' && at + 2 == limit && digit(tokens.folded[at + 1]);
    }

    private static boolean digit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
