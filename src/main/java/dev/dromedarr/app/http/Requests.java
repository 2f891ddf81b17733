package dev.dromedarr.app.http;

import dev.dromedarr.web.Request;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.vertx.HttpMessage;
import org.jspecify.annotations.Nullable;

/** Makes a record of a request. */
final class Requests {

    private final String urlBase;

    Requests(String urlBase) {
        this.urlBase = urlBase;
    }

    static boolean atDoor(Exchange exchange) {
        return exchange.getFromEndpoint() instanceof PlatformHttpEndpoint;
    }

    /** The address of the route that took the request, without URL base: unlike the request's it cannot be dressed up. */
    String door(Endpoint begin) {
        return begin instanceof PlatformHttpEndpoint endpoint
                ? below("/" + endpoint.getPath().replaceFirst("^/", ""))
                : "";
    }

    Request read(Exchange exchange) {
        Message message = exchange.getMessage();
        // Camel's headers mix those of the request with the parameters of its query: a key belongs in no address.
        HttpServerRequest http = ((HttpMessage) message).getRequest();
        Map<String, String> headers = new TreeMap<>();
        http.headers()
                .forEach((name, value) ->
                        headers.merge(name.toLowerCase(Locale.ROOT), value, (first, second) -> first + ", " + second));
        byte[] body = message.getBody(byte[].class);
        return new Request(
                http.method().name(),
                below(message.getHeader(Exchange.HTTP_PATH, "", String.class)),
                Optional.ofNullable(http.query()).orElse(""),
                headers,
                body == null ? new byte[0] : body,
                client(http.remoteAddress()));
    }

    private String below(String path) {
        return path.startsWith(urlBase) ? path.substring(urlBase.length()) : path;
    }

    /** The address without its port: {@code 192.168.1.5} or {@code 0:0:0:0:0:0:0:1}. */
    static String client(@Nullable SocketAddress remote) {
        return Optional.ofNullable(remote)
                .map(SocketAddress::hostAddress)
                .map(address -> address.replaceAll("[^0-9A-Za-z.:]", ""))
                .orElse("unknown");
    }
}
