package dev.dromedarr.sim;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the entries play: bytes that begin like a Matroska file, whole or from any place on. */
final class MediaPart {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,12})-(\\d{0,12})");
    private static final int LENGTH = 1 << 20;
    private static final int[] MATROSKA = {0x1a, 0x45, 0xdf, 0xa3};

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
        for (int i = from; i < to; i++) {
            bytes[i - from] = (byte) (i < MATROSKA.length ? MATROSKA[i] : ((seed + i) * 31) >> 3);
        }
        out.write(bytes);
    }
}
