package dev.dromedarr.app.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Room for the bodies of requests that are being read or worked on, taken before the first byte is read: a body lies in memory
 * before any key is asked for. Small ones have room of their own, so that big ones keep no webhook out.
 */
final class Bodies {

    private static final int KB = 1024;
    private static final int LARGEST = 5 * KB * KB;
    private static final int SMALL = 64 * KB;

    private final Semaphore small = new Semaphore(8 * KB * KB);
    private final Semaphore big = new Semaphore(24 * KB * KB);
    private final Map<HttpServerRequest, Integer> taken = new ConcurrentHashMap<>();

    /** Whether there was room for the body of this request. */
    boolean take(RoutingContext context) {
        HttpServerRequest request = context.request();
        int size = size(request);
        if (size == 0) {
            return true;
        }
        if (!room(size).tryAcquire(size)) {
            return false;
        }
        taken.put(request, size);
        context.addEndHandler(answeredOrClosed -> {
            // A body that came whole before its client hung up still lies in the queue of the routes, which give it
            // back.
            HttpServerResponse response = context.response();
            if (response.ended() || !request.isEnded()) {
                giveBack(request);
            }
        });
        return true;
    }

    void giveBack(HttpServerRequest request) {
        Integer size = taken.remove(request);
        if (size != null) {
            room(size).release(size);
        }
    }

    private Semaphore room(int size) {
        return size <= SMALL ? small : big;
    }

    private static int size(HttpServerRequest request) {
        if (request.headers().contains("Transfer-Encoding")) {
            return LARGEST;
        }
        String length = request.headers().contains("Content-Length") ? request.getHeader("Content-Length") : "0";
        return length.matches("\\d{1,7}") ? Math.min(Integer.parseInt(length), LARGEST) : LARGEST;
    }
}
