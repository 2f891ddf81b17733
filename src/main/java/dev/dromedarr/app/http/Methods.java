package dev.dromedarr.app.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.camel.component.platform.http.HttpEndpointModel;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;

/** The methods that an address takes, as the {@code Allow} of a 405 has to tell them (RFC 9110, section 15.5.6). */
final class Methods {

    private Methods() {}

    /** Such as {@code GET, POST}; empty when no route has this address. */
    static String of(Collection<HttpEndpointModel> doors, String path) {
        return doors.stream()
                .filter(door -> door.getVerbs() != null && fits(door, path))
                .flatMap(door -> Arrays.stream(door.getVerbs().split(",", -1)))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static boolean fits(HttpEndpointModel door, String path) {
        boolean wide = door.getConsumer().getEndpoint() instanceof PlatformHttpEndpoint endpoint
                && endpoint.isMatchOnUriPrefix();
        return wide
                ? path.equals(door.getUri()) || path.startsWith(door.getUri() + "/")
                : fits(door.getUri().split("/", -1), path.split("/", -1));
    }

    private static boolean fits(String[] own, String[] asked) {
        boolean fits = own.length == asked.length;
        for (int i = 0; fits && i < own.length; i++) {
            fits = own[i].startsWith("{") ? !asked[i].isEmpty() : own[i].equals(asked[i]);
        }
        return fits;
    }
}
