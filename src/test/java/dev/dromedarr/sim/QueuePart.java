package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The download queue: shown by rows, removed by downloads. */
final class QueuePart {

    private static final Set<String> REMOVAL =
            Set.of("removeFromClient", "blocklist", "skipRedownload", "changeCategory");

    private final State state;
    private final Shapes shapes;

    QueuePart(State state, Shapes shapes) {
        this.state = state;
        this.shapes = shapes;
    }

    void route(Router router) {
        boolean sonarr = state.app == App.SONARR;
        var shown = sonarr
                ? Page.with(
                        "includeUnknownSeriesItems",
                        "includeSeries",
                        "includeEpisode",
                        "seriesIds",
                        "protocol",
                        "languages",
                        "quality",
                        "status")
                : Page.with(
                        "includeUnknownMovieItems",
                        "includeMovie",
                        "movieIds",
                        "protocol",
                        "languages",
                        "quality",
                        "status");
        var details = sonarr
                ? Set.of("seriesId", "episodeIds", "includeSeries", "includeEpisode")
                : Set.of("movieId", "includeMovie");
        router.add("GET", "/api/v3/queue", shown, this::page);
        router.add("GET", "/api/v3/queue/details", details, this::details);
        router.add("GET", "/api/v3/queue/status", Set.of(), request -> status());
        router.add("DELETE", "/api/v3/queue/{id}", REMOVAL, request -> remove(request, List.of(request.id())));
        router.add("DELETE", "/api/v3/queue/bulk", REMOVAL, this::bulk);
    }

    private Answer page(Request request) {
        boolean unknown =
                request.flag(state.app == App.SONARR ? "includeUnknownSeriesItems" : "includeUnknownMovieItems", false);
        var works = request.integers(state.app == App.SONARR ? "seriesIds" : "movieIds");
        var statuses = request.query().getOrDefault("status", List.of());
        var rows = state.queue().stream()
                .filter(download -> unknown || download.known())
                .filter(download -> request.parameter("protocol")
                        .filter(protocol -> !protocol.equals(download.protocol()))
                        .isEmpty())
                .filter(download -> works.isEmpty() || works.contains(workId(download)))
                .flatMap(download -> rows(download, request).stream())
                .filter(row -> statuses.isEmpty()
                        || statuses.contains(row.path("status").asText()))
                .toList();
        var page = Page.of(request, "timeleft");
        return page.answer(sorted(rows, page));
    }

    private static List<ObjectNode> sorted(List<ObjectNode> rows, Page page) {
        if (!Set.of("title", "added", "timeleft").contains(page.sortKey())) {
            return rows;
        }
        Comparator<ObjectNode> order =
                Comparator.comparing(row -> row.path(page.sortKey()).asText());
        return rows.stream().sorted(page.ascending() ? order : order.reversed()).toList();
    }

    private Answer details(Request request) {
        int work = request.integer(state.app.work() + "Id", 0);
        var episodes = request.integers("episodeIds");
        return Answer.ok(Json.array(state.queue().stream()
                .filter(Download::known)
                .filter(download -> work == 0 || workId(download) == work)
                .filter(download ->
                        episodes.isEmpty() || download.expected().stream().anyMatch(episodes::contains))
                .flatMap(download -> rows(download, request).stream())));
    }

    private List<ObjectNode> rows(Download download, Request request) {
        var rows = shapes.rows(download);
        rows.stream().filter(row -> download.known()).forEach(row -> {
            int owner =
                    row.path(state.app == App.SONARR ? "episodeId" : "movieId").asInt();
            var work = state.library.workOf(owner);
            if (request.flag(state.app == App.SONARR ? "includeSeries" : "includeMovie", false)) {
                row.set(state.app.work(), shapes.work(work));
            }
            if (shapes instanceof SonarrShapes sonarr && request.flag("includeEpisode", false)) {
                row.set("episode", sonarr.episode(state.library.episode(owner)));
            }
        });
        return rows;
    }

    private Answer status() {
        int known = (int) state.queue().stream().filter(Download::known).count();
        int all = state.queue().size();
        boolean warnings = state.queue().stream()
                .anyMatch(download -> !StatusMessage.of(state.app, download).isEmpty());
        return Answer.ok(Json.object()
                .put("totalCount", all)
                .put("count", known)
                .put("unknownCount", all - known)
                .put("errors", false)
                .put("warnings", warnings)
                .put("unknownErrors", false)
                .put("unknownWarnings", false)
                .put("id", 1));
    }

    private Answer bulk(Request request) {
        var ids = new ArrayList<Integer>();
        request.json().path("ids").forEach(id -> ids.add(id.asInt()));
        return remove(request, ids);
    }

    private Answer remove(Request request, List<Integer> ids) {
        var found = ids.stream().map(this::byRow).toList();
        if (found.stream().anyMatch(Optional::isEmpty)) {
            return Answer.notFound();
        }
        found.stream().flatMap(Optional::stream).distinct().forEach(download -> remove(request, download));
        return Answer.ok(Json.object());
    }

    private void remove(Request request, Download download) {
        var removal = new Removal(
                download.id(),
                download.title(),
                request.flag("removeFromClient", true),
                request.flag("blocklist", false),
                request.flag("skipRedownload", false),
                request.flag("changeCategory", false));
        state.removals.add(removal);
        if (removal.blocklist() && download.grabbed() && download.known()) {
            state.history.failed(download);
            download.state(DownloadState.FAILED);
            if (!removal.skipRedownload()) {
                state.searches.add(new Search("redownload", download.expected()));
            }
        }
        if (removal.removeFromClient()) {
            state.forget(download);
        } else if (removal.changeCategory()) {
            download.state(DownloadState.IGNORED);
        } else if (!removal.blocklist() && download.known()) {
            state.history.ignored(download);
            download.state(DownloadState.IGNORED);
        }
    }

    private Optional<Download> byRow(int id) {
        return state.queue().stream()
                .filter(download -> shapes.rows(download).stream()
                        .anyMatch(row -> row.path("id").asInt() == id))
                .findFirst();
    }

    private int workId(Download download) {
        return download.known()
                ? state.library.workOf(download.expected().get(0)).id()
                : 0;
    }
}
