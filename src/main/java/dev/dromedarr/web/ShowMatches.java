package dev.dromedarr.web;

import dev.dromedarr.event.Page;
import dev.dromedarr.fault.Denied;
import dev.dromedarr.wanted.MatchBook;
import dev.dromedarr.wanted.RecordedMatch;
import dev.dromedarr.wanted.RecordedMatch.State;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** What was found in the playlists, and a person's yes or no to it. */
public final class ShowMatches {

    private static final int LARGEST_PAGE = 1000;
    private static final int USUAL_PAGE = 50;

    private final MatchBook book;
    private final LongConsumer dropped;
    private final Clock clock;

    /** @param dropped hears of matches that are rejected, before they are */
    public ShowMatches(MatchBook book, LongConsumer dropped, Clock clock) {
        this.book = book;
        this.dropped = dropped;
        this.clock = clock;
    }

    public Answer list(Request request) {
        var filter = new MatchBook.Filter(
                request.parameter("instance"),
                request.parameter("state").map(ShowMatches::state),
                request.parameter("minConfidence").map(ShowMatches::fraction).orElse(0.0));
        int page = request.number("page", 1, 1, Integer.MAX_VALUE);
        int size = request.number("pageSize", USUAL_PAGE, 1, LARGEST_PAGE);
        MatchBook.Some<RecordedMatch> some = book.list(filter, page, size);
        return Answer.json(
                200, new Page<>(page, size, "foundAt", "descending", some.total(), some.records()).map(MatchView::of));
    }

    public Answer findOrReject(Request request) {
        RecordedMatch match = find(request);
        if (request.method().equals("DELETE")) {
            dropped.accept(match.id());
            book.reject(match.id(), clock.instant());
        }
        return Answer.json(200, MatchView.of(find(request)));
    }

    /** A person says yes, also to what was rejected before. */
    public Answer confirm(Request request) {
        RecordedMatch match = find(request);
        if (match.goneAt().isPresent()) {
            throw Denied.conflict("This match is gone: when a scan finds the entry again, it can be confirmed");
        }
        // Said once more it is another decision: what was given up is fetched anew.
        if (!book.confirm(match.id(), clock.instant())) {
            throw Denied.conflict("Something else is confirmed or ordered for " + match.label()
                    + "; reject that first, see /api/v1/matches?instance=" + match.instance());
        }
        return Answer.json(200, MatchView.of(find(request)));
    }

    private RecordedMatch find(Request request) {
        return book.find(request.id()).orElseThrow(() -> Denied.notFound("There is no match " + request.id()));
    }

    private static State state(String word) {
        return Stream.of(State.values())
                .filter(state -> state.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Denied.malformed("state must be one of found, confirmed, ordered, rejected, gone"));
    }

    private static double fraction(String text) {
        return Optional.of(text)
                .filter(number -> number.matches("0(\\.\\d{1,9})?|1(\\.0{1,9})?"))
                .map(Double::parseDouble)
                .orElseThrow(() -> Denied.malformed("minConfidence must be a number from 0 to 1"));
    }
}
