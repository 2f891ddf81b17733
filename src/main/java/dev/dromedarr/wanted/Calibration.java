package dev.dromedarr.wanted;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What experience makes of a reckoned confidence: of a hundred matches that are told at 0.9, ninety are right. A bent line that only
 * rises, so that the surer stays the surer; read once from {@code calibration.properties}.
 */
final class Calibration {

    private static final ResourceBundle FILE =
            ResourceBundle.getBundle("dev.dromedarr.wanted.calibration", Locale.ROOT);
    private static final Calibration MOVIE_FOUND = new Calibration(FILE.getString("movie.found"));
    private static final Calibration MOVIE_UNSURE = new Calibration(FILE.getString("movie.unsure"));
    private static final Calibration EPISODE_FOUND = new Calibration(FILE.getString("episode.found"));
    private static final Calibration EPISODE_UNSURE = new Calibration(FILE.getString("episode.unsure"));

    private final double[] reckoned;
    private final double[] told;

    /** Points of the line, such as {@code 0:0 0.5:0.3 1:1}. */
    Calibration(String line) {
        String[] points = line.strip().split("\\s+", -1);
        reckoned = new double[points.length];
        told = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            int sign = points[i].indexOf(':');
            reckoned[i] = Double.parseDouble(points[i].substring(0, sign));
            told[i] = Double.parseDouble(points[i].substring(sign + 1));
        }
    }

    /**
     * The line for one kind of wanted item.
     *
     * @param found whether one of the item's entries is sure; else it may not be in the lists at all
     */
    static Calibration of(boolean movie, boolean found) {
        return movie ? (found ? MOVIE_FOUND : MOVIE_UNSURE) : (found ? EPISODE_FOUND : EPISODE_UNSURE);
    }

    double told(double sure) {
        int at = Arrays.binarySearch(reckoned, sure);
        if (at >= 0) {
            return told[at];
        }
        int above = Math.min(Math.max(1, -at - 1), reckoned.length - 1);
        double share = (sure - reckoned[above - 1]) / (reckoned[above] - reckoned[above - 1]);
        return told[above - 1] + share * (told[above] - told[above - 1]);
    }
}
