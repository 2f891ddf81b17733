package dev.dromedarr.app.arr;

import dev.dromedarr.io.arr.Answer;
import dev.dromedarr.io.arr.Call;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Makes an answer of an HTTP response, and forgets its headers. */
final class Hear implements Processor {

    @Override
    public void process(Exchange exchange) {
        Message response = exchange.getMessage();
        Call call = exchange.getProperty(CamelDoor.CALL, Call.class);
        Integer status = response.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        exchange.getProperty(CamelDoor.STATUS, AtomicInteger.class).set(status);
        String type = response.getHeader(Exchange.CONTENT_TYPE, "", String.class);
        Optional<String> location = Optional.ofNullable(response.getHeader("Location", String.class));
        byte[] body = response.getBody(byte[].class);
        response.removeHeaders("*");
        response.setBody(new Answer(
                call,
                status,
                type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT),
                location,
                body == null ? "" : new String(body, StandardCharsets.UTF_8)));
    }
}
