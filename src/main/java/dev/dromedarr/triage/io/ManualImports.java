package dev.dromedarr.triage.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.io.arr.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the list of commands ({@code GET /api/v3/command}; Sonarr v4, Radarr v5 and v6): what waits, what runs, and what ended
 * within the last 5 minutes. A manual import tells its files with the ids of their downloads.
 */
final class ManualImports {

    private static final Set<String> OPEN = Set.of("queued", "started");

    private ManualImports() {}

    static boolean open(JsonNode command) {
        return OPEN.contains(word(command, "status"));
    }

    /** The one that waits or runs for this download; one that does not tell its files may be it. */
    static Optional<Integer> open(List<JsonNode> commands, String downloadId) {
        return commands.stream()
                .filter(command -> word(command, "name").equals("manualimport"))
                .filter(ManualImports::open)
                .filter(command -> concerns(command.at("/body/files"), downloadId))
                .flatMap(command -> Json.number(command, "id").stream())
                .findFirst();
    }

    private static boolean concerns(JsonNode files, String downloadId) {
        return !files.isArray()
                || Json.each(files)
                        .anyMatch(file -> file.path("downloadId").asText("").equalsIgnoreCase(downloadId));
    }

    private static String word(JsonNode command, String field) {
        return command.path(field).asText("").toLowerCase(Locale.ROOT);
    }
}
