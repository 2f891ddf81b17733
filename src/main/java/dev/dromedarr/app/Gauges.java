package dev.dromedarr.app;

import dev.dromedarr.app.arr.ArrRoutes;
import dev.dromedarr.download.State;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Standing;
import dev.dromedarr.instance.Standings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.apache.camel.CamelContext;
import org.apache.camel.component.resilience4j.ResilienceProcessor;

/** How things stand at the moment of the scrape; what is not known at that moment is {@code NaN}. */
final class Gauges {

    private final CamelContext camel;
    private final ArrRoutes routes;
    private final Standings standings;
    private final Sweeps sweeps;
    private final Counts counts;

    Gauges(CamelContext camel, House house, Counts counts) {
        this.camel = camel;
        this.routes = house.arrRoutes();
        this.standings = house.standings();
        this.sweeps = house.sweeps();
        this.counts = counts;
    }

    void bindTo(MeterRegistry registry) {
        count(registry, "dromedarr.journal.waiting", Counts.Count::journal);
        count(registry, "dromedarr.failures.waiting", Counts.Count::failures);
        count(registry, "dromedarr.fuses.blown", Counts.Count::fuses);
        Gauge.builder(
                        "dromedarr.download.rate",
                        counts,
                        all -> read(all, count -> count.downloads().rate()))
                .baseUnit("bytes.per.second")
                .register(registry);
        for (State state : State.values()) {
            Gauge.builder("dromedarr.downloads.now", counts, all -> read(all, count -> number(count, state)))
                    .tag("state", state.word())
                    .register(registry);
        }
        for (Instance instance : sweeps.listInstances()) {
            Gauge.builder("dromedarr.instance.up", instance, this::up)
                    .tag("instance", instance.name())
                    .register(registry);
            Gauge.builder("dromedarr.breaker.state", instance, this::breaker)
                    .tag("instance", instance.name())
                    .register(registry);
            Gauge.builder("dromedarr.sweep.age", instance, this::sweepAge)
                    .baseUnit("seconds")
                    .tag("instance", instance.name())
                    .register(registry);
        }
    }

    private void count(MeterRegistry registry, String name, ToDoubleFunction<Counts.Count> which) {
        Gauge.builder(name, counts, all -> read(all, which)).register(registry);
    }

    private static double read(Counts counts, ToDoubleFunction<Counts.Count> which) {
        return counts.now().map(which::applyAsDouble).orElse(Double.NaN);
    }

    private static double number(Counts.Count count, State state) {
        return count.downloads().counts().getOrDefault(state, 0L);
    }

    private double up(Instance instance) {
        Standing standing = standings.of(instance.name());
        return standing.trouble().isEmpty() && standing.version().isPresent() ? 1 : 0;
    }

    private double breaker(Instance instance) {
        var route = camel.getRoute(routes.once(instance));
        // By its kind: Camel does not find the processors of a template's route by their ids.
        return route == null
                ? Double.NaN
                : route.filter("*").stream()
                        .filter(ResilienceProcessor.class::isInstance)
                        .map(ResilienceProcessor.class::cast)
                        .mapToDouble(breaker -> state(breaker.getCircuitBreakerState()))
                        .findFirst()
                        .orElse(Double.NaN);
    }

    private static double state(String word) {
        return switch (word) {
            case "CLOSED" -> 0;
            case "HALF_OPEN" -> 1;
            case "OPEN", "FORCED_OPEN" -> 2;
            default -> Double.NaN;
        };
    }

    private double sweepAge(Instance instance) {
        return sweeps.age(instance)
                .map(Duration::toMillis)
                .map(age -> age / 1000.0)
                .orElse(Double.NaN);
    }
}
