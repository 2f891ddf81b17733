package dev.dromedarr.download.io;

import dev.dromedarr.download.Answer;
import dev.dromedarr.download.Ask;
import dev.dromedarr.download.Leg;
import dev.dromedarr.download.PlayerHeaders;
import dev.dromedarr.download.Replies;
import dev.dromedarr.download.Reply;
import dev.dromedarr.fault.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** Asks a server for a file, and follows where it sends us. */
final class Asker implements AutoCloseable {

    private static final int MOST_REDIRECTS = 5;

    private final String who;
    private final Leg first;
    private final Map<String, String> headers;
    private final Clock clock;
    private final CloseableHttpClient client;
    private @Nullable HttpGet current;
    private boolean stopped;

    /**
     * For one fetching.
     *
     * @param headers that the first server gets
     */
    Asker(String who, Leg first, Map<String, String> headers, CloseableHttpClient client, Clock clock) {
        this.who = who;
        this.first = first;
        this.headers = headers;
        this.client = client;
        this.clock = clock;
    }

    /** What came back; the body is not read yet. */
    record Asked(Reply reply, InputStream body, HttpGet request) implements AutoCloseable {

        /** Cuts the connection, however much would still come: an orderly end would read all of it. */
        @Override
        public void close() {
            request.cancel();
        }
    }

    /** Asks, starting at the first server. */
    Asked ask(Ask ask) throws IOException {
        Leg leg = first;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Asked asked = send(ask, leg);
            if (!(asked.reply() instanceof Reply.Follow follow)) {
                return asked;
            }
            asked.close();
            leg = next(leg, follow.location());
        }
        throw new Refused(who + " sends us on more than " + MOST_REDIRECTS + " times; choose another entry");
    }

    private Leg next(Leg leg, String location) {
        Leg next = leg.next(location)
                .orElseThrow(() -> new Refused(who
                        + " sends us on to an address that is not http(s), or cannot be read; choose another entry"));
        if (!leg.mayLeadTo(next)) {
            throw new Refused(who + " sends us from https to http, where others could read and change what comes;"
                    + " choose another entry, or write its address with http in the playlist");
        }
        return next;
    }

    private Asked send(Ask ask, Leg leg) throws IOException {
        HttpGet request = new HttpGet(URI.create(leg.plain()));
        request.setHeader("Accept", "*/*");
        request.setHeader("Accept-Encoding", "identity");
        (leg.sameServer(first) ? headers : PlayerHeaders.forOthers(headers)).forEach(request::setHeader);
        leg.user().ifPresent(user -> request.setHeader("Authorization", basic(user)));
        ask.from().ifPresent(from -> request.setHeader("Range", "bytes=" + from + "-"));
        ask.ifRange().ifPresent(mark -> request.setHeader("If-Range", mark));
        begin(request);
        // Closing the answer would read it to its end; Asked.close cuts it instead.
        ClassicHttpResponse response = client.executeOpen(null, request, null);
        HttpEntity entity = response.getEntity();
        Answer answer = new Answer(response.getCode(), headers(response));
        InputStream body = entity == null ? InputStream.nullInputStream() : entity.getContent();
        return new Asked(Replies.read(ask, answer, clock.instant()), body, request);
    }

    private synchronized void begin(HttpGet request) throws IOException {
        if (stopped) {
            throw new IOException("Nobody waits for it any more");
        }
        current = request;
    }

    /** From another thread: whatever is being asked, or waited for, ends with an exception. */
    synchronized void stop() {
        stopped = true;
        if (current != null) {
            current.cancel();
        }
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : response.getHeaders()) {
            headers.merge(
                    header.getName().toLowerCase(Locale.ROOT),
                    String.valueOf(header.getValue()),
                    (one, other) -> one + ", " + other);
        }
        return headers;
    }

    private static String basic(String userAndPassword) {
        String plain = decoded(userAndPassword);
        return "Basic " + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign that stands for itself.
            return text;
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
