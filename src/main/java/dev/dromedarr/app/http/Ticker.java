package dev.dromedarr.app.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Server-sent events at one address: each second one reading for all who listen, and no thread waits for any of them. Camel 4.18
 * holds an answer back until eight kilobytes of it are there, so this stands beside the routes, and asks for the same key.
 */
public final class Ticker {

    private static final int MOST = 20;
    private static final long EVERY_MILLIS = 1_000;
    private static final int SILENT_TICKS = 15;

    private final String path;
    private final Predicate<String> key;
    private final Supplier<String> reading;
    private final Set<HttpServerResponse> listeners = ConcurrentHashMap.newKeySet();
    private int silent;
    private boolean ticking;
    private boolean closed;

    /**
     * Nobody listens yet.
     *
     * @param path with the URL base
     * @param key whether a key is the right one
     * @param reading what there is to tell at this moment, as lines of the stream; empty for nothing
     */
    public Ticker(String path, Predicate<String> key, Supplier<String> reading) {
        this.path = path;
        this.key = key;
        this.reading = reading;
    }

    void serve(Router router, Vertx vertx, BiConsumer<RoutingContext, Integer> refuse) {
        router.get(path).order(Integer.MIN_VALUE + 1).handler(request -> {
            String given = request.request().getHeader("X-Api-Key");
            if (given == null || !key.test(given)) {
                refuse.accept(request, 401);
            } else if (listeners.size() >= MOST) {
                refuse.accept(request, 503);
            } else {
                listen(request.response(), vertx);
            }
        });
    }

    private synchronized void listen(HttpServerResponse response, Vertx vertx) {
        if (closed) {
            response.end();
            return;
        }
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("X-Accel-Buffering", "no")
                .closeHandler(gone -> listeners.remove(response))
                .exceptionHandler(gone -> listeners.remove(response));
        var unused = response.write(": downloads as they come\n\n");
        listeners.add(response);
        if (!ticking) {
            ticking = true;
            tick(vertx);
        }
    }

    private synchronized void tick(Vertx vertx) {
        if (listeners.isEmpty() || closed) {
            ticking = false;
            return;
        }
        var unused = vertx.<String>executeBlocking(reading::get, false).onComplete(read -> {
            tell(read.succeeded() ? read.result() : "");
            vertx.setTimer(EVERY_MILLIS, next -> tick(vertx));
        });
    }

    /** Who reads too slowly misses some; who is gone without a word is found out by writing to it. */
    private void tell(String lines) {
        silent = lines.isEmpty() ? silent + 1 : 0;
        String text = silent > 0 && silent % SILENT_TICKS == 0 ? ":\n\n" : lines;
        listeners.removeIf(response -> response.closed() || response.ended());
        if (!text.isEmpty()) {
            listeners.stream().filter(response -> !response.writeQueueFull()).forEach(response -> {
                var unused = response.write(text);
            });
        }
    }

    /** Nobody hears anything any more. */
    public synchronized void close() {
        closed = true;
        listeners.forEach(response -> {
            if (!response.ended() && !response.closed()) {
                var unused = response.end();
            }
        });
        listeners.clear();
    }
}
