package dev.dromedarr.app.routes;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.component.platform.http.PlatformHttpConstants;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultConsumer;

/** Loads files of routes as the engine does, but starts none of them: no port is opened, no timer fires, nobody is called. */
public final class RouteTrial {

    private final Map<String, Object> words;
    private final Properties settings;

    public RouteTrial(Map<String, Object> words, Properties settings) {
        this.words = words;
        this.settings = settings;
    }

    /** What is wrong with the files, and what else is asked for while they are loaded. */
    public List<String> load(
            List<RouteFile> files,
            RouteCheck check,
            RouteLoader.Templates templates,
            RouteLoader.Doors doors,
            List<? extends RouteConfigurationBuilder> configurations,
            Function<CamelContext, List<String>> more)
            throws Exception {
        CamelContext camel = new DefaultCamelContext();
        try {
            camel.getPropertiesComponent().setInitialProperties(settings);
            words.forEach(camel.getRegistry()::bind);
            camel.getRegistry().bind(PlatformHttpConstants.PLATFORM_HTTP_ENGINE_NAME, new NoServer());
            for (RouteConfigurationBuilder configuration : configurations) {
                camel.addRoutesConfigurations(configuration);
            }
            camel.start();
            List<RouteProblem> problems = new RouteLoader(camel, check, templates, doors).load(files);
            return Stream.concat(problems.stream().map(RouteProblem::spoken), more.apply(camel).stream())
                    .toList();
        } finally {
            camel.stop();
        }
    }

    /** Takes HTTP routes and never hears of a request. */
    private static final class NoServer implements PlatformHttpEngine {

        @Override
        public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor processor) {
            return new Deaf(endpoint, processor);
        }
    }

    private static final class Deaf extends DefaultConsumer implements PlatformHttpConsumer {

        Deaf(PlatformHttpEndpoint endpoint, Processor processor) {
            super(endpoint, processor);
        }

        @Override
        public PlatformHttpEndpoint getEndpoint() {
            return (PlatformHttpEndpoint) super.getEndpoint();
        }
    }
}
