package dev.dromedarr.triage.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.triage.Grab;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the grab out of the history: Sonarr writes one record for each episode. The score of the grab is the text in
 * {@code data.customFormatScore}; the record's own {@code customFormatScore} is computed anew at each reading.
 */
final class Grabs {

    private Grabs() {}

    static Optional<Grab> latest(Owner owner, List<JsonNode> history) {
        List<JsonNode> grabs = history.stream()
                .filter(row -> row.path("eventType").asText("").equalsIgnoreCase("grabbed"))
                .toList();
        Optional<JsonNode> latest =
                grabs.stream().reduce((one, other) -> date(one).compareTo(date(other)) >= 0 ? one : other);
        return latest.map(newest -> {
            String title = newest.path("sourceTitle").asText("");
            List<JsonNode> same = grabs.stream()
                    .filter(row -> row.path("sourceTitle").asText("").equals(title))
                    .toList();
            Set<Integer> owners =
                    same.stream().flatMap(row -> owner.in(row).stream()).collect(Collectors.toSet());
            JsonNode data = newest.path("data");
            return new Grab(
                    title,
                    score(data),
                    Json.text(data, "indexer"),
                    owners,
                    Json.ids(same.stream(), "episodeId"),
                    ReadTraits.of(newest),
                    matchType(data).equals("id"));
        });
    }

    static Optional<Integer> score(JsonNode data) {
        try {
            return Json.text(data, "customFormatScore").map(text -> Integer.valueOf(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String matchType(JsonNode data) {
        return Json.text(data, "seriesMatchType")
                .or(() -> Json.text(data, "movieMatchType"))
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    private static String date(JsonNode row) {
        return row.path("date").asText("");
    }
}
