package dev.dromedarr.download;

import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import java.util.Optional;

/** The apps that want the files: who they are, and whether they still want them. */
public final class Apps {

    private final Instances instances;
    private final Announcer announcer;
    private final AppQueues queues;
    private final Downloads downloads;
    private final Upgrades upgrades;

    public Apps(Instances instances, Announcer announcer, AppQueues queues, Downloads downloads, Upgrades upgrades) {
        this.instances = instances;
        this.announcer = announcer;
        this.queues = queues;
        this.downloads = downloads;
        this.upgrades = upgrades;
    }

    Optional<Instance> instance(Target target) {
        return instances.find(target.instance()).filter(one -> one.kind() == target.kind());
    }

    String unknown(Target target) {
        return "%s \"%s\" is not among the instances any more; add it again and retry, or cancel"
                .formatted(target.kind().title(), target.instance());
    }

    Work read(Instance instance, Download download) {
        return announcer.read(instance, download.target(), download.name());
    }

    /** Whether the app has got it: a file, and when it was to be replaced, another one. */
    boolean owned(Download download, Work work) {
        return work.file().isPresent() && !work.file().equals(download.upgrade());
    }

    /** Why nobody needs it any more. */
    Optional<String> needless(Instance instance, Download download, Work work) {
        if (owned(download, work)) {
            return Optional.of(instance.spoken() + " has a file for it already");
        }
        return queues.hold(instance, download.target())
                ? Optional.of(instance.spoken() + " is fetching it by itself: it stands in its queue")
                : Optional.empty();
    }

    /** Why it is not to replace what it was ordered to replace. */
    Optional<String> unwanted(Download download) {
        return upgrades.unwanted(download);
    }

    /** What would be lost with the file that it is to replace. */
    Optional<String> loses(Instance instance, Download download, Work work) {
        return work.file().isPresent() && work.file().equals(download.upgrade())
                ? announcer.loses(instance, download.target(), work)
                : Optional.empty();
    }

    boolean cancelled(long id) {
        return downloads.find(id).map(now -> now.state() == State.CANCELLED).orElse(true);
    }

    Announcer announcer() {
        return announcer;
    }
}
