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
        } else if (event instanceof Event.Ended ended) {
            increment(
                    "dromedarr.actions",
                    "instance",
                    ended.instance(),
                    "verb",
                    ended.verb(),
                    "outcome",
                    ended.outcome());
        } else if (event instanceof Event.Silent silent) {
            increment("dromedarr.instance.silences", "instance", silent.instance());
        } else if (event instanceof Event.Parked parked) {
            increment("dromedarr.parked", "instance", parked.instance());
        }
    }

    private void increment(String name, String... labels) {
        registry.counter(name, labels).increment();
    }
}
