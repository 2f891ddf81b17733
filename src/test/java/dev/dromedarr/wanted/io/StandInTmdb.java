package dev.dromedarr.wanted.io;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** Answers what TMDB documents of its API v3, and nothing else: other paths, parameters and keys are refused and remembered. */
final class StandInTmdb implements AutoCloseable {

    static final String KEY = "0123456789abcdef0123456789abcdef";
    static final String TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJ4In0.c2lnbmF0dXJl";

    private static final Map<String, Set<String>> PARAMETERS = Map.of(
            "/3/movie/\\d+/alternative_titles", Set.of("country"),
            "/3/movie/\\d+/translations", Set.of(),
            "/3/tv/\\d+/alternative_titles", Set.of(),
            "/3/tv/\\d+/translations", Set.of(),
            "/3/find/[^/]+", Set.of("external_source", "language"),
            "/3/search/movie",
                    Set.of("query", "include_adult", "language", "primary_release_year", "page", "region", "year"),
            "/3/search/tv", Set.of("query", "first_air_date_year", "include_adult", "language", "page", "year"));

    private final HttpServer server;
    private final Map<String, String> answers = new TreeMap<>();
    private final ConcurrentLinkedQueue<Integer> failures = new ConcurrentLinkedQueue<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();

    StandInTmdb() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What is answered to this path; a search stands there with its words. */
    StandInTmdb answers(String path, String json) {
        answers.put(path, json.replace('\'', '"'));
        return this;
    }

    /** The next questions fail with these. */
    void failsWith(Integer... statuses) {
        failures.addAll(List.of(statuses));
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        String search = query.containsKey("query") ? "?" + query.get("query") : "";
        asked.add(path + search);
        if (!admitted(exchange, query)) {
            send(exchange, 401, "{\"status_code\":7,\"status_message\":\"Invalid API key\",\"success\":false}");
            return;
        }
        check(exchange.getRequestMethod(), path, query);
        Integer failure = failures.poll();
        if (failure != null) {
            exchange.getResponseHeaders().add("Retry-After", "1");
            send(exchange, failure, "{\"status_code\":" + failure + ",\"status_message\":\"failed\"}");
            return;
        }
        String answer = answers.get(path + search);
        send(
                exchange,
                answer == null ? 404 : 200,
                answer == null ? "{\"success\":false,\"status_code\":34,\"status_message\":\"not found\"}" : answer);
    }

    private boolean admitted(HttpExchange exchange, Map<String, String> query) {
        String key = query.remove("api_key");
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header == null ? KEY.equals(key) : key == null && header.equals("Bearer " + TOKEN);
    }

    private void check(String method, String path, Map<String, String> query) {
        Set<String> known = PARAMETERS.entrySet().stream()
                .filter(one -> path.matches(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (known == null || !method.equals("GET") || !known.containsAll(query.keySet())) {
            violations.add(method + " " + path + " " + query);
        }
        boolean search = path.contains("/search/");
        boolean find = path.contains("/find/");
        if ((search && query.getOrDefault("query", "").isBlank())
                || (find && !"tvdb_id".equals(query.get("external_source")))) {
            violations.add("Something is missing: " + path + " " + query);
        }
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new TreeMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            String[] halves = pair.split("=", 2);
            query.put(halves[0], URLDecoder.decode(halves[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json;charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
