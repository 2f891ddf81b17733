package dev.dromedarr.app.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Closes connections whose clients take too long: for the head of a request, counted from the last answer, and for its body. However
 * slowly bytes trickle, they do not put a deadline off. How long we take for an answer is not limited here.
 */
final class Deadlines {

    private final Vertx vertx;
    private final long patience;
    private final Map<HttpConnection, Long> waiting = new ConcurrentHashMap<>();
    private final Crowd crowd;

    Deadlines(Vertx vertx, Duration patience, Crowd crowd) {
        this.crowd = crowd;
        this.vertx = vertx;
        this.patience = Math.max(1, patience.toMillis());
    }

    void opened(HttpConnection connection) {
        if (!crowd.enter(connection)) {
            connection.close();
            return;
        }
        connection.closeHandler(closed -> {
            crowd.leave(connection);
            forget(connection);
        });
        await(connection);
    }

    void arrived(RoutingContext request) {
        HttpConnection connection = request.request().connection();
        forget(connection);
        long body = vertx.setTimer(patience, late -> {
            if (!request.request().isEnded()) {
                connection.close();
            }
        });
        request.addEndHandler(answered -> {
            vertx.cancelTimer(body);
            if (crowd.holds(connection)) {
                await(connection);
            }
        });
        request.next();
    }

    private void await(HttpConnection connection) {
        forget(connection);
        waiting.put(connection, vertx.setTimer(patience, late -> connection.close()));
    }

    private void forget(HttpConnection connection) {
        Long timer = waiting.remove(connection);
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }
}
