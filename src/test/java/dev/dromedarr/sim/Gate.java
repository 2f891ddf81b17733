package dev.dromedarr.sim;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every request has to pass before a simulated app looks at it: base, start-up, key. */
final class Gate {

    private final State state;
    private final String urlBase;
    private final String apiKey;

    Gate(State state, String urlBase, String apiKey) {
        this.state = state;
        this.urlBase = urlBase;
        this.apiKey = apiKey;
    }

    /** The path without the base; a request outside the base is sent there. */
    String within(String path) {
        if (urlBase.isEmpty()) {
            return path;
        }
        if (path.equals(urlBase) || path.startsWith(urlBase + "/")) {
            return path.equals(urlBase) ? "/" : path.substring(urlBase.length());
        }
        throw new Refusal(Answer.redirect(urlBase + path));
    }

    void check(String path, Map<String, List<String>> query, Map<String, String> headers) {
        boolean starting;
        synchronized (state.lock) {
            starting = state.quirks.contains(Quirk.STARTING_UP);
        }
        if (starting) {
            throw new Refusal(Answer.starting(state.app));
        }
        boolean api = path.equals("/api") || path.startsWith("/api/");
        if (api && !key(query, headers).equals(apiKey)) {
            throw new Refusal(Answer.empty(401));
        }
    }

    // A key in the query hides the one in the header, even when it is wrong.
    private static String key(Map<String, List<String>> query, Map<String, String> headers) {
        return Optional.ofNullable(query.get("apikey"))
                .flatMap(values -> values.stream().findFirst())
                .or(() -> Optional.ofNullable(headers.get("x-api-key")))
                .or(() -> Optional.ofNullable(headers.get("authorization"))
                        .filter(value -> value.startsWith("Bearer "))
                        .map(value -> value.substring("Bearer ".length())))
                .orElse("");
    }
}
