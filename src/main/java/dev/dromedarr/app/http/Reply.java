package dev.dromedarr.app.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.dromedarr.instance.Mask;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.web.Answer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Sends an answer: no header of ours or of anybody's leaves but those it names. */
public final class Reply implements Processor {

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        Answer answer = message.getBody(Answer.class);
        message.removeHeaders("*");
        answer.headers().forEach(message::setHeader);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
        message.setHeader(Exchange.CONTENT_TYPE, answer.contentType());
        // A secret that slipped into a sentence of somebody else's stops here.
        message.setBody(Mask.known(text(answer.body())));
    }

    private static String text(Object body) {
        if (body instanceof String text) {
            return text;
        }
        try {
            return Json.MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written as JSON", e);
        }
    }
}
