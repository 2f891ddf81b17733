package dev.dromedarr.app.arr;

import dev.dromedarr.instance.Instance;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** How long calls took and how they ended, with retries and waits: by instance and kind of status, never by address. */
final class CallMeters {

    private final MeterRegistry registry;

    CallMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param status of HTTP; 0 when nothing came back */
    void answered(Instance instance, int status, Duration took) {
        count(instance, status == 0 ? "silent" : status / 100 + "xx", took);
    }

    /** The breaker was open, and nobody was asked. */
    void leftAlone(Instance instance, Duration took) {
        count(instance, "left-alone", took);
    }

    private void count(Instance instance, String status, Duration took) {
        registry.timer("dromedarr.calls", "instance", instance.name(), "status", status)
                .record(took);
    }
}
