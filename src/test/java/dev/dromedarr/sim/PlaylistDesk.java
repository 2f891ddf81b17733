package dev.dromedarr.sim;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers for a simulated provider, well or as ordered. */
final class PlaylistDesk implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PlaylistDesk.class);
    private static final int HUGE = 300 << 20;
    private static final int CHUNKED = 0;
    private static final int NOTHING = -1;

    private final SimPlaylists provider;
    private final AccountPart account;
    private final MediaPart media = new MediaPart();

    PlaylistDesk(SimPlaylists provider) {
        this.provider = provider;
        this.account = new AccountPart(provider);
    }

    @Override
    public void handle(HttpExchange exchange) {
        try (exchange) {
            answer(exchange);
        } catch (IOException gone) {
            LOG.debug("An answer did not arrive: {}", gone.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getPath();
        Map<String, List<String>> query = Request.query(
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
        provider.note(exchange.getRequestMethod() + " " + path + noted(exchange, query));
        boolean known = one(query, "username").equals(ListText.USER)
                && one(query, "password").equals(ListText.PASSWORD);
        if (path.equals("/player_api.php")) {
            if (one(query, "series_id").equals(String.valueOf(provider.silentSeries()))) {
                exchange.sendResponseHeaders(500, NOTHING);
                return;
            }
            json(exchange, known ? account.answer(query) : account.stranger());
        } else if (path.equals("/get.php") || path.equals("/moved.m3u")) {
            if (path.equals("/get.php") && !known) {
                exchange.sendResponseHeaders(403, NOTHING);
            } else {
                list(exchange, path);
            }
        } else if (path.startsWith("/movie/") || path.startsWith("/series/")) {
            media.answer(exchange, path);
        } else {
            exchange.sendResponseHeaders(404, NOTHING);
        }
    }

    private static String noted(HttpExchange exchange, Map<String, List<String>> query) {
        String action = one(query, "action");
        String series = one(query, "series_id");
        String condition = Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-None-Match"))
                .orElse("");
        return (action + " " + series + " " + condition).strip().isEmpty()
                ? ""
                : " " + (action + " " + series + " " + condition).strip();
    }

    private static String one(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private void list(HttpExchange exchange, String path) throws IOException, InterruptedException {
        switch (provider.mishap()) {
            case NONE -> whole(exchange);
            case TRICKLE -> trickle(exchange, Integer.MAX_VALUE);
            case STALL -> trickle(exchange, 1);
            case CUT -> cut(exchange);
            case ENDLESS -> endless(exchange);
            case HTML -> page(exchange);
            case BOMB -> bomb(exchange);
            case PACKED_WITHOUT_HEADER -> packed(exchange);
            case STATUS_500 -> exchange.sendResponseHeaders(500, NOTHING);
            case EMPTY -> exchange.sendResponseHeaders(200, NOTHING);
            case REDIRECT -> {
                if (path.equals("/moved.m3u")) {
                    whole(exchange);
                } else {
                    redirect(exchange, "/moved.m3u");
                }
            }
            case REDIRECT_TO_FILE -> redirect(exchange, "file:///etc/passwd");
            case REDIRECT_LOOP -> redirect(exchange, exchange.getRequestURI().toString());
        }
    }

    private void whole(HttpExchange exchange) throws IOException {
        String etag = provider.etag();
        exchange.getResponseHeaders().set("ETag", etag);
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, NOTHING);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "audio/x-mpegurl");
        boolean gzip = String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding"))
                .contains("gzip");
        if (gzip) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(200, CHUNKED);
        try (InputStream list = provider.list();
                OutputStream out =
                        gzip ? new GZIPOutputStream(exchange.getResponseBody()) : exchange.getResponseBody()) {
            list.transferTo(out);
        }
    }

    private static void trickle(HttpExchange exchange, int pieces) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, CHUNKED);
        OutputStream out = exchange.getResponseBody();
        out.write("#EXTM3U\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < pieces; i++) {
            out.write('#');
            out.flush();
            Thread.sleep(200);
        }
        while (!Thread.currentThread().isInterrupted()) {
            Thread.sleep(1000);
        }
    }

    private void cut(HttpExchange exchange) throws IOException {
        byte[] all = provider.list().readAllBytes();
        exchange.sendResponseHeaders(200, all.length);
        exchange.getResponseBody().write(all, 0, all.length / 2);
        exchange.getResponseBody().flush();
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, CHUNKED);
        try (InputStream list = new ListText("http://provider.example", Integer.MAX_VALUE).stream();
                OutputStream out = exchange.getResponseBody()) {
            list.transferTo(out);
        }
    }

    private static void page(HttpExchange exchange) throws IOException {
        byte[] page =
                "\n<!DOCTYPE html>\n<html><body>Please log in #EXTM3U</body></html>\n".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
    }

    private static void bomb(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, CHUNKED);
        try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
            byte[] piece = "#EXTM3U\n".repeat(1 << 14).getBytes(StandardCharsets.UTF_8);
            for (int sent = 0; sent < HUGE; sent += piece.length) {
                out.write(piece);
            }
        }
    }

    private void packed(HttpExchange exchange) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (InputStream list = provider.list();
                OutputStream out = new GZIPOutputStream(bytes)) {
            list.transferTo(out);
        }
        exchange.sendResponseHeaders(200, bytes.size());
        bytes.writeTo(exchange.getResponseBody());
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, NOTHING);
    }

    private static void json(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
