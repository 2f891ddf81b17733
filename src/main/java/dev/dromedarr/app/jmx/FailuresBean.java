package dev.dromedarr.app.jmx;

import dev.dromedarr.event.Failures;
import dev.dromedarr.instance.Mask;
import java.time.Clock;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.api.management.ManagedResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The failures over JMX. */
@ManagedResource(description = "What could not be worked off and waits for a person")
public final class FailuresBean {

    private static final Logger LOG = LoggerFactory.getLogger(FailuresBean.class);
    private static final int MOST = 100;

    private final Failures failures;
    private final Clock clock;

    public FailuresBean(Failures failures, Clock clock) {
        this.failures = failures;
        this.clock = clock;
    }

    @ManagedAttribute(description = "How many wait")
    public int getCount() {
        return failures.count();
    }

    @ManagedOperation(description = "The newest hundred, one a line: id, time, instance, title, reason")
    public String[] list() {
        return failures.list(1, MOST).records().stream()
                .map(failure -> Mask.mask("%d %s %s %s: %s"
                        .formatted(
                                failure.id(),
                                failure.parkedAt(),
                                failure.instance().orElse("-"),
                                failure.title(),
                                failure.reason())))
                .toArray(String[]::new);
    }

    @ManagedOperation(description = "Send the one with this id on its way again; false when there is none")
    public boolean again(long id) {
        return told(failures.again(id, clock.instant()), id, "sent again");
    }

    @ManagedOperation(description = "Forget the one with this id; false when there is none")
    public boolean forget(long id) {
        return told(failures.forget(id), id, "forgotten");
    }

    private static boolean told(boolean found, long id, String what) {
        if (found) {
            LOG.info("Failure {} was {} over JMX", id, what);
        }
        return found;
    }
}
