package dev.dromedarr.playlist;

import java.util.Optional;

/** Makes letters of bytes: UTF-8, else Windows-1252; then mends what was decoded wrongly before, entities, and players' marks. */
final class Letters {

    private static final Optional<Flaw> NOTHING = Optional.empty();
    private static final Optional<Flaw> NOT_UTF8 = Optional.of(Flaw.NOT_UTF8);
    private static final Optional<Flaw> CONTROL = Optional.of(Flaw.CONTROL_CHARACTERS);

    /** Writes the letters into the text, and says what was wrong with them. */
    Optional<Flaw> read(byte[] bytes, int from, int to, Text text) {
        char[] into = text.room(to - from);
        int special = 0;
        for (int i = from; i < to; i++) {
            byte one = bytes[i];
            into[i - from] = (char) one;
            // Negative, a control character, & or [: all that plain names do not have.
            if (one < ' ' || one == '&' || one == '[' || one == 0x7f) {
                special = 1;
                break;
            }
        }
        text.length(to - from);
        return special == 0 ? trimmed(text) : mend(bytes, from, to, text);
    }

    private static Optional<Flaw> trimmed(Text text) {
        char[] chars = text.array();
        int end = text.length();
        while (end > 0 && chars[end - 1] == ' ') {
            end--;
        }
        int start = 0;
        while (start < end && chars[start] == ' ') {
            start++;
        }
        if (start > 0) {
            System.arraycopy(chars, start, chars, 0, end - start);
        }
        text.length(end - start);
        return NOTHING;
    }

    private static Optional<Flaw> mend(byte[] bytes, int from, int to, Text text) {
        boolean utf8 = Utf8.decode(bytes, from, to, text);
        if (!utf8) {
            text.set(Cp1252.decode(bytes, from, to));
        } else if (Cp1252.looksTwiceEncoded(text)) {
            text.set(Cp1252.repaired(text.toString()));
        }
        boolean control = withoutControls(text);
        if (has(text, '&') && has(text, ';')) {
            text.set(Entities.decoded(text.toString()));
        }
        if (Marks.perhaps(text)) {
            text.set(Marks.without(text.toString()));
        }
        trimmed(text);
        return utf8 ? control ? CONTROL : NOTHING : NOT_UTF8;
    }

    /** Takes control characters out; a tabulator becomes a blank. */
    private static boolean withoutControls(Text text) {
        char[] chars = text.array();
        int kept = 0;
        for (int i = 0; i < text.length(); i++) {
            char one = chars[i] == '\t' ? ' ' : chars[i];
            if (one >= ' ' && (one < 0x7f || one > 0x9f)) {
                chars[kept++] = one;
            }
        }
        boolean some = kept < text.length();
        text.length(kept);
        return some;
    }

    private static boolean has(Text text, char wanted) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == wanted) {
                return true;
            }
        }
        return false;
    }
}
