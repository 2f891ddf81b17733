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

    /** More clients than any home has, and fewer than the files that a process may have open. */
    private static final int MOST = 500;

    private final Vertx vertx;
    private final long patience;
    private final Map<HttpConnection, Long> waiting = new ConcurrentHashMap<>();
    private final Map<HttpConnection, Boolean> open = new ConcurrentHashMap<>();

    Deadlines(Vertx vertx, Duration patience) {
        this.vertx = vertx;
        this.patience = Math.max(1, patience.toMillis());
    }

    void opened(HttpConnection connection) {
        if (open.size() >= MOST) {
            connection.close();
            return;
        }
        open.put(connection, true);
        connection.closeHandler(closed -> {
            open.remove(connection);
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
            if (open.containsKey(connection)) {
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
