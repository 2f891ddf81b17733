package dev.dromedarr.download;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Sizes and times in words for people. */
final class Sizes {

    private static final List<String> UNITS = List.of("bytes", "kB", "MB", "GB", "TB");
    private static final double STEP = 1000;

    private Sizes() {}

    /** {@code 1.4 GB}. */
    static String spoken(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= STEP && unit < UNITS.size() - 1) {
            amount /= STEP;
            unit++;
        }
        String pattern = unit == 0 || amount >= 100 ? "%.0f %s" : "%.1f %s";
        return String.format(Locale.ROOT, pattern, amount, UNITS.get(unit));
    }

    /** {@code 45 s}, {@code 5 min}, {@code 2 h 10 min}. */
    static String spoken(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 120) {
            return seconds + " s";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 120 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
