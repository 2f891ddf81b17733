package dev.dromedarr.release;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which letter a letter counts as when names are compared: small, without accents, and in one of its many widths. */
final class Fold {

    /** Nothing at all: apostrophes, accents of their own, marks that nobody sees. */
    static final char GONE = 0;

    /** What stands between two words. */
    static final char GAP = ' ';

    /** From here on a folded letter is the number of a longer text in {@link #more}. */
    private static final char FIRST_OF_MANY = '\uE000';

    private static final char LAST_OF_MANY = '\uF8FF';

    private static final Map<Character, String> BY_HAND = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ı', "i"),
            Map.entry('ħ', "h"),
            Map.entry('ŧ', "t"),
            Map.entry('ς', "σ"),
            Map.entry('№', "no"));

    private static final String VANISH = "'’‘‛ʼʻʹ`´′＇\u00AD";

    private static final List<String> MORE = new ArrayList<>();
    private static final char[] TABLE = table();

    private Fold() {}

    /** The folded letter, {@link #GAP}, {@link #GONE}, or the sign for more than one letter. */
    static char of(char letter) {
        return TABLE[letter];
    }

    static boolean many(char folded) {
        return folded >= FIRST_OF_MANY && folded <= LAST_OF_MANY;
    }

    static String more(char folded) {
        return MORE.get(folded - FIRST_OF_MANY);
    }

    /** The letters outside the first 65,536: mathematical letters as what they look like, other signs as gaps. */
    static char ofPair(int codePoint) {
        if (!Character.isLetterOrDigit(codePoint)) {
            return GAP;
        }
        String plain = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        return plain.length() == 1 ? TABLE[plain.charAt(0)] : Character.lowSurrogate(codePoint);
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = sign(folded((char) i));
        }
        return table;
    }

    private static char sign(String folded) {
        if (folded.isEmpty()) {
            return GONE;
        }
        if (folded.length() == 1) {
            return folded.charAt(0);
        }
        MORE.add(folded);
        return (char) (FIRST_OF_MANY + MORE.size() - 1);
    }

    private static String folded(char letter) {
        if (VANISH.indexOf(letter) >= 0 || invisible(letter)) {
            return "";
        }
        boolean plain = letter < 128;
        boolean counts = plain ? Character.isLetterOrDigit(letter) : spelled(letter);
        if (!counts) {
            return " ";
        }
        String byHand = BY_HAND.get(Character.toLowerCase(letter));
        if (byHand != null) {
            return byHand;
        }
        boolean whole = plain || (letter >= '\uAC00' && letter <= '\uD7A3');
        String apart = whole
                ? Character.toString(letter)
                : Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD);
        var kept = new StringBuilder();
        for (char part : apart.toLowerCase(Locale.ROOT).toCharArray()) {
            if (!accent(part) && spelled(part)) {
                kept.append(BY_HAND.getOrDefault(part, Character.toString(part)));
            }
        }
        return kept.isEmpty() ? " " : kept.toString();
    }

    /** Letters, digits, and the signs without which Hindi or Thai cannot be read. */
    private static boolean spelled(char letter) {
        return switch (Character.getType(letter)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> letter == '№';
        };
    }

    private static boolean invisible(char letter) {
        return accent(letter)
                || Character.getType(letter) == Character.FORMAT
                || letter == '\u0640'
                || (letter >= '\uFE00' && letter <= '\uFE0F');
    }

    private static boolean accent(char letter) {
        return (letter >= '\u0300' && letter <= '\u036F')
                || (letter >= '\u064B' && letter <= '\u065F')
                || (letter >= '\u20D0' && letter <= '\u20FF');
    }
}
