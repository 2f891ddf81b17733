package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Predicate;

/** What Sonarr wants: aired, monitored, and without a file or with one below the cut-off; never specials (FACTS 8). */
final class WantedEpisodes {

    private static final String BY_AIRING = "episodes.airDateUtc";
    private static final String BY_SEARCH = "episodes.lastSearchTime";
    private static final String BY_TITLE = "series.sortTitle";

    private final State state;
    private final Library library;
    private final SonarrShapes shapes;

    WantedEpisodes(State state, SonarrShapes shapes) {
        this.state = state;
        this.library = state.library;
        this.shapes = shapes;
    }

    void route(Router router) {
        router.add(
                "GET",
                "/api/v3/wanted/missing",
                Page.with("includeSeries", "includeImages", "monitored"),
                this::missing);
        router.add(
                "GET",
                "/api/v3/wanted/cutoff",
                Page.with("includeSeries", "includeImages", "includeEpisodeFile", "monitored"),
                this::cutoff);
    }

    private Answer missing(Request request) {
        return answer(request, episode -> library.fileOf(episode.id()).isEmpty());
    }

    private Answer cutoff(Request request) {
        return answer(request, episode -> library.fileOf(episode.id())
                .filter(library::cutoffUnmet)
                .isPresent());
    }

    private Answer answer(Request request, Predicate<Episode> wanted) {
        var page = Page.of(request, BY_AIRING, BY_SEARCH, BY_TITLE);
        // false asks for what is not monitored, and not for everything.
        boolean monitored = request.flag("monitored", true);
        var order = order(page.sortKey());
        return page.answer(library.episodes().stream()
                .filter(episode -> monitored == monitored(episode))
                .filter(episode -> episode.season() > 0)
                .filter(wanted)
                .filter(this::aired)
                .sorted(page.ascending() ? order : order.reversed())
                .map(episode -> {
                    var json = shapes.episode(episode);
                    if (request.flag("includeSeries", false)) {
                        // The mappings of scene titles come with /series alone.
                        ObjectNode series = shapes.work(library.work(episode.seriesId()));
                        json.set("series", series.without("alternateTitles"));
                    }
                    if (request.flag("includeEpisodeFile", false)) {
                        library.fileOf(episode.id()).ifPresent(file -> json.set("episodeFile", shapes.file(file)));
                    }
                    return json;
                })
                .toList());
    }

    private Comparator<Episode> order(String sortKey) {
        Comparator<Episode> byTitle =
                Comparator.comparing(episode -> library.work(episode.seriesId()).slug());
        return (sortKey.equals(BY_TITLE) ? byTitle : Comparator.comparing(this::airs)).thenComparing(Episode::id);
    }

    private boolean monitored(Episode episode) {
        return library.traits(episode.seriesId()).monitored()
                && library.traitsOfEpisode(episode.id()).monitored();
    }

    private boolean aired(Episode episode) {
        var runtime = Duration.ofMinutes(30);
        return state.quirks.contains(Quirk.LISTS_UNAIRED)
                || airs(episode).plus(runtime).isBefore(Instant.now());
    }

    private Instant airs(Episode episode) {
        return Instant.parse(shapes.episode(episode).path("airDateUtc").asText());
    }
}
