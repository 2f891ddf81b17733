package dev.dromedarr.playlist;

/** Windows-1252, and the damage that is done when UTF-8 is taken for it. */
final class Cp1252 {

    /** The letters of 0x80 to 0x9f; what has none stands for itself, as in mojibake. */
    private static final String HIGH =
            "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
                    + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";
    /** Twice is seen; more would be an attack. */
    private static final int MOST_REPAIRS = 3;

    private Cp1252() {}

    static String decode(byte[] bytes, int from, int to) {
        char[] letters = new char[to - from];
        for (int i = from; i < to; i++) {
            int one = bytes[i] & 0xff;
            letters[i - from] = one >= 0x80 && one < 0xa0 ? HIGH.charAt(one - 0x80) : (char) one;
        }
        return new String(letters);
    }

    /** Whether letters stand together that are the bytes of one: {@code Ã©}, {@code â€™}. */
    static boolean looksTwiceEncoded(CharSequence text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char one = text.charAt(i);
            if (one >= 0xc2 && one <= 0xf4) {
                int next = code(text.charAt(i + 1));
                if (next >= 0x80 && next < 0xc0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The text as it was meant; unchanged when it was no UTF-8 to begin with. */
    static String repaired(String text) {
        String meant = text;
        for (int i = 0; i < MOST_REPAIRS && looksTwiceEncoded(meant); i++) {
            byte[] bytes = new byte[meant.length()];
            for (int k = 0; k < bytes.length; k++) {
                int code = code(meant.charAt(k));
                if (code < 0) {
                    return meant;
                }
                bytes[k] = (byte) code;
            }
            Text again = new Text();
            if (!Utf8.decode(bytes, 0, bytes.length, again)) {
                return meant;
            }
            meant = again.toString();
        }
        return meant;
    }

    private static int code(char letter) {
        if (letter < 0x80 || (letter >= 0xa0 && letter <= 0xff)) {
            return letter;
        }
        int high = HIGH.indexOf(letter);
        return high < 0 ? -1 : 0x80 + high;
    }
}
