package dev.dromedarr.app;

import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import dev.dromedarr.web.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Whose queues are looked through, and when that was done last. */
public final class Sweeps {

    private final Instances instances;
    private final Clock clock;
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();

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

    public void swept(Instance instance) {
        ends.put(instance.name(), clock.instant());
    }

    /** When any queue was looked through to its end last. */
    public Optional<Instant> last() {
        return ends.values().stream().max(Instant::compareTo);
    }

    /** How long ago the queue of this instance was looked through to its end. */
    Optional<Duration> age(Instance instance) {
        return Optional.ofNullable(ends.get(instance.name())).map(end -> Duration.between(end, clock.instant()));
    }
}
