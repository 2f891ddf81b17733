package dev.dromedarr.app;

import dev.dromedarr.fault.Refused;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The port that we listen on. */
final class Port {

    private Port() {}

    /** Camel's server opens its port in the background and only logs that it could not: so it is tried before. */
    static void mustBeFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new Refused(
                    "The port %d cannot be listened on: %s; end the program that has it, or set WEBHOOK_PORT to a free port"
                            .formatted(port, e.getMessage()),
                    e);
        }
    }
}
