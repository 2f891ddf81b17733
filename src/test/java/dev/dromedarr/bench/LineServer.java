package dev.dromedarr.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Gives one file to whoever asks, as fast as the kernel can. */
final class LineServer {

    private LineServer() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(System.getenv("LINE_FILE"));
        int port = Integer.parseInt(System.getenv("WEBHOOK_PORT"));
        ExecutorService threads = Executors.newCachedThreadPool();
        try (ServerSocketChannel door =
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
            while (true) {
                SocketChannel guest = door.accept();
                threads.execute(() -> serve(guest, file));
            }
        }
    }

    private static void serve(SocketChannel guest, Path file) {
        try (guest;
                FileChannel movie = FileChannel.open(file)) {
            var lines = new BufferedReader(
                    new InputStreamReader(Channels.newInputStream(guest), StandardCharsets.ISO_8859_1));
            String line = lines.readLine();
            while (line != null && !line.isEmpty()) {
                line = lines.readLine();
            }
            String head = "HTTP/1.1 200 OK\r\nETag: \"movie\"\r\nContent-Length: " + movie.size() + "\r\n\r\n";
            guest.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.ISO_8859_1)));
            long sent = 0;
            while (line != null && sent < movie.size()) {
                sent += movie.transferTo(sent, 1 << 20, guest);
            }
        } catch (IOException left) {
            System.out.println("A guest left: " + left.getMessage());
        }
    }
}
