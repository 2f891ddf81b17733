package dev.dromedarr.wanted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which a list may write a wanted title.
 *
 * @param text the title, whole or in part
 * @param mark what the title ends with to tell it from a namesake, or nothing: {@code US}, {@code 2014}
 * @param cut whether the mark is taken off here
 * @param part whether it is only what stands before a colon or dash
 */
record TitleSpelling(String text, String mark, boolean cut, boolean part) {

    private static final Pattern MARKED = Pattern.compile("(.*\\S)\\s*\\(((?:19|20)\\d\\d|[A-Z]{2})\\)");
    private static final Pattern PARTED = Pattern.compile("(\\S.{3,}?)(?::| - | – ).*\\S");
    private static final int COUNTRY_LETTERS = 2;

    /** All ways of one title; the surest first. */
    static List<TitleSpelling> of(String title, boolean main) {
        List<TitleSpelling> all = new ArrayList<>();
        Matcher marked = MARKED.matcher(title);
        boolean bears = marked.matches();
        String mark = bears ? marked.group(2) : "";
        String bare = bears ? marked.group(1) : title;
        all.add(new TitleSpelling(title, mark, false, false));
        if (bears) {
            all.add(new TitleSpelling(bare, mark, true, false));
        }
        Optional<String> latin = Latin.of(bare);
        latin.ifPresent(text -> all.add(new TitleSpelling(text, mark, bears, false)));
        Matcher parted = PARTED.matcher(bare);
        if (main && parted.matches()) {
            all.add(new TitleSpelling(parted.group(1), mark, bears, true));
        }
        return all;
    }

    /** {@code The Office (US)}, {@code Charmed (1998)}: without country and year. */
    static String bare(String title) {
        Matcher marked = MARKED.matcher(title);
        return marked.matches() ? marked.group(1) : title;
    }

    boolean marked() {
        return !mark.isEmpty();
    }

    /** The country of the mark, as names tell it: two letters in one number, or 0. */
    int country() {
        return mark.length() == COUNTRY_LETTERS
                ? country(mark.toLowerCase(Locale.ROOT).charAt(0) << 16
                        | mark.toLowerCase(Locale.ROOT).charAt(1))
                : 0;
    }

    /** The United Kingdom goes by two codes. */
    static int country(int told) {
        return told == ('g' << 16 | 'b') ? 'u' << 16 | 'k' : told;
    }
}
