package dev.dromedarr.triage;

import java.time.Clock;

/** Writes a decision into the book, with all its facts. */
public final class Note {

    private final Decisions decisions;
    private final Clock clock;

    public Note(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    public Taken note(Decision decision) {
        Decisions.Noted noted = decisions.note(decision, clock.instant());
        return Taken.of(noted.id(), noted.fresh(), decision);
    }
}
