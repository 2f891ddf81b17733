package dev.dromedarr.app.settings;

import java.util.Collection;
import java.util.Comparator;

/** Guesses what somebody meant by a name that nobody knows. */
final class Nearest {

    private Nearest() {}

    static String hint(String name, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .filter(candidate -> distance(name, candidate) <= Math.max(2, name.length() / 4))
                .map(candidate -> "did you mean " + candidate + "?")
                .orElse("take it away; config/dromedarr.yaml lists every setting");
    }

    /** How many letters must be added, dropped or changed (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
