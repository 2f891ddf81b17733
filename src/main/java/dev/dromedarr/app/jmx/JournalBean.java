package dev.dromedarr.app.jmx;

import dev.dromedarr.event.Events;
import dev.dromedarr.event.Journal;
import java.time.Clock;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.api.management.ManagedResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The journal over JMX. */
@ManagedResource(description = "Webhooks as they arrived: stored, and worked off one after the other")
public final class JournalBean {

    private static final Logger LOG = LoggerFactory.getLogger(JournalBean.class);

    private final Journal journal;
    private final Events events;
    private final Clock clock;

    public JournalBean(Journal journal, Events events, Clock clock) {
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @ManagedAttribute(description = "How many wait to be worked off")
    public int getWaiting() {
        return journal.waiting();
    }

    @ManagedOperation(description = "Let the event with this id wait and be worked off again; false when there is none")
    public boolean replay(long id) {
        boolean found = events.replay(id, clock.instant()) != Events.Replay.UNKNOWN;
        if (found) {
            LOG.info("Event {} was put in line again over JMX", id);
        }
        return found;
    }
}
