package dev.dromedarr.instance;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** How we stand with each instance: kept from the calls we make, told when it changes. Safe for use by many threads. */
public final class Standings {

    private final Map<String, Standing> standings = new ConcurrentHashMap<>();
    private final Clock clock;
    private final BiConsumer<Instance, Standing> changed;

    /** @param changed hears when an instance falls silent, changes its trouble, or comes back */
    public Standings(Clock clock, BiConsumer<Instance, Standing> changed) {
        this.clock = clock;
        this.changed = changed;
    }

    public Standing of(String name) {
        return standings.getOrDefault(name, Standing.NEW);
    }

    public void introduced(Instance instance, String version) {
        Instant now = clock.instant();
        standings.merge(
                instance.name(),
                new Standing(Optional.of(version), Optional.empty(), Optional.of(now), Optional.empty()),
                (old, fresh) -> new Standing(fresh.version(), old.trouble(), fresh.lastSuccess(), old.lastError()));
    }

    public void answered(Instance instance) {
        Standing before = of(instance.name());
        Standing after =
                new Standing(before.version(), Optional.empty(), Optional.of(clock.instant()), before.lastError());
        standings.put(instance.name(), after);
        if (before.trouble().isPresent()) {
            changed.accept(instance, after);
        }
    }

    public void troubled(Instance instance, String why) {
        Standing before = of(instance.name());
        Standing after =
                new Standing(Optional.empty(), Optional.of(why), before.lastSuccess(), Optional.of(clock.instant()));
        standings.put(instance.name(), after);
        if (!before.trouble().equals(after.trouble())) {
            changed.accept(instance, after);
        }
    }
}
