package dev.dromedarr.app.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.impl.VertxWrapper;
import java.time.Duration;

/** Makes the HTTP server with limits. Camel 4.18 makes it with options of its own and asks nobody, so it is given this Vert.x to ask. */
public final class LimitedVertx extends VertxWrapper {

    private final Deadlines deadlines;
    private final Bodies bodies = new Bodies();

    /**
     * Begins with nobody connected.
     *
     * @param patience how long a client may take for the head of a request, and again for its body
     * @param perClient how many connections one client may have; 0 for any number
     */
    public LimitedVertx(Duration patience, int perClient) {
        super((VertxInternal) Vertx.vertx());
        this.deadlines = new Deadlines(delegate, patience, new Crowd(perClient));
    }

    Deadlines deadlines() {
        return deadlines;
    }

    Bodies bodies() {
        return bodies;
    }

    @Override
    public HttpServer createHttpServer(HttpServerOptions options) {
        // Nobody needs HTTP/2 without TLS, and it lets one connection carry a hundred requests.
        return super.createHttpServer(options.setHttp2ClearTextEnabled(false)).connectionHandler(deadlines::opened);
    }
}
