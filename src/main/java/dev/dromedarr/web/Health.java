package dev.dromedarr.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** How we feel. {@code live} asks nothing of the world; {@code ready} says whether a webhook would be stored. */
public final class Health {

    /**
     * What health looks at.
     *
     * @param problems sentences about what is missing or broken, without secrets; empty when all is well
     * @param hints sentences about what may be worth a look, though nothing is wrong
     * @param waiting how many webhooks wait in the journal
     * @param ready empty when webhooks can be stored and routes run, else why not
     */
    public record Senses(
            Supplier<List<String>> problems,
            Supplier<List<String>> hints,
            Supplier<List<Map<String, Object>>> instances,
            Supplier<Optional<Integer>> waiting,
            Supplier<Optional<Instant>> lastCheck,
            Supplier<Optional<String>> ready,
            BooleanSupplier dryRun) {}

    private final Senses senses;
    private final String version;
    private final Clock clock;
    private final Instant start;

    public Health(Senses senses, String version, Clock clock) {
        this.senses = senses;
        this.version = version;
        this.clock = clock;
        this.start = clock.instant();
    }

    public Answer ping() {
        return Answer.json(200, Map.of("status", "OK"));
    }

    public Answer live() {
        return Answer.json(200, Map.of("status", "live"));
    }

    public Answer ready() {
        return senses.ready()
                .get()
                .map(why -> Answer.json(503, Map.of("status", "not ready", "reason", why)))
                .orElseGet(() -> Answer.json(200, Map.of("status", "ready")));
    }

    /** Always 200 while we can answer at all: what is wrong stands in {@code problems}. */
    public Answer health() {
        List<String> problems = senses.problems().get();
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("status", problems.isEmpty() ? "healthy" : "degraded");
        health.put("version", version);
        health.put(
                "uptime", Math.max(0, Duration.between(start, clock.instant()).toSeconds()));
        health.put("timestamp", clock.instant().toString());
        health.put("last_check", senses.lastCheck().get().map(Instant::toString).orElse(null));
        health.put("webhook_cache_size", senses.waiting().get().orElse(null));
        health.put("dryRun", senses.dryRun().getAsBoolean());
        health.put("problems", problems);
        health.put("hints", senses.hints().get());
        health.put("instances", senses.instances().get());
        return Answer.json(200, health);
    }
}
