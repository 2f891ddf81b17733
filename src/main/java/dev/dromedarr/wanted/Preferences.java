package dev.dromedarr.wanted;

import java.util.List;

/**
 * Which of several equal entries a person would take.
 *
 * @param languages two letters each, the dearest first
 * @param lines of the picture; fewer are better than more, for more cannot be played everywhere
 */
public record Preferences(List<String> languages, int lines) {

    /** Nothing is dearer than anything else. */
    public static final Preferences NONE = new Preferences(List.of(), 0);

    private static final int STEP = 10_000;

    /** Without later changes. */
    public Preferences {
        languages = List.copyOf(languages);
    }

    /** The smaller the better: the language first, then the picture. */
    int rank(List<String> told, int shown) {
        return language(told) * STEP + picture(shown);
    }

    /** A name without a language is better than one that tells another. */
    private int language(List<String> told) {
        int best = told.isEmpty() ? languages.size() : languages.size() + 1;
        for (String one : told) {
            int place = languages.indexOf(one);
            best = place >= 0 ? Math.min(best, place) : best;
        }
        return languages.isEmpty() ? 0 : best;
    }

    private int picture(int shown) {
        if (lines == 0 || shown == lines) {
            return 0;
        }
        if (shown == 0) {
            return 1;
        }
        int apart = Math.min(Math.abs(lines - shown), STEP / 2 - 2);
        return shown < lines ? 1 + apart : STEP / 2 + apart;
    }
}
