package dev.dromedarr.app.http;

import dev.dromedarr.fault.Denied;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.web.Request;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.component.platform.http.PlatformHttpConstants;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.processor.ThrottlerRejectedExecutionException;

/**
 * What holds at every HTTP door, ours and the users': foreign headers stay outside, the API key is asked for unless the door
 * is an open one, and failures become problems without a stack trace.
 */
public final class Guards extends RouteConfigurationBuilder {

    /** Webhooks bring a secret of their own, which their route asks for. */
    private static final String WEBHOOK = "/webhook";

    private static final Set<String> OPEN = Set.of("/ping", "/health", "/health/live", "/health/ready", WEBHOOK);

    static final String NEEDS_KEY =
            "This needs the header X-Api-Key with the right key; it is what DROMEDARR_API_KEY says, else in the file api-key of the config folder";

    private final Requests requests;
    private final Secret apiKey;
    private final boolean metricsPublic;

    public Guards(String urlBase, Secret apiKey, boolean metricsPublic) {
        this.requests = new Requests(urlBase);
        this.apiKey = apiKey;
        this.metricsPublic = metricsPublic;
    }

    /** From now on no HTTP route of this context is reached past the guards. */
    public void post(CamelContext camel, LimitedVertx vertx) {
        var engine = new GuardedEngine(this::guard, vertx.bodies());
        engine.setCamelContext(camel);
        camel.getRegistry().bind(PlatformHttpConstants.PLATFORM_HTTP_ENGINE_NAME, engine);
        camel.getRegistry().bind("vertx", vertx);
    }

    /** What is denied is no fault, and not logged as one; the engine catches what a route with a configuration of its own lets through. */
    @Override
    public void configuration() {
        routeConfiguration()
                .onException(
                        Denied.class,
                        ThrottlerRejectedExecutionException.class,
                        Unavailable.class,
                        Refused.class,
                        Exception.class)
                .onWhen(Requests::atDoor)
                .handled(true)
                .logExhausted(false)
                .process(new Apologize());
    }

    /** What is wrong with a route that was loaded: the door for webhooks is open only to who asks for their secret. */
    public Optional<String> wrong(Route route, RouteDefinition definition) {
        boolean asks =
                ProcessorDefinitionHelper.filterTypeInOutputs(definition.getOutputs(), BeanDefinition.class).stream()
                        .anyMatch(step -> "knock".equals(step.getRef()));
        return requests.door(route.getEndpoint()).equals(WEBHOOK) && !asks
                ? Optional.of(
                        "it takes webhooks and does not ask for the secret of the webhooks; give it the step '- bean: { id: knock, ref: knock }' before it reads them")
                : Optional.empty();
    }

    /** Whether this is the key of the API. */
    public boolean knows(String key) {
        return apiKey.matches(key);
    }

    private void guard(Exchange exchange) {
        Request request = requests.read(exchange);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setBody(request);
        if (!open(requests.door(exchange.getFromEndpoint()))
                && request.header("X-Api-Key").filter(apiKey::matches).isEmpty()) {
            throw Denied.unauthorized(NEEDS_KEY);
        }
    }

    private boolean open(String door) {
        return OPEN.contains(door) || (metricsPublic && door.equals("/metrics"));
    }
}
