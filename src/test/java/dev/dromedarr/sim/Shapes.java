package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The resources of the API that look alike in both apps; what differs is left to the two below. */
abstract class Shapes {

    /** By their ids. */
    private static final List<String> LANGUAGES =
            List.of("Unknown", "English", "French", "Spanish", "German", "Italian", "Danish", "Dutch", "Japanese");

    final State state;
    final Library library;

    Shapes(State state) {
        this.state = state;
        this.library = state.library;
    }

    /** A series or a movie. */
    abstract ObjectNode work(Work work);

    /** A file of the library, without what only one app says. */
    abstract ObjectNode file(LibraryFile file);

    /** The rows of the queue for one download. */
    abstract List<ObjectNode> rows(Download download);

    /** Says to what a candidate or record belongs. */
    abstract void own(ObjectNode target, List<Integer> owners);

    abstract ObjectNode historyOwner(int owner);

    ObjectNode row(Download download, Optional<Integer> owner) {
        var row = Json.object();
        owner.ifPresent(id -> row.setAll(historyOwner(id)));
        row.set("languages", languages(download.known()));
        row.set("quality", quality(download.quality(), download.version()));
        row.set("customFormats", formats(download.formats()));
        row.put("customFormatScore", download.titleScore());
        row.put("size", download.size());
        row.put("title", download.title());
        if (download.grabbed()) {
            row.put("added", Json.date(download.added()));
        }
        if (download.has(Oddity.DELAYED)) {
            return delayed(row, download);
        }
        row.put("status", download.complete() ? "completed" : "downloading");
        var messages = StatusMessage.of(state.app, download);
        row.put("trackedDownloadStatus", messages.isEmpty() ? "ok" : "warning");
        row.put("trackedDownloadState", download.state().word());
        row.set("statusMessages", StatusMessage.json(messages));
        if (download.has(Oddity.LOCAL_WORDS)) {
            row.put("errorMessage", "Der Download ist ins Stocken geraten: keine Verbindungen");
        }
        row.put("downloadId", download.id());
        row.put("protocol", download.protocol());
        row.put("downloadClient", download.client());
        row.put("downloadClientHasPostImportCategory", download.torrent());
        if (download.grabbed()) {
            row.put("indexer", download.indexer());
        }
        row.put("outputPath", state.outputPath(download));
        row.put("sizeleft", download.complete() ? 0 : download.size() / 2);
        row.put("timeleft", download.complete() ? "00:00:00" : "1.02:03:04.5000000");
        var hashed = download.client()
                + download.id()
                + owner.filter(id -> state.app == App.SONARR)
                        .map(id -> "ep" + id)
                        .orElse("");
        return row.put("id", Hash.number(hashed));
    }

    // No client has it yet: neither downloadId nor trackedDownload* (FACTS 3).
    private static ObjectNode delayed(ObjectNode row, Download download) {
        return row.put("status", "delay")
                .put("protocol", download.protocol())
                .put("indexer", download.indexer())
                .put("sizeleft", download.size())
                .put("timeleft", "1.02:03:04.5000000")
                .put("id", Hash.number("pending" + download.id()));
    }

    ObjectNode candidate(Download download, CandidateFile file) {
        var path = state.path(download, file);
        var candidate = Json.object()
                .put("path", path)
                .put("relativePath", file.name())
                .put("folderName", download.title())
                .put("name", file.name().replaceFirst("\\.[^.]+$", ""))
                .put("size", file.size());
        if (!file.owners().isEmpty()) {
            own(candidate, file.owners());
        }
        candidate.put("releaseGroup", download.releaseGroup());
        var quality = file.quality().orElse(download.quality());
        if (!download.has(Oddity.NO_QUALITY)) {
            candidate.set("quality", quality(quality, download.version()));
        }
        candidate.set(
                "languages",
                Json.array(file.languages().stream().map(name -> Json.named(LANGUAGES.indexOf(name), name))));
        candidate.put("qualityWeight", Quality.weight(state.app, quality));
        candidate.put("downloadId", download.id());
        candidate.set("customFormats", formats(file.formats()));
        candidate.put("customFormatScore", file.score());
        candidate.put("indexerFlags", 0);
        if (state.app == App.SONARR) {
            candidate.put("releaseType", file.owners().size() > 1 ? "multiEpisode" : "singleEpisode");
        }
        candidate.set("rejections", rejections(download, file));
        return candidate.put("id", Hash.number(path));
    }

    ObjectNode history(HistoryRecord record) {
        var json = historyOwner(record.owner());
        json.remove("seasonNumber");
        json.put("sourceTitle", record.sourceTitle());
        json.set("languages", languages(true));
        json.set("quality", quality(record.quality(), record.version()));
        json.set("customFormats", formats(record.formats()));
        json.put("customFormatScore", record.titleScore());
        json.put("qualityCutoffNotMet", false);
        json.put("date", Json.date(record.date()));
        record.downloadId().ifPresent(id -> json.put("downloadId", id));
        json.put("eventType", record.eventType());
        var data = json.putObject("data");
        record.data().forEach(data::put);
        return json.put("id", record.id());
    }

    /** What both kinds of file resources have after their owner. */
    ObjectNode fileBody(ObjectNode json, LibraryFile file) {
        json.put("relativePath", file.relativePath());
        json.put("path", file.path());
        json.put("size", file.size());
        json.put("dateAdded", Json.date(file.added()));
        json.put("sceneName", file.sceneName());
        json.put("releaseGroup", file.releaseGroup());
        json.set("languages", file.languages());
        json.set("quality", file.quality());
        json.set("customFormats", formats(file.formats()));
        json.put("customFormatScore", file.score());
        json.put("indexerFlags", 0);
        json.set("mediaInfo", mediaInfo(file));
        json.put("qualityCutoffNotMet", library.cutoffUnmet(file));
        return json;
    }

    ObjectNode quality(String name, int version) {
        return Quality.named(state.app, name).model(version);
    }

    ArrayNode formats(List<String> names) {
        return Json.array(names.stream().map(name -> Json.named(library.format(name), name)));
    }

    ArrayNode tags(Work work) {
        return Json.numbers(new TreeSet<>(work.tags()));
    }

    static ArrayNode languages(boolean known) {
        return Json.array().add(known ? Json.named(1, "English") : Json.named(0, "Unknown"));
    }

    static ArrayNode images(Work work, String kind) {
        return Json.array()
                .add(Json.object()
                        .put("coverType", kind)
                        .put("url", "/MediaCover/%d/%s.jpg?lastWrite=638846208000000000".formatted(work.id(), kind))
                        .put("remoteUrl", "https://artworks.example.org/%s/%d.jpg".formatted(kind, work.databaseId())));
    }

    private ArrayNode rejections(Download download, CandidateFile file) {
        boolean done = !file.owners().isEmpty() && download.imported().containsAll(file.owners());
        var texts = done ? List.of(Rejections.alreadyImported(state.app)) : file.rejections();
        return Json.array(
                texts.stream().map(text -> Json.object().put("reason", text).put("type", "permanent")));
    }

    private static ObjectNode mediaInfo(LibraryFile file) {
        int height = Math.max(480, file.resolution());
        return Json.object()
                .put("audioBitrate", 160_000)
                .put("audioChannels", 2)
                .put("audioCodec", "AAC")
                .put("audioLanguages", "eng")
                .put("audioStreamCount", 1)
                .put("videoBitDepth", 8)
                .put("videoBitrate", 4_200_000)
                .put("videoCodec", "x264")
                .put("videoFps", 23.976)
                .put("videoDynamicRange", "")
                .put("videoDynamicRangeType", "")
                .put("resolution", (height * 16 / 9) + "x" + height)
                .put("runTime", "34:12")
                .put("scanType", "Progressive")
                .put("subtitles", "eng/spa");
    }
}
