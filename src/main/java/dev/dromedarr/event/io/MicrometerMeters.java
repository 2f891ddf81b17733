package dev.dromedarr.event.io;

import dev.dromedarr.event.Event;
import dev.dromedarr.event.Meters;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Counts events in Micrometer. Labels are instances and words of ours, never titles. */
public final class MicrometerMeters implements Meters {

    private final MeterRegistry registry;

    public MicrometerMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void count(Event event) {
        if (event instanceof Event.Decided decided) {
            increment(
                    "dromedarr.decisions",
                    "instance",
                    decided.instance(),
                    "verb",
                    decided.verb(),
                    "reason",
                    decided.reason().toLowerCase(Locale.ROOT));
        } else if (event instanceof Event.Ordered ordered) {
            action(ordered.instance(), ordered.verb(), "ordered");
        } else if (event instanceof Event.Ended ended) {
            action(ended.instance(), ended.verb(), ended.outcome());
        } else if (event instanceof Event.Silent silent) {
            increment("dromedarr.instance.silences", "instance", silent.instance());
        } else if (event instanceof Event.Parked parked) {
            increment("dromedarr.parked", "instance", parked.instance());
        } else if (event instanceof Event.Vanished vanished) {
            increment("dromedarr.vanished", "instance", vanished.instance(), "outcome", vanished.outcome());
        } else if (event instanceof Event.Listed listed) {
            increment("dromedarr.playlist.refreshes", "outcome", listed.fresh() ? "replaced" : "failed");
        } else if (event instanceof Event.Matched matched) {
            increment("dromedarr.matches", "instance", matched.instance(), "outcome", matched.outcome());
        } else if (event instanceof Event.CameHome home) {
            increment("dromedarr.came.home", "instance", home.instance());
        } else if (event instanceof Event.Fused fused) {
            // The first word of a scope; the rest may name what is in a library.
            increment(
                    "dromedarr.fused",
                    "instance",
                    fused.instance(),
                    "limit",
                    fused.scope().split("/", 2)[0]);
        }
    }

    private void action(String instance, String verb, String outcome) {
        increment("dromedarr.actions", "instance", instance, "verb", verb, "outcome", outcome);
    }

    private void increment(String name, String... labels) {
        registry.counter(name, labels).increment();
    }
}
