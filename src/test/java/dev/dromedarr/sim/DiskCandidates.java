package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files that lie on the disk and belong to no download, as candidates for a manual import. */
final class DiskCandidates {

    private final State state;
    private final Shapes shapes;

    DiskCandidates(State state, Shapes shapes) {
        this.state = state;
        this.shapes = shapes;
    }

    /** What lies in a folder, or the file of this path. */
    Stream<ObjectNode> in(String folder, boolean withoutKnown) {
        return state.disk.videos(folder).stream()
                .filter(path -> !withoutKnown
                        || state.library.files().stream()
                                .noneMatch(file -> file.path().equals(path)))
                .map(path -> candidate(path, folder));
    }

    private ObjectNode candidate(String path, String folder) {
        FileName name = new FileName(state.app, name(path));
        List<Integer> owners = name.owners(state.library);
        var json = Json.object()
                .put("path", path)
                .put("relativePath", path.equals(folder) ? name.name() : path.substring(folder.length() + 1))
                .put(
                        "folderName",
                        name(path.substring(0, path.length() - name.name().length() - 1)))
                .put("name", name.withoutEnding())
                .put("size", state.disk.size(path));
        if (!owners.isEmpty()) {
            shapes.own(json, owners);
        }
        Quality quality = name.quality();
        if (!state.quirks.contains(Quirk.TELLS_NO_QUALITY)) {
            json.set("quality", quality.model(name.version()));
            json.set("languages", Shapes.languages(!owners.isEmpty()));
        }
        json.put("qualityWeight", Quality.weight(state.app, quality.name()));
        json.putArray("customFormats");
        json.put("customFormatScore", 0).put("indexerFlags", 0);
        if (state.app == App.SONARR) {
            json.put("releaseType", owners.size() > 1 ? "multiEpisode" : "singleEpisode");
        }
        json.set("rejections", rejections(name.name(), owners, quality.name()));
        return json.put("id", Hash.number(path));
    }

    /** Looked at again, told whose it is: what a person chose stays. */
    JsonNode again(JsonNode posted) {
        String path = posted.path("path").asText();
        if (!state.disk.isFile(path)) {
            return posted;
        }
        var json = posted.<ObjectNode>deepCopy();
        var owners = owners(posted);
        FileName name = new FileName(state.app, name(path));
        if (posted.at("/quality/quality/id").asInt(0) == 0) {
            json.set("quality", name.quality().model(name.version()));
        }
        if (posted.path("languages").isEmpty()
                || posted.at("/languages/0/name").asText().equals("Unknown")) {
            json.set("languages", Shapes.languages(true));
        }
        if (!owners.isEmpty()) {
            shapes.own(json, owners);
        }
        json.set(
                "rejections",
                rejections(name.name(), owners, json.at("/quality/quality/name").asText()));
        return json;
    }

    private List<Integer> owners(JsonNode posted) {
        var ids = new ArrayList<Integer>();
        if (state.app == App.RADARR) {
            ids.add(posted.path("movieId").asInt());
        } else {
            posted.path("episodeIds").forEach(id -> ids.add(id.asInt()));
        }
        return ids.stream().filter(state.library::knows).toList();
    }

    private ArrayNode rejections(String name, List<Integer> owners, String quality) {
        var texts = new ArrayList<String>();
        if (owners.isEmpty()) {
            texts.add(state.app == App.SONARR ? Rejections.UNKNOWN_SERIES : Rejections.UNKNOWN_MOVIE);
        } else {
            state.objections.entrySet().stream()
                    .filter(objection -> name.contains(objection.getKey()))
                    .forEach(objection -> texts.add(objection.getValue()));
        }
        owners.stream()
                .flatMap(owner -> state.library.fileOf(owner).stream())
                .distinct()
                .forEach(owned -> {
                    if (Quality.weight(state.app, quality) < Quality.weight(state.app, owned.qualityName())) {
                        texts.add(Rejections.quality(state.app, quality, owned.qualityName()));
                    } else if (quality.equals(owned.qualityName()) && owned.score() > 0) {
                        texts.add(Rejections.customFormat(state.app, 0, owned.score()));
                    }
                });
        return Json.array(
                texts.stream().map(text -> Json.object().put("reason", text).put("type", "permanent")));
    }

    private static String name(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
