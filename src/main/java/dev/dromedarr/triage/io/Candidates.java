package dev.dromedarr.triage.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.triage.Candidate;
import dev.dromedarr.triage.Rejection;
import dev.dromedarr.triage.StuckImport;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the candidates of a manual import, and writes them back as files of a {@code ManualImport} command. */
final class Candidates {

    /** What a file of the command takes over from the candidate as it stands. */
    private static final List<String> TAKEN_OVER =
            List.of("path", "folderName", "quality", "languages", "releaseGroup", "indexerFlags");

    private Candidates() {}

    static Candidate read(StuckImport stuck, JsonNode candidate, Shelf.Owned owned) {
        Kind kind = stuck.kind();
        Set<Integer> fileIds = owned.idsOf(kind, candidate);
        return new Candidate(
                candidate.path("path").asText(""),
                label(candidate),
                Owner.of(kind).within(candidate),
                Json.ids(Json.each(candidate.path("episodes")), "id"),
                fileIds,
                owned.files(fileIds),
                Json.number(candidate, "customFormatScore"),
                ReadTraits.of(candidate),
                Json.each(candidate.path("rejections"))
                        .map(rejection ->
                                Rejection.read(rejection.path("reason").asText("")))
                        .toList(),
                wire(stuck, candidate));
    }

    /** {@code S01E03}, or the name of the file. */
    private static String label(JsonNode candidate) {
        String episodes = Json.each(candidate.path("episodes"))
                .map(episode -> String.format(
                        Locale.ROOT,
                        "S%02dE%02d",
                        episode.path("seasonNumber").asInt(),
                        episode.path("episodeNumber").asInt()))
                .collect(Collectors.joining("+"));
        return episodes.isEmpty()
                ? Json.text(candidate, "relativePath")
                        .or(() -> Json.text(candidate, "path"))
                        .orElse("a file")
                : episodes;
    }

    private static String wire(StuckImport stuck, JsonNode candidate) {
        Kind kind = stuck.kind();
        ObjectNode file = Json.MAPPER.createObjectNode();
        TAKEN_OVER.forEach(field -> copy(candidate, field, file));
        // Always: without it importMode auto means move, which would take the file away from a seeding torrent.
        file.put("downloadId", stuck.downloadId());
        Owner owner = Owner.of(kind);
        owner.within(candidate).ifPresent(id -> file.put(owner.idField(), id));
        if (kind == Kind.SONARR) {
            var episodes = file.putArray("episodeIds");
            Json.ids(Json.each(candidate.path("episodes")), "id").forEach(episodes::add);
            copy(candidate, "releaseType", file);
        }
        try {
            return Json.MAPPER.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree that cannot be written", e);
        }
    }

    private static void copy(JsonNode from, String field, ObjectNode to) {
        JsonNode value = from.path(field);
        if (!value.isMissingNode() && !value.isNull()) {
            to.set(field, value);
        }
    }
}
