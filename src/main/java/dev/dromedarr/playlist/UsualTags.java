package dev.dromedarr.playlist;

import java.util.List;

/** The marks of an episode that nearly all lists use; enough to count by, not to match by. */
public final class UsualTags implements EpisodeTags {

    /** {@code EP17}, {@code Folge 3}, {@code Tập 06}. */
    private static final List<String> BEFORE =
            List.of("ep", "episode", "episodio", "folge", "cap", "capitulo", "tập", "bölüm", "серия", "odcinek", "odc");
    /** {@code 9. Bölüm}, {@code 5 серия}. */
    private static final List<String> AFTER = List.of("bölüm", "серия", "folge", "rész");

    private static final String BETWEEN = " ._-|/";

    @Override
    public boolean tagged(CharSequence name) {
        for (int i = 0; i < name.length(); i++) {
            if (digit(name.charAt(i))) {
                int end = digits(name, i);
                if (number(name, i, end)) {
                    return true;
                }
                i = end;
            }
        }
        return false;
    }

    private static boolean number(CharSequence name, int start, int end) {
        if (end - start > 4) {
            return false;
        }
        return (start > 0 && (name.charAt(start - 1) | 0x20) == 's' && season(name, start, end))
                || (end < name.length() && (name.charAt(end) | 0x20) == 'x' && cross(name, start, end))
                || wordBefore(name, start)
                || wordAfter(name, end);
    }

    /** {@code S01E05}, {@code S01 E05}, {@code S1.E5}. */
    private static boolean season(CharSequence name, int start, int end) {
        int episode = skip(name, end);
        return (start == 1 || !Character.isLetterOrDigit(name.charAt(start - 2)))
                && episode + 1 < name.length()
                && (name.charAt(episode) | 0x20) == 'e'
                && digit(name.charAt(episode + 1));
    }

    /** {@code 1x05}, but not {@code 24x7} and {@code 3x3}. */
    private static boolean cross(CharSequence name, int start, int end) {
        int last = digits(name, end + 1);
        return end - start <= 3
                && last - end > 2
                && last - end <= 5
                && (start == 0 || !Character.isLetterOrDigit(name.charAt(start - 1)))
                && (last == name.length() || !Character.isLetterOrDigit(name.charAt(last)));
    }

    private static boolean wordBefore(CharSequence name, int start) {
        int end = start;
        while (end > 0 && BETWEEN.indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        int from = end;
        while (from > 0 && Character.isLetter(name.charAt(from - 1))) {
            from--;
        }
        return one(name, from, end, BEFORE);
    }

    private static boolean wordAfter(CharSequence name, int end) {
        int from = skip(name, end);
        int to = from;
        while (to < name.length() && Character.isLetter(name.charAt(to))) {
            to++;
        }
        return one(name, from, to, AFTER);
    }

    private static boolean one(CharSequence name, int from, int to, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.length() == to - from && same(name, from, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(CharSequence name, int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            char letter = name.charAt(from + i);
            if (letter != word.charAt(i) && Character.toLowerCase(letter) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int skip(CharSequence name, int from) {
        int i = from;
        while (i < name.length() && BETWEEN.indexOf(name.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static int digits(CharSequence name, int from) {
        int i = from;
        while (i < name.length() && digit(name.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean digit(int letter) {
        return letter >= '0' && letter <= '9';
    }
}
