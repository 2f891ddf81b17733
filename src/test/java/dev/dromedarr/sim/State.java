package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that one simulated app remembers; every access holds its lock. */
final class State {

    final Object lock = new Object();
    final App app;
    final Library library;
    final Map<String, String> objections = new LinkedHashMap<>();
    final Disk disk = new Disk();
    final History history;
    final Set<Quirk> quirks = EnumSet.noneOf(Quirk.class);
    final ArrayNode health = Json.array();
    final ArrayNode indexers = Json.array();
    boolean running;
    final List<Request> requests = new ArrayList<>();
    final List<String> violations = new ArrayList<>();
    final List<Removal> removals = new ArrayList<>();
    final List<Search> searches = new ArrayList<>();
    final List<Imported> imports = new ArrayList<>();
    final Set<String> toldOf = new HashSet<>();
    private final Map<String, Download> downloads = new LinkedHashMap<>();

    State(App app) {
        this.app = app;
        this.library = new Library(app, lock);
        this.history = new History(app, library);
    }

    void add(Download download) {
        downloads.put(download.id(), download);
        if (download.grabbed()) {
            history.grabbed(download);
        }
    }

    /** The tracked download of exactly this id. */
    Optional<Download> download(String id) {
        return Optional.ofNullable(downloads.get(id)).filter(download -> !download.has(Oddity.DELAYED));
    }

    List<Download> queue() {
        return downloads.values().stream()
                .filter(download -> download.state().queued())
                .toList();
    }

    List<Download> downloads() {
        return List.copyOf(downloads.values());
    }

    /** ManualInteractionRequired is sent of what is blocked, and once until the app starts anew (FACTS 2.2). */
    boolean asksForPerson(Download download) {
        return download.state() == DownloadState.IMPORT_BLOCKED && toldOf.add(download.id());
    }

    void forget(Download download) {
        downloads.remove(download.id());
    }

    void violated(String sentence) {
        violations.add(sentence);
    }

    /** The folder in which the client put a download. */
    String outputPath(Download download) {
        return "/downloads/complete/" + app.folder() + "/" + download.title();
    }

    String path(Download download, CandidateFile file) {
        return outputPath(download) + "/" + file.name();
    }
}
