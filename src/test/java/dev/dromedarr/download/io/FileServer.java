package dev.dromedarr.download.io;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server over bare sockets that gives one file, and answers as badly as it is told to. */
final class FileServer implements AutoCloseable {

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Manners manners;

    /** What was asked: the first line, the headers by their names in small letters. */
    record Asked(String line, Map<String, String> headers) {

        String path() {
            return line.split(" ", 3)[1];
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** How it answers one request. */
    @FunctionalInterface
    interface Manners {
        void answer(Asked asked, Socket connection) throws Exception;
    }

    FileServer(Manners manners) {
        this("127.0.0.1", manners);
    }

    FileServer(String address, Manners manners) {
        try {
            this.manners = manners;
            this.socket = new ServerSocket(0, 50, InetAddress.getByName(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    void manners(Manners next) {
        manners = next;
    }

    int port() {
        return socket.getLocalPort();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    void forget() {
        asked.clear();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                threads.execute(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            Asked request = read(connection.getInputStream());
            asked.add(request);
            manners.answer(request, connection);
        } catch (Exception gone) {
            // The other side left; that is what many tests are about.
            open.remove(connection);
        }
    }

    private static Asked read(InputStream plain) throws IOException {
        InputStream in = new BufferedInputStream(plain);
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int one = in.read();
            if (one < 0) {
                throw new IOException("No request");
            }
            head.write(one);
        }
        List<String> lines = new ArrayList<>(
                Arrays.asList(head.toString(StandardCharsets.ISO_8859_1).split("\r\n")));
        Map<String, String> headers = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
        }
        return new Asked(lines.get(0), headers);
    }

    /** Sends a head: the status line and headers, without the empty line's worth of care for what follows. */
    static OutputStream head(Socket connection, String status, String... headers) throws IOException {
        OutputStream out = connection.getOutputStream();
        StringBuilder text = new StringBuilder("HTTP/1.1 ").append(status).append("\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        out.write(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return out;
    }

    /** An answer that is always the same. */
    static Manners always(String status, byte[] body, String... headers) {
        return (asked, connection) -> {
            OutputStream out = head(connection, status, headers);
            out.write(body);
            out.flush();
        };
    }

    /** An answer without a body. */
    static Manners status(String status, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Content-Length: 0";
        return always(status, new byte[0], all);
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
