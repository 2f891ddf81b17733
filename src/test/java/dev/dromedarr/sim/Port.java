package dev.dromedarr.sim;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** A port of this machine: free at first, then always the same, open or closed. */
final class Port {

    static {
        // Without it each answer waits 40 ms for an acknowledgement of its headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private int number;
    private Optional<HttpServer> server = Optional.empty();
    private Optional<ExecutorService> workers = Optional.empty();

    Port(int number) {
        this.number = number;
    }

    synchronized void open(HttpHandler handler) {
        if (server.isPresent()) {
            return;
        }
        try {
            var opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), 0);
            var pool = Executors.newCachedThreadPool(threads("http"));
            opened.setExecutor(pool);
            opened.createContext("/", handler);
            opened.start();
            number = opened.getAddress().getPort();
            server = Optional.of(opened);
            workers = Optional.of(pool);
        } catch (IOException taken) {
            throw new UncheckedIOException("Could not open port " + number, taken);
        }
    }

    synchronized void close() {
        server.ifPresent(running -> running.stop(0));
        workers.ifPresent(ExecutorService::shutdownNow);
        server = Optional.empty();
        workers = Optional.empty();
    }

    synchronized int number() {
        return number;
    }

    static ThreadFactory threads(String name) {
        return work -> {
            var thread = new Thread(work, "sim-" + name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
