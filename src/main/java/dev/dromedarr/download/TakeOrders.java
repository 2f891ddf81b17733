package dev.dromedarr.download;

import dev.dromedarr.download.Downloads.Decision;
import dev.dromedarr.download.Downloads.Wish;
import dev.dromedarr.event.Event;
import dev.dromedarr.wanted.Commissions;
import dev.dromedarr.wanted.Commissions.Commission;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Makes downloads of the matches that are confirmed or ordered: one for each item, and one for each decision. */
public final class TakeOrders {

    private static final int AT_ONCE = 500;

    private final Commissions commissions;
    private final Downloads downloads;
    private final BooleanSupplier dryRun;
    private final Clock clock;
    private final Set<Long> told = ConcurrentHashMap.newKeySet();

    /** @param dryRun whether nothing is ordered at present */
    public TakeOrders(Commissions commissions, Downloads downloads, BooleanSupplier dryRun, Clock clock) {
        this.commissions = commissions;
        this.downloads = downloads;
        this.dryRun = dryRun;
        this.clock = clock;
    }

    /** Says what there is to tell: in dry run, once, what would be fetched. */
    public List<Event> takeOrders() {
        commissions.forgetGone();
        List<Commission> waiting = commissions.waiting(AT_ONCE);
        if (dryRun.getAsBoolean()) {
            return waiting.stream()
                    .map(Commission::match)
                    .filter(match -> told.add(match.id()))
                    .<Event>map(match -> new Event.Underway(
                            match.instance(),
                            match.label(),
                            "would-fetch",
                            "would be fetched from %s (dry run)".formatted(match.shown())))
                    .toList();
        }
        if (!waiting.isEmpty()) {
            // Cut off between the two, the second time finds that all of them are there.
            Set<Decision> carriedOut =
                    downloads.addAll(waiting.stream().map(Wish::of).toList(), clock.instant()).stream()
                            .flatMap(wish -> wish.match().stream())
                            .collect(Collectors.toSet());
            commissions.taken(waiting.stream()
                    .filter(one -> carriedOut.contains(new Decision(one.match().id(), one.decidedAt())))
                    .toList());
        }
        return List.of();
    }
}
