package dev.dromedarr.sim;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes each request, writes it down, answers it or lets it go wrong as ordered. */
final class Desk implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final State state;
    private final Gate gate;
    private final Router router;
    private final Faults faults;
    private final String version;

    Desk(State state, Gate gate, Router router, Faults faults, String version) {
        this.state = state;
        this.gate = gate;
        this.router = router;
        this.faults = faults;
        this.version = version;
    }

    @Override
    public void handle(HttpExchange exchange) {
        try {
            answer(exchange);
        } catch (IOException gone) {
            LOG.debug(
                    "The answer to {} did not arrive: {}",
                    exchange.getRequestURI().getPath(),
                    gone.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        var headers = headers(exchange);
        var query = Request.query(
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var request = new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                without(query, List.of("apikey")),
                body,
                without(headers, List.of("x-api-key", "authorization")));
        synchronized (state.lock) {
            state.requests.add(request);
        }
        var fault = faults.take(request.at(pathWithoutBase(request)));
        if (fault.isPresent()) {
            spoil(exchange, fault.get(), request, query, headers);
        } else {
            send(exchange, decide(request, query, headers));
        }
    }

    private String pathWithoutBase(Request request) {
        try {
            return gate.within(request.path());
        } catch (Refusal outside) {
            return request.path();
        }
    }

    private Answer decide(Request request, Map<String, List<String>> query, Map<String, String> headers) {
        try {
            var path = gate.within(request.path());
            gate.check(path, query, headers);
            return router.answer(request.at(path));
        } catch (Refusal refusal) {
            synchronized (state.lock) {
                refusal.violation().ifPresent(state::violated);
            }
            return refusal.answer();
        } catch (RuntimeException broken) {
            LOG.error("The simulated {} failed at {}", state.app.title(), request, broken);
            return Answer.broken(String.valueOf(broken.getMessage()));
        }
    }

    private void spoil(
            HttpExchange exchange,
            Fault fault,
            Request request,
            Map<String, List<String>> query,
            Map<String, String> headers)
            throws IOException, InterruptedException {
        switch (fault.kind()) {
            case SLOW -> {
                Thread.sleep(fault.delay().toMillis());
                send(exchange, decide(request, query, headers));
            }
            case STATUS_500 -> send(exchange, Answer.broken("database is locked"));
            case STATUS_401 -> send(exchange, Answer.empty(401));
            case STATUS_429 -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                send(exchange, Answer.empty(429));
            }
            case STATUS_503 -> send(exchange, Answer.starting(state.app));
            case HTML -> send(exchange, Answer.html("Login"));
            case REDIRECT -> send(exchange, Answer.redirect("/login?returnUrl=" + request.path()));
            case RESET -> LOG.debug("Cut {} as ordered", request);
            case ACT_THEN_RESET -> {
                decide(request, query, headers);
                LOG.debug("Lost the answer to {} as ordered", request);
            }
            case HALF -> half(exchange, decide(request, query, headers));
        }
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        describe(exchange, answer);
        boolean silent = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), silent ? -1 : body.length);
        if (!silent) {
            exchange.getResponseBody().write(body);
        }
    }

    private void half(HttpExchange exchange, Answer answer) throws IOException {
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        describe(exchange, answer);
        exchange.sendResponseHeaders(answer.status(), body.length + 100L);
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
    }

    private void describe(HttpExchange exchange, Answer answer) {
        var headers = exchange.getResponseHeaders();
        answer.headers().forEach(headers::set);
        headers.set("X-Application-Version", version);
        if (!answer.contentType().isEmpty()) {
            headers.set("Content-Type", answer.contentType());
        }
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        var headers = new LinkedHashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return headers;
    }

    private static <V> Map<String, V> without(Map<String, V> all, List<String> names) {
        var rest = new LinkedHashMap<>(all);
        names.forEach(rest::remove);
        return rest;
    }
}
