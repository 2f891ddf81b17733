package dev.dromedarr.app.arr;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Standings;
import dev.dromedarr.io.arr.Answer;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.io.arr.Door;
import dev.dromedarr.io.arr.Silence;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** Sends each call to the route of its instance, and keeps the standing of the instance up to date. */
public final class CamelDoor implements Door {

    static final String CALL = "dromedarr.call";

    private final ProducerTemplate template;
    private final ArrRoutes routes;
    private final Standings standings;

    public CamelDoor(ProducerTemplate template, ArrRoutes routes, Standings standings) {
        this.template = template;
        this.routes = routes;
        this.standings = standings;
    }

    @Override
    public Answer ask(Call call) {
        if (template.getCamelContext().getRoute(routes.id(call.instance())) == null) {
            // Sending there would wait half a minute for a route that nobody loaded.
            throw new Refused("The route to %s does not run; /health tells what is wrong with arr.camel.yaml"
                    .formatted(call.instance().spoken()));
        }
        Exchange exchange = template.request(
                routes.entrance(call.instance()), sent -> sent.getMessage().setBody(call));
        Exception failure = exchange.getException();
        if (failure == null) {
            standings.answered(call.instance());
            return exchange.getMessage().getBody(Answer.class);
        }
        if (failure instanceof Refused refused) {
            stand(call, refused.everything(), refused);
            throw refused;
        }
        Unavailable silence = failure instanceof Unavailable known ? known : Silence.of(call.instance(), failure);
        stand(call, !silence.onlyThis(), silence);
        throw silence;
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
