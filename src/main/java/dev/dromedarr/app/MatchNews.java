package dev.dromedarr.app;

import dev.dromedarr.event.Event;
import dev.dromedarr.wanted.MatchTold;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes events of new matches: matching knows nothing of who is told. Of many at once only the first are told one by one. */
public final class MatchNews {

    private static final int ONE_BY_ONE = 20;

    public List<Event> news(List<MatchTold> told) {
        Stream<Event> some = told.stream().limit(ONE_BY_ONE).map(MatchNews::event);
        return told.size() <= ONE_BY_ONE
                ? some.toList()
                : Stream.concat(some, Stream.of(more(told))).toList();
    }

    private static Event event(MatchTold told) {
        String what =
                switch (told.outcome()) {
                    case ORDERED -> "ordered";
                    case WOULD_ORDER -> "would be ordered (dry run)";
                    case WAITS -> "found, waits for a person";
                };
        return new Event.Matched(
                told.instance(),
                told.label(),
                told.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                String.format(
                        Locale.ROOT,
                        "%s: \"%s\" fits with %.2f (%s)",
                        what,
                        told.entry(),
                        told.confidence(),
                        told.words()));
    }

    private static Event more(List<MatchTold> told) {
        return new Event.Matched(
                told.get(0).instance(), (told.size() - ONE_BY_ONE) + " more", "more", "found; see /api/v1/matches");
    }
}
