package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The bodies of Sonarr's webhooks. */
final class SonarrPayloads extends Payloads {

    SonarrPayloads(State state, Identity identity) {
        super(state, identity);
    }

    @Override
    ObjectNode test() {
        var json = Json.object();
        json.putObject("series")
                .put("id", 1)
                .put("title", "Test Title")
                .put("path", "C:\\testpath")
                .put("tvdbId", 1234)
                .put("tvMazeId", 0)
                .put("tmdbId", 0)
                .put("type", "standard")
                .put("year", 0)
                .putArray("tags")
                .add("test-tag");
        json.putArray("episodes")
                .addObject()
                .put("id", 123)
                .put("episodeNumber", 1)
                .put("seasonNumber", 1)
                .put("title", "Test title")
                .put("seriesId", 0)
                .put("tvdbId", 0);
        return sign(json, "Test");
    }

    @Override
    ObjectNode grab(Download download) {
        var json = about(download.expected());
        json.set("release", grabbedRelease(download));
        client(json, download);
        json.set("customFormatInfo", customFormats(download.formats(), download.grabScore()));
        return sign(json, "Grab");
    }

    @Override
    ObjectNode imported(Imported imported) {
        var file = imported.file();
        var json = about(file.owners());
        json.set("episodeFile", file(file).put("sourcePath", imported.sourcePath()));
        json.put("isUpgrade", imported.upgrade());
        imported.download().ifPresent(download -> client(json, download));
        if (imported.upgrade()) {
            json.set("deletedFiles", deletedFiles(imported));
        }
        json.set("customFormatInfo", customFormats(file.formats(), file.score()));
        json.set("release", imported.download().map(this::release).orElseGet(() -> Json.object()
                .put("releaseType", "unknown")));
        return sign(json, "Download");
    }

    /** The whole download is in: the same event type, told apart by its files only. */
    ObjectNode complete(Download download, List<LibraryFile> files) {
        var json = about(download.expected());
        json.set("episodeFiles", Json.array(files.stream().map(this::file)));
        client(json, download);
        json.set("release", release(download));
        json.put("fileCount", files.size()).put("sourcePath", state.outputPath(download));
        if (!files.isEmpty()) {
            var path = files.get(0).path();
            json.put("destinationPath", path.substring(0, path.lastIndexOf('/')));
        }
        return sign(json, "Download");
    }

    @Override
    ObjectNode manualInteraction(Download download) {
        var json = about(download.expected());
        json.set("downloadInfo", downloadInfo(download));
        client(json, download);
        downloadStatus(json, download);
        // Tracked downloads never get their score: it is always 0 here.
        json.set("customFormatInfo", customFormats(download.formats(), 0));
        json.set("release", release(download));
        return sign(json, "ManualInteractionRequired");
    }

    private ObjectNode about(List<Integer> episodes) {
        var json = Json.object();
        if (!episodes.isEmpty()) {
            json.set("series", series(library.workOf(episodes.get(0))));
        }
        json.set("episodes", episodes(episodes));
        return json;
    }

    private ObjectNode release(Download download) {
        if (!download.grabbed()) {
            return Json.object().put("releaseType", "unknown");
        }
        return Json.object()
                .put("releaseTitle", download.title())
                .put("indexer", download.indexer())
                .put("size", download.size())
                .put("releaseType", download.expected().size() > 1 ? "seasonPack" : "singleEpisode");
    }

    private ObjectNode series(Work series) {
        var json = Json.object()
                .put("id", series.id())
                .put("title", series.title())
                .put("titleSlug", series.slug())
                .put("path", series.path())
                .put("tvdbId", series.databaseId())
                .put("tvMazeId", 0)
                .put("tmdbId", 0)
                .put("imdbId", series.imdbId())
                .put("type", "standard")
                .put("year", series.year());
        json.putArray("genres").add("Drama");
        json.set("images", Shapes.images(series, "poster"));
        json.set("tags", labels(series));
        json.set("originalLanguage", Json.named(1, "English"));
        return json;
    }

    private ArrayNode episodes(List<Integer> ids) {
        return Json.array(ids.stream().map(library::episode).map(episode -> Json.object()
                .put("id", episode.id())
                .put("episodeNumber", episode.number())
                .put("seasonNumber", episode.season())
                .put("title", episode.title())
                .put("overview", "An openly licensed episode.")
                .put("airDate", episode.aired().toString())
                .put("airDateUtc", episode.aired() + "T00:00:00Z")
                .put("seriesId", episode.seriesId())
                .put("tvdbId", 3_000_000 + episode.id())));
    }
}
