package dev.dromedarr.wanted;

import java.util.List;

/**
 * Which of several equal entries a person would take.
 *
 * @param languages two letters each, the dearest first
 * @param lines of the picture, the dearest first; of others fewer are better than more, for more cannot be played everywhere
 */
public record Preferences(List<String> languages, List<Integer> lines) {

    /** Nothing is dearer than anything else. */
    public static final Preferences NONE = new Preferences(List.of(), List.of());

    private static final int STEP = 20_000;

    /** Without later changes. */
    public Preferences {
        languages = List.copyOf(languages);
        lines = List.copyOf(lines);
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

    /** A name without a picture is better than one that tells another; of others the nearest to the dearest. */
    private int picture(int shown) {
        int place = lines.indexOf(shown);
        if (lines.isEmpty() || place >= 0) {
            return Math.max(0, place);
        }
        if (shown == 0) {
            return lines.size();
        }
        int apart = Math.min(Math.abs(lines.get(0) - shown), STEP / 2 - lines.size() - 2);
        return shown < lines.get(0) ? lines.size() + 1 + apart : STEP / 2 + apart;
    }
}
