package dev.dromedarr.sim;

import com.sun.net.httpserver.HttpExchange;
import dev.dromedarr.sim.media.TinyMedia;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the entries play: a small Matroska file each, whole or from any place on. */
final class MediaPart {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,12})-(\\d{0,12})");
    private static final int LENGTH = 1 << 20;
    private static final Duration RUNTIME = Duration.ofMinutes(90);

    void answer(HttpExchange exchange, String path) throws IOException {
        if (!path.contains("/" + ListText.USER + "/" + ListText.PASSWORD + "/")) {
            exchange.sendResponseHeaders(403, -1);
            return;
        }
        exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
        exchange.getResponseHeaders().set("ETag", "\"" + Integer.toHexString(path.hashCode()) + "\"");
        exchange.getResponseHeaders().set("Content-Type", "video/x-matroska");
        int from = 0;
        int to = LENGTH;
        Matcher range =
                RANGE.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
        if (range.matches()) {
            from = (int) Math.min(Long.parseLong(range.group(1)), Integer.MAX_VALUE);
            to = range.group(2).isEmpty() ? LENGTH : (int) Math.min(LENGTH, Long.parseLong(range.group(2)) + 1);
            if (from >= to) {
                exchange.getResponseHeaders().set("Content-Range", "bytes */" + LENGTH);
                exchange.sendResponseHeaders(416, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Range", "bytes %d-%d/%d".formatted(from, to - 1, LENGTH));
        }
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(range.matches() ? 206 : 200, head ? -1 : to - from);
        if (!head) {
            write(exchange.getResponseBody(), path.hashCode(), from, to);
        }
    }

    private static void write(OutputStream out, int seed, int from, int to) throws IOException {
        byte[] bytes = new byte[to - from];
        TinyMedia.mkv(seed, LENGTH, RUNTIME).read(from, bytes, 0, bytes.length);
        out.write(bytes);
    }
}
