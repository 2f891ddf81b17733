package dev.dromedarr.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Which part of a simulated app answers a path, with which method and which query parameters. */
final class Router {

    private static final Pattern NUMBER = Pattern.compile("\\{id}");

    private final State state;
    private final List<Endpoint> endpoints = new ArrayList<>();

    Router(State state) {
        this.state = state;
    }

    /** Answers while it holds the lock. */
    void add(String method, String path, Set<String> parameters, Function<Request, Answer> answer) {
        addUnlocked(method, path, parameters, request -> {
            synchronized (state.lock) {
                return answer.apply(request);
            }
        });
    }

    /** Answers without the lock, because it waits for somebody else. */
    void addUnlocked(String method, String path, Set<String> parameters, Function<Request, Answer> answer) {
        var pattern = Pattern.compile(NUMBER.matcher(path).replaceAll("\\\\d{1,10}"));
        endpoints.add(new Endpoint(method, pattern, parameters, answer));
    }

    Answer answer(Request request) {
        var path = request.path();
        var here = endpoints.stream()
                .filter(endpoint -> endpoint.path.matcher(path).matches())
                .toList();
        if (here.isEmpty()) {
            if (!path.startsWith("/api")) {
                return Answer.html(state.app.title());
            }
            throw new Refusal(Answer.notFound(), "Unknown path: " + request);
        }
        var endpoint = here.stream()
                .filter(candidate -> candidate.method.equals(request.method()))
                .findFirst()
                .orElseThrow(() -> new Refusal(Answer.empty(405), "Wrong method: " + request));
        checkBody(request);
        checkParameters(request, endpoint);
        return endpoint.answer.apply(request);
    }

    private static void checkBody(Request request) {
        boolean sends = !request.body().isEmpty()
                || request.method().equals("POST")
                || request.method().equals("PUT");
        if (sends && !request.header("content-type").startsWith("application/json")) {
            throw new Refusal(Answer.empty(415), "Without Content-Type application/json: " + request);
        }
        var accept = request.header("accept");
        boolean admitted = accept.isEmpty() || accept.contains("*/*") || accept.contains("application/");
        if (!admitted || (accept.contains("application/") && !accept.contains("json") && !accept.contains("*"))) {
            throw new Refusal(Answer.empty(406), "Accept does not admit JSON: " + request);
        }
    }

    private static void checkParameters(Request request, Endpoint endpoint) {
        for (var name : request.query().keySet()) {
            if (!endpoint.parameters.contains(name)) {
                throw new Refusal(
                        Answer.problem(name, "There is no such parameter"),
                        "Unknown query parameter %s: %s".formatted(name, request));
            }
        }
    }

    private record Endpoint(String method, Pattern path, Set<String> parameters, Function<Request, Answer> answer) {}
}
