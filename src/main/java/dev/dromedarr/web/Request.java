package dev.dromedarr.web;

import dev.dromedarr.fault.Denied;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was asked over HTTP.
 *
 * @param path below the URL base, {@code /api/v1/decisions}
 * @param query as it stands in the address
 * @param headers by names in lower case
 * @param client the caller's network address, without a port
 */
// The bytes as they came: a signature is over these. Nobody compares requests.
@SuppressWarnings("ArrayRecordComponent")
public record Request(
        String method, String path, String query, Map<String, String> headers, byte[] body, String client) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))).filter(value -> !value.isEmpty());
    }

    /**
     * Whose requests are counted together: the client's address, of IPv6 its first half. A single machine has as many of the second
     * half as it likes.
     */
    public String network() {
        return network(client);
    }

    /** The same of any client's address. */
    public static String network(String client) {
        String[] groups = client.split(":", -1);
        return groups.length == 8
                ? String.join(":", List.of(groups).subList(0, 4)).toLowerCase(Locale.ROOT) + "::/64"
                : client;
    }

    /** The parts of the path between its slashes. */
    public List<String> parts() {
        return Stream.of(path.split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> decode(part.replace("+", "%2B")))
                .toList();
    }

    /** The number in the path. */
    public long id() {
        return parts().stream()
                .filter(part -> part.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> Denied.notFound("There is no number in this address, and ids are numbers"));
    }

    /** A parameter of the query; an empty one counts as absent. */
    public Optional<String> parameter(String name) {
        return Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && decode(pair[0]).equals(name))
                .map(pair -> decode(pair[1]))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** A parameter that is a number within bounds. */
    public int number(String name, int otherwise, int least, int most) {
        return parameter(name)
                .map(text -> {
                    if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                        throw Denied.malformed("%s must be a number from %d to %d".formatted(name, least, most));
                    }
                    return Integer.parseInt(text);
                })
                .orElse(otherwise);
    }

    /** A parameter that is true or false; false when it is absent. */
    public boolean flag(String name) {
        return parameter(name)
                .map(text -> {
                    if (!text.equals("true") && !text.equals("false")) {
                        throw Denied.malformed("%s must be true or false".formatted(name));
                    }
                    return text.equals("true");
                })
                .orElse(false);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Denied.malformed("A percent sign in the address is not followed by two hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
