package dev.dromedarr.app;

import dev.dromedarr.web.Answer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;

/** The figures in the text form of Prometheus. */
public final class Scrape {

    private final PrometheusMeterRegistry registry;

    public Scrape(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    public Answer scrape() {
        return new Answer(200, Map.of(), "text/plain; version=0.0.4; charset=utf-8", registry.scrape());
    }
}
