package dev.dromedarr.release;

/** Finds the country that a name gives to tell its series from a namesake: (US), UK before the tag. */
final class Countries {

    private Countries() {}

    /** Two letters in one number; 0 is none. */
    static int find(Reading reading) {
        Tokens tokens = reading.tokens;
        int limit = reading.tagged() && reading.tagFrom > reading.begin ? reading.tagFrom : reading.end;
        for (int i = limit - 1; i > reading.begin; i--) {
            boolean beforeTag = i == limit - 1 && reading.tagged();
            boolean lone = reading.opens(i) && reading.afterBracket(i) == i + 1;
            if (tokens.is(i, Mark.COUNTRY) && tokens.capital[i] && tokens.letters(i) <= 3 && (lone || beforeTag)) {
                return tokens.letter(i, 0) << 16 | tokens.letter(i, 1);
            }
        }
        return 0;
    }

    static String text(int country) {
        return new String(
                new char[] {Character.toUpperCase((char) (country >> 16)), Character.toUpperCase((char) country)});
    }
}
