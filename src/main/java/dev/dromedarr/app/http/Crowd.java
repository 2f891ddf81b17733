package dev.dromedarr.app.http;

import dev.dromedarr.web.Request;
import io.vertx.core.http.HttpConnection;
import java.util.HashMap;
import java.util.Map;

/** The connections that are open, of which no client may have so many that none is left for the others. */
final class Crowd {

    /** More clients than any home has, and fewer than the files that a process may have open. */
    private static final int MOST = 500;

    private final int perClient;
    private final Map<HttpConnection, String> open = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** @param perClient how many connections one client may have; 0 for as many as there are */
    Crowd(int perClient) {
        this.perClient = perClient == 0 ? MOST : perClient;
    }

    /** Whether there was room for this one. */
    synchronized boolean enter(HttpConnection connection) {
        String network = Request.network(Requests.client(connection.remoteAddress()));
        if (open.size() >= MOST || counts.getOrDefault(network, 0) >= perClient) {
            return false;
        }
        open.put(connection, network);
        counts.merge(network, 1, Integer::sum);
        return true;
    }

    synchronized void leave(HttpConnection connection) {
        String network = open.remove(connection);
        if (network != null) {
            counts.computeIfPresent(network, (name, count) -> count == 1 ? null : count - 1);
        }
    }

    synchronized boolean holds(HttpConnection connection) {
        return open.containsKey(connection);
    }
}
