package dev.dromedarr.playlist;

import java.util.Arrays;

/**
 * Where the title of an {@code #EXTINF} line begins, and where the value of an attribute stands. It looks for the last attribute
 * from the end, so that commas and quotes inside values and titles mislead it as little as can be.
 */
final class ExtInf {

    /** Where the attributes end. */
    int attributesEnd;
    /** Where the title begins. */
    int title;
    /** Where the value found last begins and ends. */
    int valueStart;

    int valueEnd;

    private int[] nameEnds = new int[32];
    /** How many names may end in this line; below 0 as long as nobody asked. */
    private int signs = -1;

    /** Finds the title of the line between these places. Says what had to be mended, or null. */
    @org.jspecify.annotations.Nullable
    Flaw cut(byte[] bytes, int from, int to) {
        int last = lastOpening(bytes, from, to);
        for (int open = last; open >= 0; open = lastOpening(bytes, from, open)) {
            if (closed(bytes, open, to)) {
                return null;
            }
        }
        if (last >= 0) {
            return afterLastQuote(bytes, last, to);
        }
        int comma = indexOf(bytes, ',', from, to);
        if (comma >= 0 && !ofTitle(bytes, from, comma)) {
            at(comma, comma + 1);
            return null;
        }
        int rest = afterBareAttributes(bytes, from, to);
        at(rest, rest);
        return Flaw.NO_COMMA;
    }

    /** Looks for the value of an attribute; its name in small letters. */
    boolean find(byte[] bytes, int from, byte[] name) {
        if (signs < 0) {
            note(bytes, from);
        }
        for (int i = 0; i < signs; i++) {
            int end = nameEnds[i];
            if (end - name.length >= from && named(bytes, end - name.length, from, name)) {
                value(bytes, skipBlanks(bytes, nextSign(bytes, end) + 1, attributesEnd));
                return valueEnd > valueStart;
            }
        }
        return false;
    }

    /** Where names of attributes may end: before each equals sign. Noted once for a line, and asked several times. */
    private void note(byte[] bytes, int from) {
        signs = 0;
        for (int i = from; i < attributesEnd; i++) {
            if (bytes[i] == '=') {
                int end = i;
                while (end > from && (bytes[end - 1] == ' ' || bytes[end - 1] == '\t')) {
                    end--;
                }
                nameEnds = signs < nameEnds.length ? nameEnds : Arrays.copyOf(nameEnds, signs * 2);
                nameEnds[signs++] = end;
            }
        }
    }

    private static int nextSign(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] != '=') {
            at++;
        }
        return at;
    }

    /** The title comes after the quote that closes the value opened here, and a comma. */
    private boolean closed(byte[] bytes, int open, int to) {
        byte quote = bytes[open];
        for (int i = open + 1; i < to; i++) {
            if (bytes[i] != quote) {
                continue;
            }
            int next = skipBlanks(bytes, i + 1, to);
            if (next < to && bytes[next] == ',') {
                int end = laterWhenOdd(bytes, i, quote, to);
                at(end, skipBlanks(bytes, end, to) + 1);
                return true;
            }
            if (next > i + 1 && key(bytes, next, to)) {
                int comma = indexOf(bytes, ',', next, to);
                if (comma >= 0) {
                    at(comma, comma + 1);
                    return true;
                }
            }
        }
        return false;
    }

    /** With an odd number of quotes behind the comma, a quote inside the value was taken for its end. */
    private static int laterWhenOdd(byte[] bytes, int close, byte quote, int to) {
        if (quote != '"') {
            return close + 1;
        }
        int odd = 0;
        int later = close;
        for (int i = close + 1; i < to; i++) {
            if (bytes[i] == quote) {
                odd ^= 1;
                int next = skipBlanks(bytes, i + 1, to);
                if (next < to && bytes[next] == ',') {
                    later = i;
                }
            }
        }
        return (odd == 1 ? later : close) + 1;
    }

    private Flaw afterLastQuote(byte[] bytes, int open, int to) {
        int close = to - 1;
        while (bytes[close] != bytes[open]) {
            close--;
        }
        if (close == open) {
            int comma = indexOf(bytes, ',', open, to);
            int end = comma < 0 ? to : comma;
            at(end, Math.min(to, end + 1));
            return Flaw.OPEN_QUOTE;
        }
        at(close + 1, close + 1);
        return Flaw.NO_COMMA;
    }

    private void at(int end, int start) {
        signs = -1;
        attributesEnd = end;
        title = start;
    }

    /** Whether a title has begun before this comma: words that are no attributes stand behind the duration. */
    private static boolean ofTitle(byte[] bytes, int from, int comma) {
        return indexOf(bytes, '=', from, comma) < 0 && afterBareAttributes(bytes, from, comma) < comma;
    }

    /** Of a line without quotes and comma: behind the duration and all words with an equals sign. */
    private static int afterBareAttributes(byte[] bytes, int from, int to) {
        int i = skipBlanks(bytes, from, to);
        while (i < to && (bytes[i] == '-' || bytes[i] == '.' || (bytes[i] >= '0' && bytes[i] <= '9'))) {
            i++;
        }
        i = skipBlanks(bytes, i, to);
        while (key(bytes, i, to)) {
            while (i < to && bytes[i] > ' ') {
                i++;
            }
            i = skipBlanks(bytes, i, to);
        }
        return i;
    }

    /** The last quote, before this place, that opens a value. */
    private static int lastOpening(byte[] bytes, int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (bytes[i] == '"' || bytes[i] == '\'') {
                int equals = i - 1;
                while (equals > from && bytes[equals] == ' ') {
                    equals--;
                }
                if (bytes[equals] == '=' && equals > from && (letter(bytes[equals - 1]) || bytes[equals - 1] == ' ')) {
                    return i;
                }
            }
        }
        return -1;
    }

    private void value(byte[] bytes, int start) {
        boolean quoted = start < attributesEnd && (bytes[start] == '"' || bytes[start] == '\'');
        int i = quoted ? start + 1 : start;
        valueStart = i;
        for (; i < attributesEnd; i++) {
            if (quoted ? bytes[i] == bytes[start] && ends(bytes, i + 1) : bytes[i] == ' ' && ends(bytes, i)) {
                break;
            }
        }
        valueEnd = i;
    }

    /** Whether nothing but blanks or another attribute follows. */
    private boolean ends(byte[] bytes, int from) {
        int next = from;
        while (next < attributesEnd && (bytes[next] == ' ' || bytes[next] == ',' || bytes[next] == ';')) {
            next++;
        }
        return next >= attributesEnd || key(bytes, next, attributesEnd);
    }

    private static boolean named(byte[] bytes, int at, int from, byte[] name) {
        if (at > from && letter(bytes[at - 1])) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            byte seen = bytes[at + i];
            if ((seen >= 'A' && seen <= 'Z' ? seen | 0x20 : seen) != name[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name and an equals sign stand here. */
    private static boolean key(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && letter(bytes[i])) {
            i++;
        }
        int equals = skipBlanks(bytes, i, to);
        return i > from && equals < to && bytes[equals] == '=';
    }

    private static boolean letter(byte one) {
        return (one >= 'a' && one <= 'z')
                || (one >= 'A' && one <= 'Z')
                || (one >= '0' && one <= '9')
                || one == '-'
                || one == '_';
    }

    static int skipBlanks(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && (bytes[i] == ' ' || bytes[i] == '\t')) {
            i++;
        }
        return i;
    }

    static int indexOf(byte[] bytes, char wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
