package dev.dromedarr.triage.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.triage.Client;
import dev.dromedarr.triage.ImportQueue.Look;
import dev.dromedarr.triage.Protocol;
import dev.dromedarr.triage.Queued;
import dev.dromedarr.triage.StuckImport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the rows of a queue into downloads: a season pack is one download with a row for each episode. Stuck is what is
 * completed in the client, carries a warning with words, and is pending or blocked.
 */
final class QueueRows {

    private static final Set<String> STUCK_STATES = Set.of("importpending", "importblocked");

    private QueueRows() {}

    static Look look(Instance instance, List<JsonNode> rows) {
        Map<String, List<JsonNode>> downloads = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            Json.text(row, "downloadId").ifPresent(id -> downloads
                    .computeIfAbsent(id, unseen -> new ArrayList<>())
                    .add(row));
        }
        Set<String> silent = rows.stream()
                .filter(row -> word(row, "status").equals("downloadclientunavailable"))
                .map(row -> word(row, "downloadClient"))
                .collect(Collectors.toSet());
        List<StuckImport> stuck = downloads.entrySet().stream()
                .filter(download -> download.getValue().stream().allMatch(QueueRows::stuck))
                .map(download -> stuckImport(instance, download.getKey(), download.getValue(), silent))
                .filter(download -> !download.messages().isEmpty())
                .toList();
        return new Look(
                stuck,
                downloads.entrySet().stream()
                        .map(download -> queued(download.getKey(), download.getValue()))
                        .toList());
    }

    private static Queued queued(String downloadId, List<JsonNode> rows) {
        return new Queued(
                downloadId,
                Json.text(rows.get(0), "title").orElse(downloadId),
                words(rows, "status"),
                words(rows, "trackedDownloadState"));
    }

    private static String words(List<JsonNode> rows, String field) {
        return rows.stream()
                .flatMap(row -> Json.text(row, field).stream())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static boolean stuck(JsonNode row) {
        return word(row, "status").equals("completed")
                && word(row, "trackedDownloadStatus").equals("warning")
                && STUCK_STATES.contains(word(row, "trackedDownloadState"));
    }

    private static StuckImport stuckImport(
            Instance instance, String downloadId, List<JsonNode> rows, Set<String> silent) {
        JsonNode first = rows.get(0);
        boolean blocked =
                rows.stream().anyMatch(row -> word(row, "trackedDownloadState").equals("importblocked"));
        return new StuckImport(
                instance.name(),
                instance.kind(),
                downloadId,
                Json.text(first, "title").orElse(downloadId),
                blocked ? "importBlocked" : "importPending",
                protocol(word(first, "protocol")),
                Json.text(first, "indexer"),
                Json.number(first, "customFormatScore"),
                ReadTraits.of(first),
                Owner.of(instance.kind()).in(first),
                Json.ids(rows.stream(), "episodeId"),
                List.copyOf(Json.ids(rows.stream(), "id")),
                rows.stream().flatMap(QueueRows::messages).distinct().toList(),
                new Client(
                        first.path("downloadClientHasPostImportCategory").asBoolean(),
                        silent.contains(word(first, "downloadClient"))));
    }

    /** The title of a message is a file's name or the release's: only as a heading without messages does it say something. */
    private static Stream<String> messages(JsonNode row) {
        return Json.each(row.path("statusMessages")).flatMap(message -> {
            List<String> words = Json.texts(message.path("messages"));
            return words.isEmpty() ? Json.text(message, "title").stream() : words.stream();
        });
    }

    private static Protocol protocol(String word) {
        return switch (word) {
            case "torrent" -> Protocol.TORRENT;
            case "usenet" -> Protocol.USENET;
            default -> Protocol.UNKNOWN;
        };
    }

    private static String word(JsonNode row, String field) {
        return row.path(field).asText("").toLowerCase(Locale.ROOT);
    }
}
