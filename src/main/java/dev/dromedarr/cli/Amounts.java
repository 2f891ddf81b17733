package dev.dromedarr.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Puts bytes and seconds of a download into words for a terminal. */
final class Amounts {

    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");
    private static final double STEP = 1000;

    private Amounts() {}

    /** Adds what the table shows. */
    static void add(ObjectNode download) {
        boolean comes = download.path("state").asText().equals("downloading");
        download.put("done", done(download));
        download.put("speed", comes ? bytes(download.path("rate").asLong()) + "/s" : "");
        JsonNode seconds = download.path("secondsLeft");
        download.put("left", seconds.isNumber() ? time(seconds.asLong()) : "");
        if (download.path("trouble").isNull()) {
            download.put("trouble", "");
        }
    }

    private static String done(ObjectNode download) {
        String bytes = bytes(download.path("bytes").asLong());
        JsonNode size = download.path("size");
        return size.isNumber()
                ? "%d %% of %s".formatted((long) (download.path("progress").asDouble() * 100), bytes(size.asLong()))
                : bytes;
    }

    private static String bytes(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= STEP && unit < UNITS.size() - 1) {
            amount /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", amount, UNITS.get(unit));
    }

    private static String time(long seconds) {
        return seconds < 60
                ? seconds + " s"
                : seconds < 3600 ? seconds / 60 + " min" : "%d:%02d h".formatted(seconds / 3600, seconds / 60 % 60);
    }
}
