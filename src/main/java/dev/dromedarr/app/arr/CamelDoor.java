package dev.dromedarr.app.arr;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Standings;
import dev.dromedarr.io.arr.Answer;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.io.arr.Door;
import dev.dromedarr.io.arr.Silence;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** Sends each call to the route of its instance, and keeps the standing of the instance up to date. */
public final class CamelDoor implements Door {

    static final String CALL = "dromedarr.call";
    /** The HTTP status that came last; 0 when nothing came. It outlives the copy that the breaker works on. */
    static final String STATUS = "dromedarr.status";
    /** Why the attempt before this one failed. */
    static final String FAILURE = "dromedarr.failure";

    private final ProducerTemplate template;
    private final ArrRoutes routes;
    private final Standings standings;
    private final CallMeters meters;

    public CamelDoor(ProducerTemplate template, ArrRoutes routes, Standings standings, MeterRegistry registry) {
        this.template = template;
        this.routes = routes;
        this.standings = standings;
        this.meters = new CallMeters(registry);
    }

    @Override
    public Answer ask(Call call) {
        if (template.getCamelContext().getRoute(routes.id(call.instance())) == null) {
            // Sending there would wait half a minute for a route that nobody loaded.
            throw new Refused("The route to %s does not run; /health tells what is wrong with arr.camel.yaml"
                    .formatted(call.instance().spoken()));
        }
        var status = new AtomicInteger();
        long start = System.nanoTime();
        // Known before the breaker, which works on a copy: whether a call may be repeated is asked outside of it.
        Exchange exchange = template.request(routes.entrance(call.instance()), sent -> {
            sent.setProperty(CALL, call);
            sent.setProperty(STATUS, status);
            sent.getMessage().setBody(call);
        });
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Exception failure = exchange.getException();
        if (failure != null && leftAlone(failure)) {
            meters.leftAlone(call.instance(), took);
        } else {
            meters.answered(call.instance(), status.get(), took);
        }
        if (failure == null) {
            standings.answered(call.instance());
            return exchange.getMessage().getBody(Answer.class);
        }
        if (failure instanceof Refused refused) {
            stand(call, refused.everything(), refused);
            throw refused;
        }
        Unavailable silence = leftAlone(failure) ? unasked(call, exchange, failure) : silence(call, failure);
        if (call.beyond()) {
            throw silence;
        }
        stand(call, !silence.onlyThis(), silence);
        throw silence;
    }

    private static Unavailable silence(Call call, Throwable failure) {
        return failure instanceof Unavailable known ? known : Silence.of(call, failure);
    }

    private static boolean leftAlone(Exception failure) {
        return failure instanceof CallNotPermittedException || failure.getCause() instanceof CallNotPermittedException;
    }

    /** The breaker is open: the sentence is the one of the failures that opened it, so that a trouble is told once. */
    private Unavailable unasked(Call call, Exchange exchange, Exception failure) {
        Throwable before = exchange.getProperty(FAILURE, Throwable.class);
        if (before != null) {
            return silence(call, before);
        }
        return standings
                .of(call.instance().name())
                .trouble()
                .map(trouble -> new Unavailable(trouble, failure))
                .orElseGet(() -> Silence.of(call, failure));
    }

    /** An app that answers with a no, or fails at one thing, is still there. */
    private void stand(Call call, boolean troubled, Exception why) {
        if (troubled) {
            standings.troubled(call.instance(), String.valueOf(why.getMessage()));
        } else {
            standings.answered(call.instance());
        }
    }
}
