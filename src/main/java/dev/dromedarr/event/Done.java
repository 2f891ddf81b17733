package dev.dromedarr.event;

import java.time.Clock;

/** Ticks a webhook off in the journal. */
public final class Done {

    private final Journal journal;
    private final Clock clock;

    public Done(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    public void done(JournalEntry entry) {
        journal.done(entry.id(), clock.instant());
    }
}
