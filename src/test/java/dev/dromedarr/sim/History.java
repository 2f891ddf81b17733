package dev.dromedarr.sim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The history of one app; Sonarr writes one record for each episode. */
final class History {

    private final App app;
    private final Library library;
    private final List<HistoryRecord> records = new ArrayList<>();
    private int nextId = 90_211;

    History(App app, Library library) {
        this.app = app;
        this.library = library;
    }

    List<HistoryRecord> records() {
        return List.copyOf(records);
    }

    void grabbed(Download download) {
        for (int owner : download.expected()) {
            add(download, owner, download.added(), "grabbed", grabData(download, owner));
        }
    }

    void failed(Download download) {
        download.expected()
                .forEach(owner -> add(download, owner, Instant.now(), "downloadFailed", clientData(download)));
    }

    void ignored(Download download) {
        download.expected()
                .forEach(owner -> add(download, owner, Instant.now(), "downloadIgnored", clientData(download)));
    }

    void imported(Imported imported) {
        imported.deleted().forEach(old -> deleted(old));
        var file = imported.file();
        for (int owner : file.owners()) {
            Map<String, @Nullable String> data = new LinkedHashMap<>();
            data.put("fileId", Integer.toString(file.id()));
            data.put("droppedPath", imported.sourcePath());
            data.put("importedPath", file.path());
            data.put(
                    "downloadClient",
                    imported.download().map(Download::clientType).orElse(null));
            data.put(
                    "downloadClientName",
                    imported.download().map(Download::client).orElse(null));
            data.put("releaseGroup", file.releaseGroup());
            data.put("customFormatScore", Integer.toString(file.score()));
            data.put("size", Long.toString(file.size()));
            data.put("indexerFlags", "0");
            var downloadId = imported.download().map(Download::id);
            add(file, owner, "downloadFolderImported", downloadId, data);
        }
    }

    private void deleted(LibraryFile file) {
        for (int owner : file.owners()) {
            Map<String, @Nullable String> data = new LinkedHashMap<>();
            data.put("reason", "Upgrade");
            data.put("releaseGroup", file.releaseGroup());
            data.put("size", Long.toString(file.size()));
            data.put("indexerFlags", "0");
            add(file, owner, app.item() + "FileDeleted", Optional.empty(), data);
        }
    }

    private void add(
            LibraryFile file,
            int owner,
            String eventType,
            Optional<String> downloadId,
            Map<String, @Nullable String> data) {
        records.add(new HistoryRecord(
                nextId++,
                owner,
                file.sceneName(),
                file.qualityName(),
                file.qualityVersion(),
                file.formats(),
                file.score(),
                Instant.now(),
                downloadId,
                eventType,
                data));
    }

    private void add(Download download, int owner, Instant when, String eventType, Map<String, @Nullable String> data) {
        records.add(new HistoryRecord(
                nextId++,
                owner,
                download.title(),
                download.quality(),
                download.version(),
                download.formats(),
                download.titleScore(),
                when,
                Optional.of(download.id()),
                eventType,
                data));
    }

    private static Map<String, @Nullable String> clientData(Download download) {
        Map<String, @Nullable String> data = new LinkedHashMap<>();
        data.put("downloadClient", download.clientType());
        data.put("downloadClientName", download.client());
        data.put("message", "Manually marked as failed");
        data.put("releaseGroup", download.releaseGroup());
        data.put("size", Long.toString(download.size()));
        return data;
    }

    private Map<String, @Nullable String> grabData(Download download, int owner) {
        var address = "https://tracker.example.org/details/" + Hash.number(download.title());
        var work = library.workOf(owner);
        Map<String, @Nullable String> data = new LinkedHashMap<>();
        data.put("indexer", download.indexer());
        data.put("nzbInfoUrl", address + "?passkey=" + SimArr.PASSKEY);
        data.put("releaseGroup", download.releaseGroup());
        data.put("age", "3");
        data.put("ageHours", "75.2");
        data.put("ageMinutes", "4512.4");
        data.put("publishedDate", "2026-05-29T14:46:00Z");
        data.put("downloadClient", download.clientType());
        data.put("downloadClientName", download.client());
        data.put("size", Long.toString(download.size()));
        data.put("downloadUrl", "https://tracker.example.org/download/1?passkey=" + SimArr.PASSKEY);
        data.put("guid", address);
        data.put(app == App.SONARR ? "tvdbId" : "tmdbId", Integer.toString(work.databaseId()));
        data.put("imdbId", null);
        data.put("protocol", download.torrent() ? "2" : "1");
        if (!download.has(Oddity.UNSCORED_GRAB)) {
            data.put("customFormatScore", Integer.toString(download.grabScore()));
        }
        data.put(app.work() + "MatchType", download.matchType());
        data.put("releaseSource", "Rss");
        data.put("indexerFlags", "0");
        if (app == App.RADARR) {
            data.put("indexerId", "3");
        } else {
            data.put("releaseType", download.expected().size() > 1 ? "SeasonPack" : "SingleEpisode");
        }
        if (download.torrent()) {
            data.put("torrentInfoHash", download.id().toLowerCase(Locale.ROOT));
        }
        return data;
    }
}
