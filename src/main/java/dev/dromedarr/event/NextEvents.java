package dev.dromedarr.event;

import java.time.Clock;
import java.util.List;

/** What waits in the journal and is due, oldest first. */
public final class NextEvents {

    private static final int AT_ONCE = 50;

    private final Journal journal;
    private final Clock clock;

    public NextEvents(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    public List<JournalEntry> nextEvents() {
        return journal.due(clock.instant(), AT_ONCE);
    }
}
