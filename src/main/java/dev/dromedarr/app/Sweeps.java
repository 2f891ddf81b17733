package dev.dromedarr.app;

import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Whose queues are looked through, and when that was done last. */
public final class Sweeps {

    private final Instances instances;
    private final Clock clock;
    private final AtomicReference<Optional<Instant>> last = new AtomicReference<>(Optional.empty());

    public Sweeps(Instances instances, Clock clock) {
        this.instances = instances;
        this.clock = clock;
    }

    public List<Instance> listInstances() {
        return instances.triaged();
    }

    public void swept() {
        last.set(Optional.of(clock.instant()));
    }

    public Optional<Instant> last() {
        return last.get();
    }
}
