package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The bodies of Radarr's webhooks. */
final class RadarrPayloads extends Payloads {

    RadarrPayloads(State state, Identity identity) {
        super(state, identity);
    }

    @Override
    ObjectNode test() {
        var json = Json.object();
        json.putObject("movie")
                .put("id", 1)
                .put("title", "Test Title")
                .put("year", 1970)
                .put("releaseDate", "1970-01-01")
                .put("folderPath", "C:\\testpath")
                .put("tmdbId", 0)
                .putArray("tags")
                .add("test-tag");
        json.putObject("remoteMovie")
                .put("tmdbId", 1234)
                .put("imdbId", "5678")
                .put("title", "Test title")
                .put("year", 1970);
        json.putObject("release")
                .put("quality", "Test Quality")
                .put("qualityVersion", 1)
                .put("releaseGroup", "Test Group")
                .put("releaseTitle", "Test Title")
                .put("indexer", "Test Indexer")
                .put("size", 9_999_999)
                .put("customFormatScore", 0);
        return sign(json, "Test");
    }

    @Override
    ObjectNode grab(Download download) {
        var json = Json.object();
        both(json, download.expected().get(0));
        var release = grabbedRelease(download);
        release.putArray("indexerFlags");
        json.set("release", release);
        client(json, download);
        json.set("customFormatInfo", customFormats(download.formats(), download.grabScore()));
        return sign(json, "Grab");
    }

    @Override
    ObjectNode imported(Imported imported) {
        var file = imported.file();
        var json = Json.object();
        both(json, file.owners().get(0));
        json.set("movieFile", file(file).put("sourcePath", imported.sourcePath()));
        json.put("isUpgrade", imported.upgrade());
        imported.download().ifPresent(download -> client(json, download));
        if (imported.upgrade()) {
            json.set("deletedFiles", deletedFiles(imported));
        }
        json.set("customFormatInfo", customFormats(file.formats(), file.score()));
        json.set("release", imported.download().map(RadarrPayloads::release).orElseGet(RadarrPayloads::unknownRelease));
        return sign(json, "Download");
    }

    @Override
    ObjectNode manualInteraction(Download download) {
        var json = Json.object();
        if (download.known()) {
            json.set("movie", movie(library.work(download.expected().get(0))));
        }
        json.set("downloadInfo", downloadInfo(download));
        client(json, download);
        downloadStatus(json, download);
        // Tracked downloads never get their score: it is always 0 here.
        json.set("customFormatInfo", customFormats(download.formats(), 0));
        json.set("release", download.grabbed() ? release(download) : unknownRelease());
        return sign(json, "ManualInteractionRequired");
    }

    private void both(ObjectNode json, int id) {
        var movie = library.work(id);
        json.set("movie", movie(movie));
        json.putObject("remoteMovie")
                .put("tmdbId", movie.databaseId())
                .put("imdbId", movie.imdbId())
                .put("title", movie.title())
                .put("year", movie.year());
    }

    private ObjectNode movie(Work movie) {
        var json = Json.object()
                .put("id", movie.id())
                .put("title", movie.title())
                .put("year", movie.year())
                .put("releaseDate", movie.year() + "-01-01")
                .put("folderPath", movie.path())
                .put("tmdbId", movie.databaseId())
                .put("imdbId", movie.imdbId())
                .put("overview", "A film in the public domain.");
        json.putArray("genres").add("Drama");
        json.set("images", Shapes.images(movie, "poster"));
        json.set("tags", labels(movie));
        json.set("originalLanguage", Json.named(1, "English"));
        return json;
    }

    private static ObjectNode release(Download download) {
        var json = Json.object()
                .put("releaseTitle", download.title())
                .put("indexer", download.indexer())
                .put("size", download.size());
        json.putArray("indexerFlags");
        return json;
    }

    private static ObjectNode unknownRelease() {
        var json = Json.object().put("size", 0);
        json.putArray("indexerFlags");
        return json;
    }
}
