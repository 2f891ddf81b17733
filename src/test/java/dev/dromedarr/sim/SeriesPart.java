package dev.dromedarr.sim;

import java.util.Set;

/** Sonarr's library: series, episodes, episode files, and what is wanted. */
final class SeriesPart {

    private final Library library;
    private final SonarrShapes shapes;

    SeriesPart(State state, SonarrShapes shapes) {
        this.library = state.library;
        this.shapes = shapes;
    }

    void route(Router router) {
        router.add("GET", "/api/v3/series", Set.of("tvdbId", "includeSeasonImages"), this::series);
        router.add(
                "GET", "/api/v3/series/{id}", Set.of("includeSeasonImages"), request -> library.findWork(request.id())
                        .map(series -> Answer.ok(shapes.work(series)))
                        .orElseGet(Answer::notFound));
        router.add(
                "GET",
                "/api/v3/episode",
                Set.of(
                        "seriesId",
                        "seasonNumber",
                        "episodeIds",
                        "episodeFileId",
                        "includeEpisodeFile",
                        "includeSeries",
                        "includeImages"),
                this::episodes);
        router.add("GET", "/api/v3/episode/{id}", Set.of(), request -> library.findEpisode(request.id())
                .map(this::full)
                .orElseGet(Answer::notFound));
        router.add("GET", "/api/v3/episodefile", Set.of("seriesId", "episodeFileIds"), this::files);
        router.add("GET", "/api/v3/episodefile/{id}", Set.of(), request -> library.file(request.id())
                .map(file -> Answer.ok(shapes.file(file)))
                .orElseGet(Answer::notFound));
    }

    private Answer series(Request request) {
        int database = request.integer("tvdbId", 0);
        return Answer.ok(Json.array(library.works().stream()
                .filter(series -> database == 0 || series.databaseId() == database)
                .map(shapes::work)));
    }

    private Answer episodes(Request request) {
        int series = request.integer("seriesId", 0);
        var season = request.parameter("seasonNumber").map(text -> request.integer("seasonNumber", 0));
        var ids = request.integers("episodeIds");
        int file = request.integer("episodeFileId", 0);
        if (series == 0 && ids.isEmpty() && file == 0) {
            throw new Refusal(
                    Answer.problem("seriesId", "seriesId or episodeIds must be provided"), "GET /episode of nothing");
        }
        return Answer.ok(Json.array(library.episodes().stream()
                .filter(episode -> series == 0 || episode.seriesId() == series)
                .filter(episode ->
                        season.filter(number -> number != episode.season()).isEmpty())
                .filter(episode -> ids.isEmpty() || ids.contains(episode.id()))
                .filter(episode -> file == 0
                        || library.file(file)
                                .filter(owned -> owned.owners().contains(episode.id()))
                                .isPresent())
                .map(episode -> {
                    var json = shapes.episode(episode);
                    if (request.flag("includeEpisodeFile", false)) {
                        library.fileOf(episode.id()).ifPresent(owned -> json.set("episodeFile", shapes.file(owned)));
                    }
                    return json;
                })));
    }

    private Answer full(Episode episode) {
        var json = shapes.episode(episode);
        library.fileOf(episode.id()).ifPresent(file -> json.set("episodeFile", shapes.file(file)));
        json.set("series", shapes.work(library.work(episode.seriesId())));
        return Answer.ok(json);
    }

    private Answer files(Request request) {
        int series = request.integer("seriesId", 0);
        var ids = request.integers("episodeFileIds");
        if (series == 0 && ids.isEmpty()) {
            throw new Refusal(
                    Answer.problem("seriesId", "seriesId or episodeFileIds must be provided"),
                    "GET /episodefile of nothing");
        }
        return Answer.ok(Json.array(library.files().stream()
                .filter(file ->
                        series == 0 || library.workOf(file.owners().get(0)).id() == series)
                .filter(file -> ids.isEmpty() || ids.contains(file.id()))
                .map(shapes::file)));
    }
}
