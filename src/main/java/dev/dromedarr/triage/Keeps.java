package dev.dromedarr.triage;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** What a person keeps: nobody else decides on it while it is in the queue. */
public final class Keeps {

    /** An app that starts anew, or whose client does not answer, may show an empty queue for a while. */
    private static final Duration AWAY = Duration.ofHours(24);

    private final Decisions decisions;
    private final Clock clock;

    public Keeps(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Of the downloads in this queue, those that a person keeps; what left the queue for long is let go. */
    public Set<String> of(String instance, Set<String> queue) {
        Set<String> kept = new HashSet<>();
        for (Decisions.Kept keep : decisions.kept(instance)) {
            if (!queue.contains(keep.downloadId())) {
                leave(keep);
            } else if (goneForLong(keep)) {
                decisions.letGo(keep.id());
            } else {
                keep.left().ifPresent(left -> decisions.withdraw(keep.id()));
                kept.add(keep.downloadId());
            }
        }
        return kept;
    }

    private void leave(Decisions.Kept keep) {
        if (keep.left().isEmpty()) {
            decisions.result(keep.id(), "It left the queue", clock.instant());
        }
    }

    private boolean goneForLong(Decisions.Kept keep) {
        return keep.left()
                .filter(left -> left.plus(AWAY).isBefore(clock.instant()))
                .isPresent();
    }
}
