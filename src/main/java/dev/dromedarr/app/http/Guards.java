package dev.dromedarr.app.http;

import dev.dromedarr.fault.Denied;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.web.Request;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.processor.ThrottlerRejectedExecutionException;

/**
 * What holds at every HTTP door, ours and the users': foreign headers stay outside, the API key is asked for unless the door
 * is an open one, and failures become problems without a stack trace.
 */
public final class Guards extends RouteConfigurationBuilder {

    /** Webhooks bring a secret of their own, which their route asks for. */
    private static final Set<String> OPEN = Set.of("/ping", "/health", "/health/live", "/health/ready", "/webhook");

    private final Requests requests;
    private final Secret apiKey;
    private final boolean metricsPublic;

    public Guards(String urlBase, Secret apiKey, boolean metricsPublic) {
        this.requests = new Requests(urlBase);
        this.apiKey = apiKey;
        this.metricsPublic = metricsPublic;
    }

    @Override
    public void configuration() {
        routeConfiguration().interceptFrom("platform-http:*").process(this::guard);
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

    private void guard(Exchange exchange) {
        Request request = requests.read(exchange);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setBody(request);
        if (!open(requests.door(exchange))
                && request.header("X-Api-Key").filter(apiKey::matches).isEmpty()) {
            throw Denied.unauthorized("This needs the header X-Api-Key with the right key");
        }
    }

    private boolean open(String door) {
        return OPEN.contains(door) || (metricsPublic && door.equals("/metrics"));
    }
}
