package dev.dromedarr.playlist;

/** Decodes UTF-8 strictly, into letters that are there already. */
final class Utf8 {

    private Utf8() {}

    /** False when the bytes are not UTF-8; the text is spoilt then. */
    static boolean decode(byte[] bytes, int from, int to, Text text) {
        char[] into = text.room(to - from);
        int length = 0;
        for (int i = from; i < to; ) {
            int one = bytes[i];
            if (one >= 0) {
                into[length++] = (char) one;
                i++;
                continue;
            }
            int more = one >> 5 == -2 ? 1 : one >> 4 == -2 ? 2 : one >> 3 == -2 ? 3 : 0;
            if (more == 0 || i + more > to - 1) {
                return false;
            }
            int point = one & (0x3f >> more);
            for (int k = 1; k <= more; k++) {
                if (bytes[i + k] >> 6 != -2) {
                    return false;
                }
                point = point << 6 | (bytes[i + k] & 0x3f);
            }
            if (!shortest(point, more)) {
                return false;
            }
            length += Character.toChars(point, into, length);
            i += more + 1;
        }
        text.length(length);
        return true;
    }

    private static boolean shortest(int point, int more) {
        return switch (more) {
            case 1 -> point >= 0x80;
            case 2 -> point >= 0x800 && (point < 0xd800 || point > 0xdfff);
            default -> point >= 0x10000 && point <= 0x10ffff;
        };
    }
}
