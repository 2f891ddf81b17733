package dev.dromedarr.release;

/** Writes the keys of a title, letter by letter and without a string, so that two spellings of one title give one key. */
final class KeyWriter {

    private static final int CAPACITY = Tokens.LONGEST * 4;

    private final Tokens tokens;
    private final char[] key = new char[CAPACITY];
    private int size;

    KeyWriter(Tokens tokens) {
        this.tokens = tokens;
    }

    /** All words, joined, without "and". */
    long exact(int from, int to, boolean bare) {
        writeExact(from, to, bare);
        return hash();
    }

    /** The same without articles and small words, with digits for number words, and one letter for two. */
    long loose(int from, int to, boolean bare) {
        writeLoose(from, to, bare);
        return hash();
    }

    String exactText(int from, int to, boolean bare) {
        writeExact(from, to, bare);
        return new String(key, 0, size);
    }

    String looseText(int from, int to, boolean bare) {
        writeLoose(from, to, bare);
        return new String(key, 0, size);
    }

    private long hash() {
        tokens.count(size);
        return Hash.of(key, 0, size);
    }

    private void writeExact(int from, int to, boolean bare) {
        size = 0;
        if (trailingArticle(from, to)) {
            copy(to - 1);
        }
        int end = trailingArticle(from, to) ? to - 1 : to;
        for (int i = from; i < end; i++) {
            if (shown(i, bare) && !tokens.spelled(i, "and")) {
                copy(i);
            }
        }
        if (size == 0) {
            copyAll(from, to);
        }
    }

    private void writeLoose(int from, int to, boolean bare) {
        size = 0;
        int end = trailingArticle(from, to) ? to - 1 : to;
        for (int i = from; i < end; i++) {
            boolean article = i == from && tokens.is(i, Mark.ARTICLE) && i + 1 < end;
            boolean small = i > from && i + 1 < end && tokens.is(i, Mark.SMALL);
            boolean and = tokens.spelled(i, "and");
            if (shown(i, bare) && !article && !small && !and) {
                word(i, from, end);
            }
        }
        if (size == 0) {
            copyAll(from, to);
        }
    }

    private boolean shown(int token, boolean bare) {
        return !tokens.dead[token] && (!bare || tokens.bracket[token] == 0);
    }

    /** "Witcher, The"; and "Witcher_The", where the comma was lost. */
    private boolean trailingArticle(int from, int to) {
        return to - from > 1
                && tokens.is(to - 1, Mark.ARTICLE)
                && (Between.has(tokens.before[to - 1], Between.COMMA)
                        || (tokens.spelled(to - 1, "the")
                                && Between.only(tokens.before[to - 1], Between.LOW | Between.DOT)));
    }

    private void copyAll(int from, int to) {
        for (int i = from; i < to; i++) {
            copy(i);
        }
    }

    private void copy(int token) {
        for (int i = tokens.first[token]; i < tokens.last[token]; i++) {
            put(tokens.folded[i]);
        }
    }

    private void word(int token, int from, int end) {
        if (tokens.number(token)) {
            digits(tokens.numbers[token]);
        } else if (tokens.is(token, Mark.COUNT) || (token > from && roman(token, end))) {
            digits(Value.numberOf(tokens.values[token]));
        } else {
            letters(token);
        }
    }

    /** V and X are letters of their own unless they close a title or its first part. */
    private boolean roman(int token, int end) {
        if (!tokens.is(token, Mark.ROMAN)) {
            return false;
        }
        boolean closes = token + 1 == end
                || Between.has(tokens.before[token + 1], Between.COLON)
                || Between.spacedDash(tokens.before[token + 1]);
        return tokens.letters(token) > 1 || closes;
    }

    private void digits(int number) {
        int count = 1;
        for (int rest = number; rest >= 10; rest /= 10) {
            count++;
        }
        // From the last one on: dividing by what is known beforehand costs next to nothing.
        int rest = number;
        for (int at = size + count - 1; at >= size; at--) {
            if (at < CAPACITY) {
                key[at] = (char) ('0' + rest % 10);
            }
            rest /= 10;
        }
        size = Math.min(CAPACITY, size + count);
    }

    private void letters(int token) {
        for (int i = tokens.first[token]; i < tokens.last[token]; i++) {
            char letter = tokens.folded[i];
            char last = size == 0 ? 0 : key[size - 1];
            boolean umlaut = letter == 'e' && (last == 'a' || last == 'o' || last == 'u');
            boolean twice = letter == last && (letter < '0' || letter > '9');
            if (!umlaut && !twice) {
                put(letter);
            }
        }
    }

    private void put(char letter) {
        if (size < CAPACITY) {
            key[size++] = letter;
        }
    }
}
