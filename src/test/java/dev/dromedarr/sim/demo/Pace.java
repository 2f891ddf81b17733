package dev.dromedarr.sim.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** How fast all downloads together came, as far as their records show it. */
final class Pace {

    private static final double SECOND = 1_000_000_000.0;
    private static final double MEGABYTE = 1_000_000.0;

    private long first;
    private long last;
    private long bytes;

    /** Looks at all of them at this moment. */
    void note(List<JsonNode> downloads) {
        long now = System.nanoTime();
        long home = downloads.stream()
                .mapToLong(download -> download.path("bytes").asLong())
                .sum();
        if (home == 0) {
            first = now;
        }
        if (home > bytes) {
            bytes = home;
            last = now;
        }
    }

    /** Bytes a second, from when the first came to when the last was there. */
    double rate() {
        return bytes / seconds();
    }

    private double seconds() {
        return Math.max(1, last - first) / SECOND;
    }

    /** {@code 13.0 MB in 7.1 s, which is 1.83 MB/s}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.1f MB in %.1f s, which is %.2f MB/s", bytes / MEGABYTE, seconds(), rate() / MEGABYTE);
    }
}
