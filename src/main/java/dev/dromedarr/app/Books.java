package dev.dromedarr.app;

import dev.dromedarr.event.Events;
import dev.dromedarr.event.Failures;
import dev.dromedarr.event.Journal;
import dev.dromedarr.event.Past;
import dev.dromedarr.triage.Actions;
import dev.dromedarr.triage.Decisions;
import dev.dromedarr.triage.Fuses;
import dev.dromedarr.triage.Sightings;
import java.util.List;

/**
 * What is remembered: one port for each table.
 *
 * @param past what may be forgotten some day, in this order
 */
record Books(
        Journal journal,
        Events events,
        Failures failures,
        Decisions decisions,
        Actions actions,
        Sightings sightings,
        Fuses fuses,
        List<Past> past) {

    /** The same with other failures. */
    Books with(Failures others) {
        return new Books(journal, events, others, decisions, actions, sightings, fuses, past);
    }
}
