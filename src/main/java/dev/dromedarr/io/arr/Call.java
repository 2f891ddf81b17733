package dev.dromedarr.io.arr;

import dev.dromedarr.instance.Instance;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One call to an app.
 *
 * @param path below the instance's address, {@code /api/v3/queue}
 * @param query names and values, in pairs
 * @param body JSON
 * @param mayBeAbsent a 404 is an answer, not a refusal
 * @param once it is not made again when no answer comes
 * @param slow the app works on it for minutes, and has them to answer in
 * @param beyond the app asks somebody on the internet: silence tells nothing of the app itself
 */
public record Call(
        Instance instance,
        String method,
        String path,
        List<String> query,
        Optional<String> body,
        boolean mayBeAbsent,
        boolean once,
        boolean slow,
        boolean beyond) {

    public static Call get(Instance instance, String path, Object... query) {
        return new Call(instance, "GET", path, words(query), Optional.empty(), false, false, false, false);
    }

    public static Call post(Instance instance, String path, String body) {
        return new Call(instance, "POST", path, List.of(), Optional.of(body), false, false, false, false);
    }

    public static Call delete(Instance instance, String path, Object... query) {
        return new Call(instance, "DELETE", path, words(query), Optional.empty(), false, false, false, false);
    }

    /** The same call, to a thing that may be gone by now. */
    public Call orAbsent() {
        return new Call(instance, method, path, query, body, true, once, slow, beyond);
    }

    /** The same call, for what is good to know and not worth waiting for. */
    public Call atMostOnce() {
        return new Call(instance, method, path, query, body, mayBeAbsent, true, slow, beyond);
    }

    /** The same call, with minutes to answer in; once, because the app would begin anew. */
    public Call longer() {
        return new Call(instance, method, path, query, body, mayBeAbsent, true, true, beyond);
    }

    /** The same call, which the app hands on to the internet; once, because it is good to know and no more. */
    public Call fromBeyond() {
        return new Call(instance, method, path, query, body, mayBeAbsent, true, slow, true);
    }

    /** A second call does not act twice, and the answer is worth it. */
    public boolean repeatable() {
        return method.equals("GET") && !once;
    }

    /** The query as it stands in the address, without the question mark. */
    public String queryText() {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < query.size(); i += 2) {
            pairs.add(encode(query.get(i)) + "=" + encode(query.get(i + 1)));
        }
        return String.join("&", pairs);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> words(Object... values) {
        return Stream.of(values).map(String::valueOf).toList();
    }
}
