package dev.dromedarr.app.jmx;

import dev.dromedarr.download.Allowance;
import dev.dromedarr.download.ByHand;
import dev.dromedarr.download.Download;
import dev.dromedarr.download.Downloads;
import dev.dromedarr.download.State;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.api.management.ManagedResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The downloads over JMX. */
@ManagedResource(description = "Files on their way home")
public final class DownloadsBean {

    private static final Logger LOG = LoggerFactory.getLogger(DownloadsBean.class);

    private final Downloads downloads;
    private final ByHand byHand;
    private final Allowance allowance;

    public DownloadsBean(Downloads downloads, ByHand byHand, Allowance allowance) {
        this.downloads = downloads;
        this.byHand = byHand;
        this.allowance = allowance;
    }

    @ManagedAttribute(description = "How many may come at once; holds until the engine ends")
    public int getConcurrency() {
        return allowance.concurrency();
    }

    @ManagedAttribute(description = "How many may come at once; holds until the engine ends")
    public void setConcurrency(int most) {
        allowance.concurrency(most);
        LOG.info("At most {} downloads at once from now on, said over JMX", most);
    }

    @ManagedAttribute(description = "Bytes per second for all together, 0 for no limit; holds until the engine ends")
    public long getBandwidthLimit() {
        return allowance.bandwidth().limit();
    }

    @ManagedAttribute(description = "Bytes per second for all together, 0 for no limit; holds until the engine ends")
    public void setBandwidthLimit(long limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("The limit is bytes per second, or 0 for none");
        }
        allowance.bandwidth().set(limit);
        LOG.info("At most {} bytes per second from now on, said over JMX", limit);
    }

    @ManagedAttribute(description = "What holds at this hour")
    public long getBandwidthNow() {
        return allowance.bandwidth().now();
    }

    @ManagedAttribute(description = "How many wait for their turn")
    public long getQueued() {
        return downloads.figures().counts().getOrDefault(State.QUEUED, 0L);
    }

    @ManagedAttribute(description = "How many come at this moment")
    public long getDownloading() {
        return downloads.figures().counts().getOrDefault(State.DOWNLOADING, 0L);
    }

    @ManagedOperation(description = "Stop the one with this id for now; its state afterwards")
    public String pause(long id) {
        return told("paused", byHand.pause(id));
    }

    @ManagedOperation(description = "Let the one with this id go on; its state afterwards")
    public String resume(long id) {
        return told("resumed", byHand.resume(id));
    }

    @ManagedOperation(description = "Throw the one with this id away; its state afterwards")
    public String cancel(long id) {
        return told("cancelled", byHand.cancel(id));
    }

    @ManagedOperation(description = "Take the one with this id up again; its state afterwards")
    public String retry(long id) {
        return told("retried", byHand.retry(id));
    }

    private static String told(String verb, Download download) {
        LOG.info("Download {} was {} over JMX", download.id(), verb);
        return download.state().word();
    }
}
