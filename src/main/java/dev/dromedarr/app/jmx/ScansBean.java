package dev.dromedarr.app.jmx;

import dev.dromedarr.fault.Denied;
import dev.dromedarr.wanted.Scan;
import dev.dromedarr.wanted.Scans;
import java.util.Locale;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.api.management.ManagedResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The scans over JMX. */
@ManagedResource(description = "Scans: looking in the playlists for what the apps miss")
public final class ScansBean {

    private static final Logger LOG = LoggerFactory.getLogger(ScansBean.class);

    private final Scans scans;

    public ScansBean(Scans scans) {
        this.scans = scans;
    }

    @ManagedAttribute(description = "How the last one since the start is: none, waiting, matching, done or failed")
    public String getState() {
        return scans.last()
                .map(scan -> scan.state().name().toLowerCase(Locale.ROOT))
                .orElse("none");
    }

    @ManagedAttribute(description = "How many entries of playlists passed by in the last one")
    public long getEntries() {
        return scans.last().map(Scan::entries).orElse(0L);
    }

    @ManagedAttribute(description = "How many items the last one has found something for")
    public int getFound() {
        return scans.last().map(scan -> scan.proposals().size()).orElse(0);
    }

    @ManagedOperation(description = "Look for everything that is missing now; false while a scan is under way")
    public boolean scanNow() {
        return order(false);
    }

    @ManagedOperation(description = "The same, and write nothing down; false while a scan is under way")
    public boolean lookNow() {
        return order(true);
    }

    private boolean order(boolean dryRun) {
        try {
            Scan scan = scans.order(dryRun);
            LOG.info("Scan {} was ordered over JMX", scan.id());
            return true;
        } catch (Denied underWay) {
            LOG.info("No scan was ordered over JMX: {}", underWay.getMessage());
            return false;
        }
    }
}
