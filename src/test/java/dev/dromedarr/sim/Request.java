package dev.dromedarr.sim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request as it arrived; the key is left out of query and headers. Header names are lower case. */
public record Request(
        String method, String path, Map<String, List<String>> query, String body, Map<String, String> headers) {

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return Json.read(body.isBlank() ? "{}" : body);
        } catch (JsonProcessingException broken) {
            throw new Refusal(Answer.problem("$", "The JSON value could not be read"), "Malformed JSON in " + this);
        }
    }

    /** The first value of a query parameter. */
    public Optional<String> parameter(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }

    int integer(String name, int otherwise) {
        return parameter(name).map(text -> number(name, text)).orElse(otherwise);
    }

    List<Integer> integers(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .map(text -> number(name, text))
                .toList();
    }

    boolean flag(String name, boolean otherwise) {
        return parameter(name)
                .map(text -> switch (text) {
                    case "true", "True" -> true;
                    case "false", "False" -> false;
                    default -> throw wrong(name, text);
                })
                .orElse(otherwise);
    }

    /** The number at the end of the path. */
    int id() {
        return Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    Request at(String otherPath) {
        return new Request(method, otherPath, query, body, headers);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    static Map<String, List<String>> query(String raw) {
        var query = new LinkedHashMap<String, List<String>>();
        for (var pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (!name.isEmpty()) {
                query.computeIfAbsent(name, added -> new ArrayList<>()).add(value);
            }
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw wrong(name, text);
        }
    }

    private Refusal wrong(String name, String text) {
        return new Refusal(
                Answer.problem(name, "The value '%s' is not valid.".formatted(text)),
                "%s: '%s' is no value for %s".formatted(this, text, name));
    }
}
