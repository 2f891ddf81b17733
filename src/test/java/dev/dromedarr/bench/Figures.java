package dev.dromedarr.bench;

import java.util.Arrays;
import java.util.List;

/** The few sums that a table of measurements needs. */
final class Figures {

    private Figures() {}

    static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** @param part 0.99 for the 99th percentile */
    static long percentile(long[] values, double part) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))];
    }

    static double megabytes(long bytes) {
        return bytes / 1024.0 / 1024.0;
    }
}
