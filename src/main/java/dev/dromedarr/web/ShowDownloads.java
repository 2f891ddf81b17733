package dev.dromedarr.web;

import dev.dromedarr.download.Allowance;
import dev.dromedarr.download.ByHand;
import dev.dromedarr.download.Cleanup;
import dev.dromedarr.download.Download;
import dev.dromedarr.download.Downloads;
import dev.dromedarr.download.Downloads.Figures;
import dev.dromedarr.download.OrderDownload;
import dev.dromedarr.download.State;
import dev.dromedarr.fault.Denied;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The downloads, and what a person may do with them. */
public final class ShowDownloads {

    private static final int LARGEST_PAGE = 1000;
    private static final int USUAL_PAGE = 50;

    private final Downloads downloads;
    private final ByHand byHand;
    private final OrderDownload order;
    private final Allowance allowance;
    private final Cleanup cleanup;
    private final ReadDownload reader;

    public ShowDownloads(
            Downloads downloads,
            ByHand byHand,
            OrderDownload order,
            Allowance allowance,
            Cleanup cleanup,
            ReadDownload reader) {
        this.downloads = downloads;
        this.byHand = byHand;
        this.order = order;
        this.allowance = allowance;
        this.cleanup = cleanup;
        this.reader = reader;
    }

    /**
     * All of them in figures.
     *
     * @param downloads how many are in each state
     * @param bytes that are home, of those in each state
     * @param bytesLeft of what waits or comes, as far as sizes are known
     * @param rate bytes in a second, of all together
     * @param secondsLeft at this rate
     */
    public record Stats(
            long total,
            Map<String, Long> downloads,
            Map<String, Long> bytes,
            long bytesLeft,
            long rate,
            @Nullable Long secondsLeft) {

        static Stats of(Figures figures) {
            Map<String, Long> counts = new TreeMap<>();
            Map<String, Long> bytes = new TreeMap<>();
            Stream.of(State.values()).forEach(state -> {
                counts.put(state.word(), figures.counts().getOrDefault(state, 0L));
                bytes.put(state.word(), figures.bytes().getOrDefault(state, 0L));
            });
            long total = counts.values().stream().mapToLong(Long::longValue).sum();
            Long left = figures.rate() > 0 ? figures.left() / figures.rate() : null;
            return new Stats(total, counts, bytes, figures.left(), figures.rate(), left);
        }
    }

    /**
     * What may come at once and how fast.
     *
     * @param bandwidthNow what holds at this hour; 0 for no limit
     */
    public record LimitsView(int concurrency, long bandwidthLimit, long bandwidthNow) {}

    public Answer listOrOrder(Request request) {
        return request.method().equals("POST") ? order(request) : list(request);
    }

    private Answer list(Request request) {
        var filter = new Downloads.Filter(
                request.parameter("state").map(ShowDownloads::state), request.parameter("instance"));
        Downloads.Sort sort = sort(request.parameter("sortKey").orElse("id"));
        boolean descending = descending(request.parameter("sortDirection").orElse("descending"));
        int page = request.number("page", 1, 1, Integer.MAX_VALUE);
        int size = request.number("pageSize", USUAL_PAGE, 1, LARGEST_PAGE);
        return Answer.json(
                200, downloads.list(filter, sort, descending, page, size).map(DownloadView::of));
    }

    private static boolean descending(String direction) {
        return switch (direction) {
            case "descending" -> true;
            case "ascending" -> false;
            default -> throw Denied.invalid("sortDirection must be ascending or descending");
        };
    }

    private Answer order(Request request) {
        ReadDownload.Wish wish = reader.readDownload(request);
        OrderDownload.Ordered ordered = wish instanceof ReadDownload.Wish.OfEntry entry
                ? order.ofEntry(entry.place(), entry.instance(), entry.item())
                : order.ofMatch(((ReadDownload.Wish.OfMatch) wish).match());
        return Answer.json(ordered.fresh() ? 202 : 200, DownloadView.of(ordered.download()));
    }

    public Answer findOrCancel(Request request) {
        if (request.method().equals("GET")
                && request.parts().get(request.parts().size() - 1).equals("stats")) {
            return Answer.json(200, Stats.of(downloads.figures()));
        }
        Download download = request.method().equals("DELETE") ? byHand.cancel(request.id()) : byHand.find(request.id());
        return Answer.json(200, DownloadView.of(download));
    }

    /** {@code PUT /{id}/pause}, {@code resume}, {@code retry}, {@code priority}. */
    public Answer change(Request request) {
        String verb = request.parts().get(request.parts().size() - 1);
        LongFunction<Download> deed =
                switch (verb) {
                    case "pause" -> byHand::pause;
                    case "resume" -> byHand::resume;
                    case "retry" -> byHand::retry;
                    case "priority" -> id -> byHand.prioritize(id, reader.readPriority(request));
                    default ->
                        throw Denied.notFound(
                                "A download can be told pause, resume, retry or priority, and nothing else");
                };
        return Answer.json(200, DownloadView.of(deed.apply(request.id())));
    }

    public Answer limits(Request request) {
        if (request.method().equals("PUT")) {
            ReadDownload.Limits limits = reader.readLimits(request);
            limits.concurrency().ifPresent(allowance::concurrency);
            limits.bandwidth().ifPresent(allowance.bandwidth()::set);
        }
        return Answer.json(
                200,
                new LimitsView(
                        allowance.concurrency(),
                        allowance.bandwidth().limit(),
                        allowance.bandwidth().now()));
    }

    public Answer cleanup(Request request) {
        return Answer.json(200, cleanup.cleanup());
    }

    private static State state(String word) {
        return Stream.of(State.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> Denied.malformed(
                                "state must be one of queued, downloading, paused, verifying, importing, completed, failed, cancelled"));
    }

    private static Downloads.Sort sort(String word) {
        return Stream.of(Downloads.Sort.values())
                .filter(sort -> sort.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> Denied.malformed("sortKey must be id or priority"));
    }
}
