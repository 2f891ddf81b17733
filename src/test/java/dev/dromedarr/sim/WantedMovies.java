package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Predicate;

/** What Radarr wants: monitored and without a file, also what is not released yet, or with one below the cut-off (FACTS 8). */
final class WantedMovies {

    private static final String BY_TITLE = "movieMetadata.sortTitle";
    private static final String BY_YEAR = "movieMetadata.year";

    private final State state;
    private final Library library;
    private final RadarrShapes shapes;

    WantedMovies(State state, RadarrShapes shapes) {
        this.state = state;
        this.library = state.library;
        this.shapes = shapes;
    }

    void route(Router router) {
        router.add("GET", "/api/v3/wanted/missing", Page.with("monitored"), this::missing);
        router.add("GET", "/api/v3/wanted/cutoff", Page.with("monitored"), this::cutoff);
    }

    private Answer missing(Request request) {
        return answer(request, movie -> library.fileOf(movie.id()).isEmpty(), shapes::work);
    }

    /** Here, and not with the movies, the files have their custom formats. */
    private Answer cutoff(Request request) {
        return answer(
                request,
                movie -> library.fileOf(movie.id()).filter(library::cutoffUnmet).isPresent(),
                movie -> shapes.work(movie)
                        .set("movieFile", shapes.file(library.fileOf(movie.id()).orElseThrow())));
    }

    private Answer answer(Request request, Predicate<Work> wanted, Function<Work, JsonNode> shape) {
        if (state.quirks.contains(Quirk.NO_WANTED)) {
            return Answer.notFound();
        }
        var page = Page.of(request, BY_TITLE, BY_YEAR, "movies.lastSearchTime");
        boolean monitored = request.flag("monitored", true);
        Comparator<Work> order =
                page.sortKey().equals(BY_YEAR) ? Comparator.comparing(Work::year) : Comparator.comparing(Work::slug);
        var whole = order.thenComparing(Work::id);
        return page.answer(library.works().stream()
                .filter(movie -> monitored == library.traits(movie.id()).monitored())
                .filter(wanted)
                .sorted(page.ascending() ? whole : whole.reversed())
                .map(shape)
                .toList());
    }
}
