package dev.dromedarr.io.web;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks over HTTP. An answer may take as long as it likes, as long as something comes; redirects lead to http(s) alone. */
public final class HttpWeb implements Web {

    private static final int MOST_REDIRECTS = 5;
    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

    private final String userAgent;
    private final Duration connect;
    private final Duration idle;
    private @Nullable HttpClient client;

    /**
     * A client of its own.
     *
     * @param idle how long nothing may come
     */
    public HttpWeb(String userAgent, Duration connect, Duration idle) {
        this.userAgent = userAgent;
        this.connect = connect;
        this.idle = idle;
    }

    /** Made when it is needed first: it reads all certificates, and many never fetch a thing. */
    private synchronized HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            made = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(connect)
                    .build();
            client = made;
        }
        return made;
    }

    @Override
    public <T> T get(WebRequest request, Function<WebResponse, T> reading) {
        URI address = address(request.address().reveal(), request);
        Optional<Secret> authorization = request.authorization();
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpResponse<InputStream> response = send(address, authorization, request);
            try (InputStream body = response.body()) {
                Optional<String> location = response.headers().firstValue("Location");
                if (!REDIRECTS.contains(response.statusCode()) || location.isEmpty()) {
                    return reading.apply(new WebResponse(response.statusCode(), headers(response), body));
                }
                URI next = next(address, location.get(), request);
                authorization = sameServer(address, next) ? authorization : Optional.empty();
                address = next;
            } catch (IOException e) {
                throw WebSilence.of(request.who(), e);
            }
        }
        throw new Refused(request.who() + " sends us round in circles; look at the address");
    }

    private HttpResponse<InputStream> send(URI address, Optional<Secret> authorization, WebRequest request) {
        HttpRequest.Builder question =
                HttpRequest.newBuilder(address).timeout(idle).header("User-Agent", userAgent);
        request.headers().forEach(question::header);
        authorization.ifPresent(secret -> question.header("Authorization", secret.reveal()));
        try {
            return client().send(question.build(), answer -> new IdleBody(idle));
        } catch (IOException e) {
            throw WebSilence.of(request.who(), e);
        } catch (InterruptedException stop) {
            throw WebSilence.interrupted(request.who(), stop);
        }
    }

    private static URI next(URI address, String location, WebRequest request) {
        try {
            return address(address.resolve(URI.create(location.strip())).toString(), request);
        } catch (IllegalArgumentException e) {
            throw new Refused(request.who() + " sends us on to an address that cannot be read");
        }
    }

    /** An exception of the JDK would show the address whole. */
    private static URI address(String text, WebRequest request) {
        try {
            URI uri = URI.create(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (uri.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    request.who() + " has an address that cannot be read; look for characters that need a %-code");
        }
        throw new Refused(request.who() + " has an address, or sends us on to one, that is not http(s)");
    }

    private static boolean sameServer(URI one, URI other) {
        return String.valueOf(one.getRawAuthority()).equalsIgnoreCase(String.valueOf(other.getRawAuthority()))
                && String.valueOf(one.getScheme()).equalsIgnoreCase(String.valueOf(other.getScheme()));
    }

    private static Map<String, String> headers(HttpResponse<?> response) {
        Map<String, String> headers = new TreeMap<>();
        response.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return headers;
    }
}
