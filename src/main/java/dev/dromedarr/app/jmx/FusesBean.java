package dev.dromedarr.app.jmx;

import dev.dromedarr.triage.Fuses;
import java.time.Clock;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.api.management.ManagedResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The fuses over JMX. */
@ManagedResource(description = "Limits that were reached; each holds triage back until it is armed again")
public final class FusesBean {

    private static final Logger LOG = LoggerFactory.getLogger(FusesBean.class);

    private final Fuses fuses;
    private final Clock clock;

    public FusesBean(Fuses fuses, Clock clock) {
        this.fuses = fuses;
        this.clock = clock;
    }

    @ManagedAttribute(description = "How many are blown")
    public int getBlown() {
        return fuses.all().size();
    }

    @ManagedOperation(description = "Those that are blown, one a line: scope, time, reason")
    public String[] list() {
        return fuses.all().stream()
                .map(fuse -> "%s %s %s".formatted(fuse.scope(), fuse.blownAt(), fuse.reason()))
                .toArray(String[]::new);
    }

    @ManagedOperation(description = "Arm the one of this scope again; false when it is not blown")
    public boolean rearm(String scope) {
        boolean armed = fuses.rearm(scope, clock.instant());
        if (armed) {
            LOG.info("The fuse \"{}\" was armed again over JMX", scope);
        }
        return armed;
    }
}
