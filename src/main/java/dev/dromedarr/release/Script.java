package dev.dromedarr.release;

/** Which kind of writing a folded letter belongs to, as far as it helps to see where a word ends. */
final class Script {

    static final int NONE = 0;

    private static final int DIGIT = 1;
    static final int LATIN = 2;
    private static final int OTHER = 3;
    private static final int EASTERN = 4;

    private Script() {}

    static int of(char letter) {
        if (letter < 0x370) {
            return letter >= '0' && letter <= '9' ? DIGIT : LATIN;
        }
        return letter >= 0x2E80 && !Fold.many(letter) ? EASTERN : letter < 0x590 ? OTHER : LATIN;
    }

    static boolean eastern(char letter) {
        return of(letter) == EASTERN;
    }

    /** Whether a letter of another script begins a new word: digits go with Latin letters only. */
    static boolean differ(int before, int now) {
        return before != NONE && before != now && (before >= OTHER || now >= OTHER);
    }

    static int join(int before, int now) {
        return before == LATIN ? LATIN : now;
    }
}
