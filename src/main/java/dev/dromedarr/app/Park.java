package dev.dromedarr.app;

import dev.dromedarr.download.Desk;
import dev.dromedarr.download.Turn;
import dev.dromedarr.event.Event;
import dev.dromedarr.event.Journal;
import dev.dromedarr.event.JournalEntry;
import dev.dromedarr.event.Patience;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Mask;
import dev.dromedarr.wanted.ScanJob;
import dev.dromedarr.wanted.Scans;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows a failure. A webhook is tried again with growing pauses while the world is silent, however long that takes; it is
 * parked when the world says no, or when patience with one answer ends. Sweeps,
 * scans and looks at actions come round by themselves: they are only told.
 */
public final class Park {

    private static final Logger LOG = LoggerFactory.getLogger(Park.class);

    private final Journal journal;
    private final Patience patience;
    private final Scans scans;
    private final Desk desk;
    private final Clock clock;

    public Park(Journal journal, Patience patience, Scans scans, Desk desk, Clock clock) {
        this.journal = journal;
        this.patience = patience;
        this.scans = scans;
        this.desk = desk;
        this.clock = clock;
    }

    /** Says what there is to tell. */
    public List<Event> park(@Nullable Object body, Exception failure) {
        if (body instanceof Turn turn) {
            return settle(turn, failure);
        }
        if (ofMemory(failure)) {
            // The database told of its trouble, once; what is written there waits as it is, and is taken up again.
            LOG.debug("Not now: {}", failure.getMessage());
            return List.of();
        }
        boolean ours = !(failure instanceof Unavailable) && !(failure instanceof Refused);
        if (ours) {
            LOG.error(
                    "A fault of ours at {}",
                    body instanceof JournalEntry entry ? "event " + entry.id() : "work",
                    failure);
        }
        if (body instanceof JournalEntry entry) {
            return settle(entry, failure);
        }
        if (body instanceof ScanJob job) {
            LOG.warn(
                    "The scan for {} found nothing out: {}",
                    job.instance().name(),
                    Mask.mask(String.valueOf(failure.getMessage())));
            scans.failed(
                    job,
                    ours ? "A fault of ours; the log tells which" : Mask.mask(String.valueOf(failure.getMessage())));
        } else if (body == null || body instanceof Instance) {
            // Its standing was told when it changed; the next sweep asks again.
            LOG.debug("Not now: {}", failure.getMessage());
        } else if (!ours) {
            LOG.warn("Not now: {}", failure.getMessage());
        }
        return List.of();
    }

    /** Steps of downloads write down themselves what the world says: what comes here is the database's trouble, or a fault of ours. */
    private List<Event> settle(Turn turn, Exception failure) {
        try {
            if (failure instanceof Unavailable || failure instanceof Refused) {
                desk.drops(turn);
                LOG.debug("Not now: {}", failure.getMessage());
                return List.of();
            }
            LOG.error("A fault of ours at download {}", turn.claim().download().id(), failure);
            return desk.breaks(turn, "A fault of ours; the log tells which");
        } catch (Unavailable | Refused e) {
            desk.drops(turn);
            return List.of();
        }
    }

    /** Whether our own database failed, and not the world: that says nothing about an event. */
    private static boolean ofMemory(Throwable failure) {
        return (failure instanceof Unavailable || failure instanceof Refused)
                && Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(SQLException.class::isInstance);
    }

    private List<Event> settle(JournalEntry entry, Exception failure) {
        try {
            return settled(entry, failure);
        } catch (Unavailable | Refused e) {
            // It could not be written down: the event waits as it did before.
            LOG.debug("Not now: {}", e.getMessage());
            return List.of();
        }
    }

    private List<Event> settled(JournalEntry entry, Exception failure) {
        String why =
                Mask.mask(failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
        int failures = entry.attempts() + 1;
        if (failure instanceof Unavailable silence && (!silence.onlyThis() || failures < patience.attempts())) {
            var pause = patience.pauseAfter(failures);
            journal.again(entry.id(), why, clock.instant().plus(pause));
            if (failures == 1 || silence.onlyThis()) {
                LOG.warn("Event {} is taken up again in {} s: {}", entry.id(), pause.toSeconds(), why);
            }
            return List.of();
        }
        journal.park(entry, "triage-event", why, clock.instant());
        return List.of(new Event.Parked(
                entry.webhook().instance().orElse("unknown"), entry.webhook().title(), why));
    }
}
