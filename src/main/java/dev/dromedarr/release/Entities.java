package dev.dromedarr.release;

/** The signs that web pages write as {@code &amp;} and the like. */
final class Entities {

    private static final int LONGEST = 8;

    private Entities() {}

    /** The sign that an entity at this place stands for; 0 when there is none. */
    static char at(char[] text, int from, int to) {
        int end = from + 1;
        int limit = Math.min(to, from + LONGEST);
        while (end < limit && text[end] != ';') {
            end++;
        }
        if (end >= limit || end - from < 3) {
            return 0;
        }
        return text[from + 1] == '#'
                ? numbered(text, from + 2, end)
                : named(new String(text, from + 1, end - from - 1));
    }

    /** How many letters the entity at this place takes, its semicolon included. */
    static int length(char[] text, int from) {
        int end = from;
        while (text[end] != ';') {
            end++;
        }
        return end + 1 - from;
    }

    private static char numbered(char[] text, int from, int end) {
        int code = 0;
        for (int i = from; i < end; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return 0;
            }
            code = code * 10 + (text[i] - '0');
        }
        return code < Character.MIN_SURROGATE ? (char) code : 0;
    }

    private static char named(String name) {
        return switch (name) {
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            case "lt" -> '<';
            case "gt" -> '>';
            case "nbsp" -> ' ';
            default -> 0;
        };
    }
}
