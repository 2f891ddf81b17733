package dev.dromedarr.app.settings;

import dev.dromedarr.instance.Mask;

/** Makes foreign text fit for one line of a log or a terminal. */
public final class LogText {

    private LogText() {}

    /** Line breaks, escape sequences and everything else that moves the cursor or the reading direction become visible escapes. */
    public static String visible(String text) {
        if (text.codePoints().allMatch(LogText::harmless)) {
            return text;
        }
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> safe.append("\\n");
                case '\r' -> safe.append("\\r");
                case '\t' -> safe.append("\\t");
                default -> {
                    if (harmless(c)) {
                        safe.appendCodePoint(c);
                    } else {
                        safe.append(String.format("\\u%04x", c));
                    }
                }
            }
        });
        return safe.toString();
    }

    /** Without secrets, and on one line. */
    public static String safe(String text) {
        return visible(Mask.mask(text));
    }

    /** Whether this character neither breaks the line nor moves the cursor or the reading direction. */
    public static boolean harmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
