package dev.dromedarr.triage;

import dev.dromedarr.event.Event;
import java.util.List;

/**
 * A decision that is in the book.
 *
 * @param fresh whether it differs from the last one on the same download
 */
public record Taken(long id, boolean fresh, Decision decision) {

    /** The road it takes from here; routes switch on this word. */
    public String road() {
        return decision.road();
    }

    /** What there is to tell: a decision once, not every minute. */
    public List<Event> news() {
        StuckImport stuck = decision.stuck();
        return fresh
                ? List.of(new Event.Decided(
                        stuck.instance(),
                        stuck.title(),
                        decision.verdict().verb(),
                        decision.reason().name(),
                        decision.message(),
                        decision.dryRun()))
                : List.of();
    }
}
