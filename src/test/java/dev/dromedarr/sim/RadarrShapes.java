package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The resources of Radarr's API. */
final class RadarrShapes extends Shapes {

    RadarrShapes(State state) {
        super(state);
    }

    // Radarr embeds the file without its custom formats and score; only /moviefile has them.
    @Override
    ObjectNode work(Work movie) {
        var file = library.fileOf(movie.id());
        var json = Json.object()
                .put("title", movie.title())
                .put("originalTitle", movie.title())
                .put("sortTitle", movie.slug().replace('-', ' '))
                .put("sizeOnDisk", file.map(LibraryFile::size).orElse(0L))
                .put("status", "released")
                .put("year", movie.year());
        json.set("images", images(movie, "poster"));
        json.putArray("alternateTitles");
        json.set("originalLanguage", Json.named(1, "English"));
        json.put("path", movie.path())
                .put("qualityProfileId", 1)
                .put("hasFile", file.isPresent())
                .put("movieFileId", file.map(LibraryFile::id).orElse(0))
                .put("monitored", true)
                .put("minimumAvailability", "released")
                .put("isAvailable", true)
                .put("folderName", movie.path())
                .put("runtime", 96)
                .put("cleanTitle", movie.slug().replace("-", ""))
                .put("imdbId", movie.imdbId())
                .put("tmdbId", movie.databaseId())
                .put("titleSlug", Integer.toString(movie.databaseId()))
                .put("rootFolderPath", movie.root());
        json.set("tags", tags(movie));
        json.put("added", "2026-01-01T00:00:00Z");
        file.ifPresent(
                owned -> json.set("movieFile", file(owned).without(List.of("customFormats", "customFormatScore"))));
        return library.traits(movie.id()).dress(json.put("id", movie.id()));
    }

    @Override
    ObjectNode file(LibraryFile file) {
        var json = fileBody(Json.object().put("movieId", file.owners().get(0)), file);
        return json.put("edition", "").put("id", file.id());
    }

    @Override
    List<ObjectNode> rows(Download download) {
        return List.of(row(download, download.expected().stream().findFirst()));
    }

    @Override
    void own(ObjectNode target, List<Integer> owners) {
        target.set("movie", work(library.work(owners.get(0))));
    }

    @Override
    ObjectNode historyOwner(int owner) {
        return Json.object().put("movieId", owner);
    }
}
