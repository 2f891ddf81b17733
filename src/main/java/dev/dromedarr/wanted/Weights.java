package dev.dromedarr.wanted;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What each clue is worth, for movies and for episodes; read once from {@code weights.properties}. */
final class Weights {

    private static final ResourceBundle FILE = ResourceBundle.getBundle("dev.dromedarr.wanted.weights", Locale.ROOT);
    private static final Weights MOVIE = new Weights("movie.", "");
    private static final Weights EPISODE = new Weights("episode.", "");
    private static final Weights UNSURE_MOVIE = new Weights("movie.", "unsure.");
    private static final Weights UNSURE_EPISODE = new Weights("episode.", "unsure.");

    private final double[] values = new double[Clue.values().length];
    private final double[] situations = new double[Situation.ALL];

    @SuppressWarnings("EnumOrdinal") // the number of a bit, see Clue
    private Weights(String prefix, String state) {
        for (Clue clue : Clue.values()) {
            String own = prefix + state + clue.key();
            values[clue.ordinal()] = read(FILE.containsKey(own) ? own : prefix + clue.key());
        }
        List<String> keys = Situation.keys();
        List<String> groups = Situation.groupKeys();
        for (int i = 0; i < situations.length; i++) {
            situations[i] = read(prefix + state + keys.get(i)) + read(prefix + state + groups.get(Situation.group(i)));
        }
    }

    private static double read(String key) {
        return FILE.containsKey(key) ? Double.parseDouble(FILE.getString(key)) : 0;
    }

    static Weights of(boolean movie) {
        return movie ? MOVIE : EPISODE;
    }

    /** For an item of which no entry is sure with the usual ones. */
    static Weights unsure(boolean movie) {
        return movie ? UNSURE_MOVIE : UNSURE_EPISODE;
    }

    @SuppressWarnings("EnumOrdinal")
    double of(Clue clue) {
        return values[clue.ordinal()];
    }

    double of(int situation) {
        return situations[situation];
    }

    /** All clues together, and how they work together. */
    double sum(long clues, int situation) {
        return sum(clues) + situations[situation];
    }

    /** All clues together: above zero it is more likely than not. */
    double sum(long clues) {
        double sum = 0;
        for (long rest = clues; rest != 0; rest &= rest - 1) {
            sum += values[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }
}
