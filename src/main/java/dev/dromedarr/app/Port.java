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
        if (!free(port)) {
            throw new Refused(taken(port));
        }
    }

    static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("0.0.0.0", port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    static String taken(int port) {
        return "Port %d is taken by another program, or not allowed; end that program or set WEBHOOK_PORT to a free port"
                .formatted(port);
    }
}
