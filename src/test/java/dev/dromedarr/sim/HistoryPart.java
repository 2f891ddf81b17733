package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The history: by pages, since a date, or of one series or movie. */
final class HistoryPart {

    private final State state;
    private final Shapes shapes;
    private final boolean sonarr;

    HistoryPart(State state, Shapes shapes) {
        this.state = state;
        this.shapes = shapes;
        this.sonarr = state.app == App.SONARR;
    }

    void route(Router router) {
        var paged = sonarr
                ? Page.with(
                        "includeSeries",
                        "includeEpisode",
                        "eventType",
                        "episodeId",
                        "downloadId",
                        "seriesIds",
                        "languages",
                        "quality")
                : Page.with("includeMovie", "eventType", "downloadId", "movieIds", "languages", "quality");
        var since = sonarr
                ? Set.of("date", "eventType", "includeSeries", "includeEpisode")
                : Set.of("date", "eventType", "includeMovie");
        var ofWork = sonarr
                ? Set.of("seriesId", "seasonNumber", "eventType", "includeSeries", "includeEpisode")
                : Set.of("movieId", "eventType", "includeMovie");
        router.add("GET", "/api/v3/history", paged, this::page);
        router.add("GET", "/api/v3/history/since", since, this::since);
        router.add("GET", "/api/v3/history/" + state.app.work(), ofWork, this::ofWork);
    }

    private Answer page(Request request) {
        var types = request.integers("eventType").stream().map(this::event).toList();
        int episode = request.integer("episodeId", 0);
        var works = request.integers(sonarr ? "seriesIds" : "movieIds");
        var page = Page.of(request, "date");
        var order = Comparator.comparing(HistoryRecord::date).thenComparing(HistoryRecord::id);
        return page.answer(state.history.records().stream()
                .filter(record -> types.isEmpty() || types.contains(record.eventType()))
                .filter(record -> episode == 0 || record.owner() == episode)
                .filter(record -> request.parameter("downloadId")
                        .filter(id -> !record.downloadId().equals(Optional.of(id)))
                        .isEmpty())
                .filter(record -> works.isEmpty() || works.contains(workId(record)))
                .sorted(page.ascending() ? order : order.reversed())
                .map(record -> json(record, request))
                .toList());
    }

    private Answer since(Request request) {
        var date = date(request);
        return list(request, state.history.records().stream().filter(record -> !record.date()
                .isBefore(date)));
    }

    private Answer ofWork(Request request) {
        int work = request.integer(state.app.work() + "Id", 0);
        return list(request, state.history.records().stream().filter(record -> workId(record) == work));
    }

    // Unlike the paged history, these two take event types by name, too.
    private Answer list(Request request, Stream<HistoryRecord> records) {
        var wanted = request.parameter("eventType").map(this::eventByNameOrNumber);
        return Answer.ok(Json.array(records.filter(record ->
                        wanted.filter(type -> !type.equals(record.eventType())).isEmpty())
                .sorted(Comparator.comparing(HistoryRecord::date).thenComparing(HistoryRecord::id))
                .map(record -> json(record, request))));
    }

    private ObjectNode json(HistoryRecord record, Request request) {
        var json = shapes.history(record);
        var work = state.library.workOf(record.owner());
        if (request.flag(sonarr ? "includeSeries" : "includeMovie", false)) {
            json.set(state.app.work(), shapes.work(work));
        }
        if (shapes instanceof SonarrShapes episodes && request.flag("includeEpisode", false)) {
            json.set("episode", episodes.episode(state.library.episode(record.owner())));
        }
        return json;
    }

    private String event(int number) {
        var events = state.app.historyEvents();
        return number >= 0 && number < events.size() ? events.get(number) : "";
    }

    private String eventByNameOrNumber(String text) {
        return text.matches("\\d{1,3}")
                ? event(Integer.parseInt(text))
                : state.app.historyEvents().stream()
                        .filter(name -> name.toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(
                                Answer.problem("eventType", "The value '%s' is not valid.".formatted(text)),
                                "Unknown eventType " + text));
    }

    private static Instant date(Request request) {
        var text = request.parameter("date").orElse("");
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new Refusal(
                    Answer.problem("date", "The value '%s' is not valid.".formatted(text)), "Not a date: " + text);
        }
    }

    private int workId(HistoryRecord record) {
        return state.library.workOf(record.owner()).id();
    }
}
