package dev.dromedarr.app.http;

import dev.dromedarr.web.Problem;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.HttpEndpointModel;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;

/** Answers in the place of the server where no route does; also while the routes are still being started. */
public final class Porter {

    private static final String SECONDS_TO_START = "5";

    private static final Map<Integer, String> DETAILS = Map.of(
            400, "This address or request cannot be read",
            404, "There is nothing at this address",
            405, "This address does not take this method",
            413, "The body is larger than 5 MB",
            415, "The body must be JSON; send it with Content-Type: application/json",
            500, "Something went wrong here; the log tells what");

    private final CamelContext camel;
    private final BooleanSupplier open;
    private final LimitedVertx vertx;

    /** @param open whether all routes run */
    public Porter(CamelContext camel, BooleanSupplier open, LimitedVertx vertx) {
        this.camel = camel;
        this.open = open;
        this.vertx = vertx;
    }

    public void serve(VertxPlatformHttpServer server, Ticker ticker) {
        if (server.getServer().requestHandler() instanceof Router router) {
            router.route()
                    .order(Integer.MIN_VALUE)
                    .handler(vertx.deadlines()::arrived)
                    .handler(Porter::protect)
                    .handler(this::weigh)
                    .failureHandler(this::letGo);
            ticker.serve(router, vertx, this::refuse);
            DETAILS.keySet().forEach(status -> router.errorHandler(status, request -> answer(request, status)));
        }
    }

    /** Nothing that we say is to be kept or taken for something else. */
    private static void protect(RoutingContext request) {
        request.response().putHeader("X-Content-Type-Options", "nosniff").putHeader("Cache-Control", "no-store");
        // Vert.x would put the files of a form on the disk before any key is asked for, and Camel cannot tell it not
        // to.
        String type = request.request().getHeader("Content-Type");
        if (type != null && type.strip().regionMatches(true, 0, "multipart/", 0, 10)) {
            request.fail(415);
        } else {
            request.next();
        }
    }

    /** What there is no room for is not read; its bytes are let fall as they come, so that the client hears the answer. */
    private void weigh(RoutingContext request) {
        if (vertx.bodies().take(request)) {
            request.next();
        } else {
            request.response().putHeader("Retry-After", "1");
            answer(request, 503, "Too many large bodies at the same time; come back in a second");
        }
    }

    /** A client that hung up needs no answer, and is no fault to be logged with its trace. */
    private void letGo(RoutingContext request) {
        vertx.bodies().giveBack(request.request());
        if (!request.response().closed() && !request.response().ended()) {
            request.next();
        }
    }

    private Set<HttpEndpointModel> doors() {
        return camel.getComponent("platform-http", PlatformHttpComponent.class).getHttpEndpoints();
    }

    private void refuse(RoutingContext request, int status) {
        answer(
                request,
                status,
                status == 401 ? Guards.NEEDS_KEY : "Too many listen already; come back when one of them has left");
    }

    private void answer(RoutingContext request, int status) {
        if ((status == 404 || status == 405) && !open.getAsBoolean()) {
            request.response().putHeader("Retry-After", SECONDS_TO_START);
            answer(request, 503, "Dromedarr is starting; come back in some seconds");
        } else {
            if (status == 405) {
                request.response().putHeader("Allow", Methods.of(doors(), request.normalizedPath()));
            }
            answer(request, status, DETAILS.getOrDefault(status, ""));
        }
    }

    private static void answer(RoutingContext request, int status, String detail) {
        if (request.response().ended()) {
            return;
        }
        Problem problem = Problem.of(status, detail);
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(new JsonObject()
                        .put("type", problem.type())
                        .put("title", problem.title())
                        .put("status", problem.status())
                        .put("detail", problem.detail())
                        .encode());
    }
}
