package dev.dromedarr.instance;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

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

    /** It said who it is: only that ends a trouble, because an answer from a wrong app is no answer. */
    public void introduced(Instance instance, String version) {
        Optional<Instant> now = Optional.of(clock.instant());
        Standing after = standings.compute(
                instance.name(),
                (name, old) -> new Standing(
                        Optional.of(version), Optional.empty(), now, old == null ? Optional.empty() : old.lastError()));
        changed.accept(instance, after);
    }

    public void answered(Instance instance) {
        Optional<Instant> now = Optional.of(clock.instant());
        change(instance, old -> new Standing(old.version(), old.trouble(), now, old.lastError()));
    }

    public void troubled(Instance instance, String why) {
        Optional<Instant> now = Optional.of(clock.instant());
        change(instance, old -> new Standing(Optional.empty(), Optional.of(why), old.lastSuccess(), now));
    }

    /** When many calls see the same change at once, it is told once. */
    private void change(Instance instance, UnaryOperator<Standing> step) {
        Standing before;
        Standing after;
        do {
            before = standings.computeIfAbsent(instance.name(), unseen -> Standing.NEW);
            after = step.apply(before);
        } while (!standings.replace(instance.name(), before, after));
        if (!before.trouble().equals(after.trouble())) {
            changed.accept(instance, after);
        }
    }
}
