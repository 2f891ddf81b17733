package dev.dromedarr.triage;

import dev.dromedarr.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A decision that is in the book.
 *
 * @param fresh whether it differs from the last one on the same download
 * @param fuse what holds it back
 * @param limits those that still hold at the moment when it is begun
 * @param barred until when it is not begun, because it was tried in vain
 */
public record Taken(
        long id,
        boolean fresh,
        Decision decision,
        Optional<Fuse> fuse,
        boolean fuseIsNew,
        List<Limit> limits,
        Optional<Instant> barred) {

    public static Taken of(long id, boolean fresh, Decision decision) {
        return new Taken(id, fresh, decision, Optional.empty(), false, List.of(), Optional.empty());
    }

    /** Free to act within these limits. */
    public Taken within(List<Limit> all) {
        return new Taken(id, fresh, decision, fuse, fuseIsNew, List.copyOf(all), barred);
    }

    /** It goes its way, and nothing is begun at its end before that moment. */
    public Taken barred(Instant until) {
        return new Taken(id, fresh, decision, fuse, fuseIsNew, limits, Optional.of(until));
    }

    /** Held back by a fuse, which blew just now or before. */
    public Taken held(Fuse by, boolean isNew) {
        return new Taken(id, fresh, decision, Optional.of(by), isNew, limits, barred);
    }

    /** The road it takes from here; routes switch on this word. */
    public String road() {
        return fuse.isPresent() ? "held" : decision.road();
    }

    /** What there is to tell: a decision once, not every minute. */
    public List<Event> news() {
        StuckImport stuck = decision.stuck();
        List<Event> news = new ArrayList<>();
        if (fresh) {
            news.add(new Event.Decided(
                    stuck.instance(),
                    stuck.title(),
                    decision.verdict().verb(),
                    decision.reason().name(),
                    decision.message(),
                    decision.dryRun() && decision.acts()));
        }
        fuse.filter(blown -> fuseIsNew)
                .ifPresent(blown -> news.add(new Event.Fused(stuck.instance(), blown.scope(), blown.reason())));
        return news;
    }
}
