package dev.dromedarr.triage.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.io.arr.Door;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.triage.Past;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the newest grabs, imports and failures of episodes or of a movie out of the history, with one call. */
final class PastOf {

    /** More than a week brings; a season pack has a record for each of its episodes. */
    private static final int NEWEST = 500;

    /** The paged history takes numbers only: grabbed, downloadFolderImported, downloadFailed; the same in both apps. */
    private static final List<Object> EVENTS = List.of("eventType", 1, "eventType", 3, "eventType", 4);

    private PastOf() {}

    static List<Past> read(Door door, Instance instance, int owner, Set<Integer> episodes) {
        List<Object> query = new ArrayList<>(whose(instance.kind(), owner, episodes));
        query.addAll(EVENTS);
        query.addAll(List.of("sortKey", "date", "sortDirection", "descending", "page", 1, "pageSize", NEWEST));
        JsonNode records = Json.read(door.ask(Call.get(instance, "/api/v3/history", query.toArray())))
                .path("records");
        if (!records.isArray()) {
            throw Unavailable.onlyThis(instance.spoken() + " answered /api/v3/history without a list");
        }
        // An older app may not know the filter and tell of all.
        return Json.each(records)
                .filter(row -> Owner.of(instance.kind()).in(row).equals(Optional.of(owner)))
                .flatMap(row -> past(instance, row))
                .filter(past -> past.episode().map(episodes::contains).orElse(episodes.isEmpty()))
                .toList();
    }

    private static List<Object> whose(Kind kind, int owner, Set<Integer> episodes) {
        if (kind == Kind.RADARR) {
            return List.of("movieIds", owner);
        }
        return episodes.size() == 1 ? List.of("episodeId", episodes.iterator().next()) : List.of("seriesIds", owner);
    }

    private static Stream<Past> past(Instance instance, JsonNode row) {
        return what(row.path("eventType").asText("").toLowerCase(Locale.ROOT)).stream()
                .map(what -> new Past(
                        what,
                        date(instance, row),
                        Json.number(row, "episodeId").filter(id -> id > 0),
                        Json.text(row, "downloadId"),
                        Grabs.score(row.path("data"))));
    }

    private static Optional<Past.What> what(String eventType) {
        return switch (eventType) {
            case "grabbed" -> Optional.of(Past.What.GRABBED);
            case "downloadfolderimported" -> Optional.of(Past.What.IMPORTED);
            case "downloadfailed" -> Optional.of(Past.What.FAILED);
            default -> Optional.empty();
        };
    }

    private static Instant date(Instance instance, JsonNode row) {
        try {
            return Instant.parse(row.path("date").asText(""));
        } catch (DateTimeParseException e) {
            throw Unavailable.onlyThis(instance.spoken() + " told a date in its history that cannot be read");
        }
    }
}
