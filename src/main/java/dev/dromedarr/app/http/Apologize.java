package dev.dromedarr.app.http;

import dev.dromedarr.fault.Denied;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.web.Answer;
import dev.dromedarr.web.Problem;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.processor.ThrottlerRejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a problem (RFC 9457) of a failure. What is our own fault is logged with its trace and answered without. */
final class Apologize implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(Apologize.class);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Reply reply = new Reply();

    @Override
    public void process(Exchange exchange) {
        Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        exchange.getMessage().setBody(answer(failure));
        reply.process(exchange);
    }

    private static Answer answer(Throwable failure) {
        if (failure instanceof Denied denied) {
            return problem(denied.status(), String.valueOf(denied.getMessage()), Map.of());
        }
        if (failure instanceof ThrottlerRejectedExecutionException) {
            return problem(429, "Too many requests from this address; come back in a minute", retryAfter(WINDOW));
        }
        if (failure instanceof Unavailable) {
            return problem(503, String.valueOf(failure.getMessage()), retryAfter(SOON));
        }
        if (failure instanceof Refused) {
            return problem(503, String.valueOf(failure.getMessage()), Map.of());
        }
        LOG.error("A request failed through a fault of ours", failure);
        return problem(500, "Something went wrong here; the log tells what", Map.of());
    }

    private static Map<String, String> retryAfter(Duration pause) {
        return Map.of("Retry-After", String.valueOf(pause.toSeconds()));
    }

    private static Answer problem(int status, String detail, Map<String, String> headers) {
        return new Answer(status, headers, "application/problem+json", Problem.of(status, detail));
    }
}
