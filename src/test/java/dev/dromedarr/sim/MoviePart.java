package dev.dromedarr.sim;

import java.util.Set;

/** Radarr's library: movies, movie files, and what is wanted. */
final class MoviePart {

    private final Library library;
    private final RadarrShapes shapes;

    MoviePart(State state, RadarrShapes shapes) {
        this.library = state.library;
        this.shapes = shapes;
    }

    void route(Router router) {
        router.add("GET", "/api/v3/movie", Set.of("tmdbId", "excludeLocalCovers", "languageId"), this::movies);
        router.add("GET", "/api/v3/movie/{id}", Set.of(), request -> library.findWork(request.id())
                .map(movie -> Answer.ok(shapes.work(movie)))
                .orElseGet(Answer::notFound));
        router.add("GET", "/api/v3/moviefile", Set.of("movieId", "movieFileIds"), this::files);
        router.add("GET", "/api/v3/moviefile/{id}", Set.of(), request -> library.file(request.id())
                .map(file -> Answer.ok(shapes.file(file)))
                .orElseGet(Answer::notFound));
    }

    private Answer movies(Request request) {
        int database = request.integer("tmdbId", 0);
        return Answer.ok(Json.array(library.works().stream()
                .filter(movie -> database == 0 || movie.databaseId() == database)
                .map(shapes::work)));
    }

    private Answer files(Request request) {
        var movies = request.integers("movieId");
        var ids = request.integers("movieFileIds");
        if (movies.isEmpty() && ids.isEmpty()) {
            throw new Refusal(
                    Answer.problem("movieId", "movieId or movieFileIds must be provided"), "GET /moviefile of nothing");
        }
        return Answer.ok(Json.array(library.files().stream()
                .filter(file -> movies.contains(file.owners().get(0)) || ids.contains(file.id()))
                .map(shapes::file)));
    }
}
