package dev.dromedarr.app.http;

import dev.dromedarr.web.Request;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;

/** Makes a record of what Camel knows of a request. */
final class Requests {

    private static final int LONGEST_HEADER = 8_192;

    private final String urlBase;

    Requests(String urlBase) {
        this.urlBase = urlBase;
    }

    static boolean atDoor(Exchange exchange) {
        return exchange.getFromEndpoint() instanceof PlatformHttpEndpoint;
    }

    Request read(Exchange exchange) {
        Message message = exchange.getMessage();
        Map<String, String> headers = new TreeMap<>();
        message.getHeaders().forEach((name, value) -> {
            String text = String.valueOf(value);
            if (!name.startsWith("Camel") && text.length() <= LONGEST_HEADER) {
                headers.put(name.toLowerCase(Locale.ROOT), text);
            }
        });
        byte[] body = message.getBody(byte[].class);
        return new Request(
                message.getHeader(Exchange.HTTP_METHOD, "GET", String.class),
                path(message),
                message.getHeader(Exchange.HTTP_QUERY, "", String.class),
                headers,
                body == null ? new byte[0] : body,
                client(message));
    }

    private String path(Message message) {
        String path = message.getHeader(Exchange.HTTP_URI, "", String.class);
        return path.startsWith(urlBase) ? path.substring(urlBase.length()) : path;
    }

    /** The address without its port: {@code 192.168.1.5} or {@code 0:0:0:0:0:0:0:1}. */
    private static String client(Message message) {
        String address = message.getHeader("CamelVertxPlatformHttpRemoteAddress", "unknown", String.class);
        int colon = address.lastIndexOf(':');
        String host = colon < 0 ? address : address.substring(0, colon);
        return host.replaceAll("[^0-9A-Za-z.:]", "");
    }
}
