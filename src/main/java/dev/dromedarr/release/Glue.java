package dev.dromedarr.release;

/** Mends words that were written apart, and parts words that were written together. */
final class Glue {

    /** Words that mean nothing else when they are put together by chance: a country, an article. */
    private static final int CHANCE =
            Mark.JOINS | Mark.CODE | Mark.COUNTRY | Mark.ARTICLE | Mark.SMALL | Mark.ROMAN | Mark.SITE;

    private Glue() {}

    /** Words that stick to their numbers: Season1, Bluray1080p. */
    static void apart(Tokens tokens, int token) {
        int digit = 0;
        while (digit < tokens.letters(token)
                && (tokens.letter(token, digit) < '0' || tokens.letter(token, digit) > '9')) {
            digit++;
        }
        if (digit < 3 || digit == tokens.letters(token)) {
            return;
        }
        int slot = Words.find(tokens.folded, tokens.first[token], tokens.first[token] + digit);
        if (slot != Words.NONE && (Words.marks(slot) & (Mark.SEASON | Mark.EPISODE | Mark.SOURCE)) != 0) {
            tokens.split(token, digit);
        }
    }

    /** Finds words that were taken apart: Blu-ray, WEB DL, multi sub; but "FR - A" is no FRA. */
    static void together(Tokens tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.is(i, Mark.JOINS)
                    && tokens.bracket[i] == tokens.bracket[i + 1]
                    && Between.only(tokens.before[i + 1], Between.WITHIN)
                    && !Between.spacedDash(tokens.before[i + 1])) {
                int slot = Words.find(tokens.folded, tokens.first[i], tokens.last[i + 1]);
                if (slot != Words.NONE && (Words.marks(slot) & ~CHANCE) != 0 && (Words.marks(slot) & Mark.CODE) == 0) {
                    tokens.know(i, slot);
                    tokens.know(i + 1, slot);
                    i++;
                }
            }
        }
    }
}
