package dev.dromedarr.app.arr;

import dev.dromedarr.io.arr.Call;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Makes an HTTP request of a call. The plain key lives in this header and nowhere else, for the length of the request. */
final class Dial implements Processor {

    private final String userAgent;
    private final Duration slow;

    Dial(String version, Duration slow) {
        this.userAgent = "Dromedarr/" + version;
        this.slow = slow;
    }

    @Override
    public void process(Exchange exchange) {
        Call call = exchange.getProperty(CamelDoor.CALL, Call.class);
        exchange.getProperty(CamelDoor.STATUS, AtomicInteger.class).set(0);
        Message request = exchange.getMessage();
        exchange.setProperty("patience", patience(call).toMillis());
        request.removeHeaders("*");
        request.setHeader(Exchange.HTTP_METHOD, call.method());
        request.setHeader(Exchange.HTTP_PATH, call.path());
        if (!call.query().isEmpty()) {
            request.setHeader(Exchange.HTTP_QUERY, call.queryText());
        }
        request.setHeader("X-Api-Key", call.instance().apiKey().reveal());
        request.setHeader("Accept", "application/json");
        request.setHeader("User-Agent", userAgent);
        call.body().ifPresent(body -> request.setHeader(Exchange.CONTENT_TYPE, "application/json"));
        request.setBody(call.body().orElse(null));
    }

    private Duration patience(Call call) {
        Duration usual = call.instance().timeout();
        return call.slow() && slow.compareTo(usual) > 0 ? slow : usual;
    }
}
