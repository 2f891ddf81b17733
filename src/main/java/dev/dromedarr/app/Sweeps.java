package dev.dromedarr.app;

import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import dev.dromedarr.web.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    /** One of all instances, by its place in their list, from 0. */
    public Instance number(int place) {
        return instances.all().get(place);
    }

    /** The answer to who asked for a sweep. */
    public Answer started() {
        return Answer.json(
                202,
                Map.of(
                        "status",
                        "started",
                        "instances",
                        instances.triaged().stream().map(Instance::name).toList()));
    }

    public void swept() {
        last = Optional.of(clock.instant());
    }

    public Optional<Instant> last() {
        return last;
    }
}
