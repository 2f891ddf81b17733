package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The bodies of webhooks, property by property in the order of the real ones. */
abstract class Payloads {

    final State state;
    final Library library;
    private final Identity identity;

    Payloads(State state, Identity identity) {
        this.state = state;
        this.library = state.library;
        this.identity = identity;
    }

    abstract ObjectNode test();

    abstract ObjectNode grab(Download download);

    abstract ObjectNode imported(Imported imported);

    abstract ObjectNode manualInteraction(Download download);

    ObjectNode health(String eventType, String level, String message, String type) {
        var json = Json.object()
                .put("level", level)
                .put("message", message)
                .put("type", type)
                .put(
                        "wikiUrl",
                        "https://wiki.servarr.com/%s/system"
                                .formatted(identity.app().word()))
                .put("eventType", eventType)
                .put("instanceName", identity.instanceName());
        // Only Radarr says its address here, and not when all is well again.
        if (identity.app() == App.RADARR && eventType.equals("Health")) {
            json.put("applicationUrl", identity.applicationUrl());
        }
        return json;
    }

    ObjectNode sign(ObjectNode payload, String eventType) {
        return payload.put("eventType", eventType)
                .put("instanceName", identity.instanceName())
                .put("applicationUrl", eventType.equals("Test") ? "" : identity.applicationUrl());
    }

    void client(ObjectNode payload, Download download) {
        payload.put("downloadClient", download.client())
                .put("downloadClientType", download.clientType())
                .put("downloadId", download.id());
    }

    void downloadStatus(ObjectNode payload, Download download) {
        var messages = StatusMessage.of(state.app, download);
        payload.put("downloadStatus", messages.isEmpty() ? "Ok" : "Warning");
        payload.set("downloadStatusMessages", StatusMessage.json(messages));
    }

    ObjectNode customFormats(List<String> names, int score) {
        var json = Json.object();
        json.set("customFormats", Json.array(names.stream().map(name -> Json.named(library.format(name), name))));
        return json.put("customFormatScore", score);
    }

    ObjectNode grabbedRelease(Download download) {
        var json = Json.object()
                .put("quality", download.quality())
                .put("qualityVersion", download.version())
                .put("releaseGroup", download.releaseGroup())
                .put("releaseTitle", download.title())
                .put("indexer", download.indexer())
                .put("size", download.size())
                .put("customFormatScore", download.grabScore());
        json.set("customFormats", Json.texts(download.formats()));
        json.set("languages", Shapes.languages(true));
        return json;
    }

    ObjectNode downloadInfo(Download download) {
        return Json.object()
                .put("quality", download.quality())
                .put("qualityVersion", download.version())
                .put("title", download.title())
                .put("size", download.size());
    }

    ObjectNode file(LibraryFile file) {
        var json = Json.object()
                .put("id", file.id())
                .put("relativePath", file.relativePath())
                .put("path", file.path())
                .put("quality", file.qualityName())
                .put("qualityVersion", file.qualityVersion())
                .put("releaseGroup", file.releaseGroup())
                .put("sceneName", file.sceneName());
        if (state.app == App.RADARR) {
            json.put("indexerFlags", "0");
        }
        json.put("size", file.size()).put("dateAdded", file.added().toString());
        json.set("languages", file.languages());
        int height = Math.max(480, file.resolution());
        var media = json.putObject("mediaInfo").put("audioChannels", 2.0).put("audioCodec", "AAC");
        media.putArray("audioLanguages").add("eng");
        media.put("height", height).put("width", height * 16 / 9);
        media.putArray("subtitles").add("eng");
        media.put("videoCodec", "x264").put("videoDynamicRange", "").put("videoDynamicRangeType", "");
        return json;
    }

    ArrayNode deletedFiles(Imported imported) {
        return Json.array(imported.deleted().stream()
                .map(old -> file(old).put("recycleBinPath", "/recycle/" + old.relativePath())));
    }

    ArrayNode labels(Work work) {
        return Json.texts(work.tags().stream()
                .sorted()
                .map(id -> library.tags().getOrDefault(id, ""))
                .toList());
    }
}
