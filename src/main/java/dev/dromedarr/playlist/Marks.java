package dev.dromedarr.playlist;

import java.util.regex.Pattern;

/** The marks for colour and weight that a player would swallow: {@code [COLOR red]OFF[/COLOR]}. */
final class Marks {

    private static final Pattern MARK = Pattern.compile(
            "\\[/?(?:COLOR(?:[ =][^\\[\\]]{0,40})?|UPPERCASE|LOWERCASE|CAPITALIZE|LIGHT|CR)]|\\[/[BI]]|\\[[BI]](?=.*\\[/[BI]])",
            Pattern.CASE_INSENSITIVE);

    private Marks() {}

    /** Whether it is worth looking: brackets are many, and most hold a country or a quality. */
    static boolean perhaps(CharSequence text) {
        for (int i = 0; i + 3 < text.length(); i++) {
            if (text.charAt(i) == '[') {
                char next = text.charAt(i + 1);
                int after = text.charAt(i + 2) | 0x20;
                if (next == '/' || ((next | 0x20) == 'c' && (after == 'o' || after == 'r'))) {
                    return true;
                }
            }
        }
        return false;
    }

    static String without(String text) {
        return MARK.matcher(text).replaceAll("");
    }
}
