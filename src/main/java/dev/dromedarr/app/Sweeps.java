package dev.dromedarr.app;

import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whose queues are looked through, and when that was done last. */
public final class Sweeps {

    private final Instances instances;
    private final Clock clock;
    private volatile Optional<Instant> last = Optional.empty();

    public Sweeps(Instances instances, Clock clock) {
        this.instances = instances;
        this.clock = clock;
    }

    public List<Instance> listInstances() {
        return instances.triaged();
    }

    public void swept() {
        last = Optional.of(clock.instant());
    }

    public Optional<Instant> last() {
        return last;
    }
}
