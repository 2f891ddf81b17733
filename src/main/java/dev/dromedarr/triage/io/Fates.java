package dev.dromedarr.triage.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.triage.Fate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads out of the history what became of a download (Sonarr v4 and Radarr v5, v6 {@code EpisodeHistoryEventType}, {@code MovieHistoryEventType}). */
final class Fates {

    private Fates() {}

    /** The newest record counts: a download can be grabbed again after it failed. */
    static Optional<Fate> read(List<JsonNode> history) {
        return history.stream()
                .filter(row -> word(row).equals("grabbed") || fate(row).isPresent())
                // Written at the same moment as the grab it says more.
                .max(Comparator.<JsonNode, String>comparing(
                                row -> row.path("date").asText(""))
                        .thenComparing(row -> fate(row).isPresent()))
                .flatMap(Fates::fate);
    }

    private static Optional<Fate> fate(JsonNode row) {
        return switch (word(row)) {
            case "downloadfolderimported" -> Optional.of(Fate.IMPORTED);
            case "downloadfailed" -> Optional.of(Fate.BLOCKLISTED);
            case "downloadignored" -> Optional.of(Fate.IGNORED);
            default -> Optional.empty();
        };
    }

    private static String word(JsonNode row) {
        return row.path("eventType").asText("").toLowerCase(Locale.ROOT);
    }
}
