package dev.dromedarr.sim;

import java.util.List;
import java.util.Locale;

/** Which of the apps is simulated, and the words in which it differs from the others. */
public enum App {
    SONARR("Sonarr", "episode", "series", "tv"),
    RADARR("Radarr", "movie", "movie", "movies"),
    /** Has neither library nor queue. */
    PROWLARR("Prowlarr", "indexer", "indexer", "");

    private static final List<String> SONARR_EVENTS = List.of(
            "unknown",
            "grabbed",
            "seriesFolderImported",
            "downloadFolderImported",
            "downloadFailed",
            "episodeFileDeleted",
            "episodeFileRenamed",
            "downloadIgnored");
    private static final List<String> RADARR_EVENTS = List.of(
            "unknown",
            "grabbed",
            "",
            "downloadFolderImported",
            "downloadFailed",
            "",
            "movieFileDeleted",
            "movieFolderImported",
            "movieFileRenamed",
            "downloadIgnored");

    private final String title;
    private final String item;
    private final String work;
    private final String folder;

    App(String title, String item, String work, String folder) {
        this.title = title;
        this.item = item;
        this.work = work;
        this.folder = folder;
    }

    /** The app's own name, as in {@code appName}. */
    public String title() {
        return title;
    }

    String word() {
        return title.toLowerCase(Locale.ROOT);
    }

    /** What owns one file: {@code episode} or {@code movie}. */
    String item() {
        return item;
    }

    /** What stands in the library: {@code series} or {@code movie}. */
    String work() {
        return work;
    }

    /** The folder of its library and of its downloads. */
    String folder() {
        return folder;
    }

    /** The words of the history's event types; the index is the number used in queries. */
    List<String> historyEvents() {
        return this == SONARR ? SONARR_EVENTS : RADARR_EVENTS;
    }
}
