package dev.dromedarr.app.http;

import io.vertx.core.http.HttpServerRequest;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.vertx.HttpMessage;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpEngine;
import org.apache.camel.support.processor.DelegateProcessor;

/** Puts the guards before every HTTP route as it is made, whatever configuration or error handler the route names. */
final class GuardedEngine extends VertxPlatformHttpEngine {

    private final Processor guard;
    private final Bodies bodies;
    private final Apologize apologize = new Apologize();

    /** @param guard fails when a request may not pass */
    GuardedEngine(Processor guard, Bodies bodies) {
        this.guard = guard;
        this.bodies = bodies;
    }

    @Override
    public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor route) {
        return super.createConsumer(endpoint, new Guarded(route));
    }

    private final class Guarded extends DelegateProcessor {

        Guarded(Processor route) {
            super(route);
        }

        @Override
        public void process(Exchange exchange) {
            HttpServerRequest request = ((HttpMessage) exchange.getMessage()).getRequest();
            try {
                pass(exchange);
            } finally {
                bodies.giveBack(request);
            }
        }

        private void pass(Exchange exchange) {
            try {
                guard.process(exchange);
                processNext(exchange);
            } catch (Exception turnedAway) {
                exchange.setException(turnedAway);
            }
            Exception failure = exchange.getException();
            if (failure != null) {
                exchange.setException(null);
                exchange.setProperty(Exchange.EXCEPTION_CAUGHT, failure);
                apologize.process(exchange);
            }
        }
    }
}
