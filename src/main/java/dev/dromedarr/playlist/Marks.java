package dev.dromedarr.playlist;

import java.util.regex.Pattern;

/** The marks for colour and weight that a player would swallow: {@code [COLOR red]OFF[/COLOR]}. */
final class Marks {

    private static final Pattern MARK = Pattern.compile(
            "\\[/?(?:COLOR(?:[ =][^\\[\\]]{0,40})?|UPPERCASE|LOWERCASE|CAPITALIZE|LIGHT|CR)]|\\[/[BI]]|\\[[BI]](?=.*\\[/[BI]])",
            Pattern.CASE_INSENSITIVE);

    private Marks() {}

    static String without(String text) {
        return MARK.matcher(text).replaceAll("");
    }
}
