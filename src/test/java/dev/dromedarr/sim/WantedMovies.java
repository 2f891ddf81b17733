package dev.dromedarr.sim;

import java.util.Comparator;
import java.util.List;

/** What Radarr wants: monitored and without a file, also what is not released yet (FACTS 8). */
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
        router.add("GET", "/api/v3/wanted/cutoff", Page.with("monitored"), request -> Page.of(request, BY_TITLE)
                .answer(List.of()));
    }

    private Answer missing(Request request) {
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
                .filter(movie -> library.fileOf(movie.id()).isEmpty())
                .sorted(page.ascending() ? whole : whole.reversed())
                .map(shapes::work)
                .toList());
    }
}
