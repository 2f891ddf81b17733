package dev.dromedarr.io.sql;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A free port below those that systems hand out by themselves: a server that binds it seconds later still finds it free. */
final class QuietPort {

    private static final int FIRST = 20_000;
    private static final int END = 32_000;

    private QuietPort() {}

    static int any() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (free(port)) {
                return port;
            }
        }
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
