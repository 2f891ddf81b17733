package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The candidates for a manual import. */
final class ManualImportPart {

    private final State state;
    private final Shapes shapes;
    private final DiskCandidates disk;

    ManualImportPart(State state, Shapes shapes) {
        this.state = state;
        this.shapes = shapes;
        this.disk = new DiskCandidates(state, shapes);
    }

    void route(Router router) {
        var parameters = state.app == App.SONARR
                ? Set.of("folder", "downloadId", "seriesId", "seasonNumber", "filterExistingFiles")
                : Set.of("folder", "downloadId", "movieId", "filterExistingFiles");
        router.add("GET", "/api/v3/manualimport", parameters, this::candidates);
        router.add("POST", "/api/v3/manualimport", Set.of(), request -> again(request.json()));
    }

    private Answer candidates(Request request) {
        boolean withoutKnown = request.flag("filterExistingFiles", true);
        int series = request.integer("seriesId", 0);
        if (series != 0) {
            return Answer.ok(Json.array(shelved(series)));
        }
        var download = request.parameter("downloadId")
                .filter(id -> !state.quirks.contains(Quirk.NOT_TRACKED_YET))
                .flatMap(state::download);
        if (download.isEmpty()) {
            return Answer.ok(Json.array(inFolder(request.parameter("folder").orElse(""), withoutKnown)));
        }
        if (!download.get().complete()) {
            return Answer.broken("Object reference not set to an instance of an object.");
        }
        return Answer.ok(
                Json.array(download.get().files().stream().map(file -> shapes.candidate(download.get(), file))));
    }

    // It takes a list only, and of what is no longer there it has nothing to say.
    private Answer again(JsonNode posted) {
        if (!posted.isArray()) {
            throw new Refusal(
                    Answer.problem("$", "The JSON value could not be converted to a list"),
                    "POST /manualimport of no list");
        }
        return Answer.ok(
                Json.array(StreamSupport.stream(posted.spliterator(), false).map(disk::again)));
    }

    private Stream<? extends JsonNode> inFolder(String folder, boolean withoutKnown) {
        return folder.isEmpty() ? Stream.of() : Stream.concat(downloaded(folder), disk.in(folder, withoutKnown));
    }

    private Stream<ObjectNode> downloaded(String folder) {
        return state.downloads().stream()
                .filter(download -> state.outputPath(download).equals(folder))
                .flatMap(download -> download.files().stream()
                        .map(file -> shapes.candidate(download, file).without("downloadId")));
    }

    // With a seriesId Sonarr forgets the download and lists what lies in the library already.
    private Stream<ObjectNode> shelved(int series) {
        return state.library.files().stream()
                .filter(file -> state.library.workOf(file.owners().get(0)).id() == series)
                .map(file -> {
                    var json = Json.object()
                            .put("path", file.path())
                            .put("relativePath", file.relativePath())
                            .put("name", file.sceneName())
                            .put("size", file.size());
                    shapes.own(json, file.owners());
                    json.put("episodeFileId", file.id());
                    json.set("quality", file.quality());
                    json.set("languages", file.languages());
                    json.set("customFormats", shapes.formats(file.formats()));
                    json.put("customFormatScore", file.score()).put("indexerFlags", 0);
                    json.putArray("rejections");
                    return json.put("id", Hash.number(file.path()));
                });
    }
}
