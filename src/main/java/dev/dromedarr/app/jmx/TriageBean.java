package dev.dromedarr.app.jmx;

import dev.dromedarr.triage.DryRun;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.api.management.ManagedResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Triage over JMX: dry run, and a sweep on order. */
@ManagedResource(description = "Triage: what it may do, and a sweep on order")
public final class TriageBean {

    private static final Logger LOG = LoggerFactory.getLogger(TriageBean.class);

    private final DryRun dryRun;
    private final Runnable sweep;

    /** @param sweep orders a sweep and returns at once */
    public TriageBean(DryRun dryRun, Runnable sweep) {
        this.dryRun = dryRun;
        this.sweep = sweep;
    }

    @ManagedAttribute(
            description = "Decide and tell, and touch nothing; holds from the next decision on, until the engine ends")
    public boolean isDryRun() {
        return dryRun.on();
    }

    @ManagedAttribute(
            description = "Decide and tell, and touch nothing; holds from the next decision on, until the engine ends")
    public void setDryRun(boolean wanted) {
        dryRun.set(wanted);
        LOG.info(
                "Dry run was switched {} over JMX{}",
                wanted ? "on" : "off",
                wanted ? ": nothing is touched from now on" : ": what is decided from now on is done");
    }

    @ManagedOperation(description = "Look through every queue now, without waiting for the next sweep")
    public void sweepNow() {
        sweep.run();
        LOG.info("A sweep was ordered over JMX");
    }
}
