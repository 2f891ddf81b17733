package dev.dromedarr.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** A connection to the engine on which a test says what no decent client would, byte by byte. */
final class Wire implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
        socket.setSoTimeout((int) PATIENCE.toMillis());
    }

    static Wire to(Engine engine) throws IOException {
        return new Wire(
                new Socket(InetAddress.getLoopbackAddress(), engine.address("/").getPort()));
    }

    /** From another address of this machine, as another client. */
    static Wire from(String address, Engine engine) throws IOException {
        return new Wire(new Socket(
                InetAddress.getLoopbackAddress(), engine.address("/").getPort(), InetAddress.getByName(address), 0));
    }

    /** The head of a webhook, to be followed by more headers and an empty line. */
    static String head(String path) {
        return head(path, Engine.WEBHOOK_SECRET);
    }

    static String head(String path, String secret) {
        return "POST " + path + " HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nX-Webhook-Secret: "
                + secret + "\r\n";
    }

    static String webhook(String body) {
        return head("/webhook/sonarr") + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n"
                + body;
    }

    Wire say(String text) throws IOException {
        return say(text.getBytes(StandardCharsets.UTF_8));
    }

    Wire say(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    /** Says it as far as the other side listens. */
    Wire shout(byte[] bytes) throws IOException {
        try {
            return say(bytes);
        } catch (SocketException hungUp) {
            return this;
        }
    }

    void sayNoMore() throws IOException {
        socket.shutdownOutput();
    }

    /** The status of the next answer, whose body is read too; 0 when the other side hangs up without one. */
    int status() throws IOException {
        String line = line();
        if (line.isEmpty()) {
            return 0;
        }
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String said = header.toLowerCase(Locale.ROOT);
            if (said.startsWith("content-length:")) {
                length = Integer.parseInt(said.substring(15).strip());
            }
            chunked |= said.equals("transfer-encoding: chunked");
        }
        in.readNBytes(length);
        for (int size = chunked ? size() : 0; size > 0; size = size()) {
            in.readNBytes(size + 2);
        }
        if (chunked) {
            line();
        }
        return Integer.parseInt(line.split(" ", -1)[1]);
    }

    /** Whether the other side has hung up, waiting for it. */
    boolean hungUp() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        try {
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                if (next != '\r') {
                    line.write(next);
                }
            }
        } catch (SocketException reset) {
            return "";
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
