package dev.dromedarr.web;

import dev.dromedarr.event.Page;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.wanted.MatchBook;
import dev.dromedarr.wanted.MissingBook;
import dev.dromedarr.wanted.Scans;
import org.jspecify.annotations.Nullable;

/** What is wanted and not found, and the scans that look for it. */
public final class ShowMissing {

    private static final int LARGEST_PAGE = 1000;
    private static final int USUAL_PAGE = 50;

    private final MissingBook book;
    private final Scans scans;
    private final ReadScan reader;

    public ShowMissing(MissingBook book, Scans scans, ReadScan reader) {
        this.book = book;
        this.scans = scans;
        this.reader = reader;
    }

    /**
     * Something that is wanted and not found.
     *
     * @param asOf when the app was asked
     */
    public record View(
            String instance,
            int id,
            @Nullable Integer seriesId,
            String item,
            String title,
            @Nullable Integer year,
            @Nullable Integer season,
            @Nullable Integer episode,
            String asOf) {

        static View of(MissingBook.Missing missing) {
            return new View(
                    missing.instance(),
                    missing.item(),
                    missing.series().orElse(null),
                    missing.label(),
                    missing.title(),
                    missing.year().orElse(null),
                    missing.season().orElse(null),
                    missing.episode().orElse(null),
                    missing.asOf().toString());
        }
    }

    public Answer movies(Request request) {
        return list(request, Kind.RADARR);
    }

    public Answer tvshows(Request request) {
        return list(request, Kind.SONARR);
    }

    private Answer list(Request request, Kind kind) {
        int page = request.number("page", 1, 1, Integer.MAX_VALUE);
        int size = request.number("pageSize", USUAL_PAGE, 1, LARGEST_PAGE);
        MatchBook.Some<MissingBook.Missing> some = book.list(kind, request.parameter("instance"), page, size);
        return Answer.json(
                200, new Page<>(page, size, "item", "ascending", some.total(), some.records()).map(View::of));
    }

    /** POST orders a scan; GET tells how far the last one is, and what it found. */
    public Answer scan(Request request) {
        int page = request.number("page", 1, 1, Integer.MAX_VALUE);
        int size = request.number("pageSize", USUAL_PAGE, 1, LARGEST_PAGE);
        if (request.method().equals("POST")) {
            return Answer.json(202, ScanView.of(scans.order(reader.dryRun(request)), page, size));
        }
        return scans.last()
                .map(scan -> Answer.json(200, ScanView.of(scan, page, size)))
                .orElseGet(() -> Answer.json(200, ScanView.none(page, size)));
    }
}
