package dev.dromedarr.app.arr;

import dev.dromedarr.io.arr.Call;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;

/** How long calls waited in the throttle of their instance: the step {@code throttle-…} of each route to an app. */
public final class ThrottleMeters implements InterceptStrategy {

    private final MeterRegistry registry;

    public ThrottleMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Processor wrapProcessorInInterceptors(CamelContext camel, NamedNode step, Processor target, Processor next) {
        String id = step.getId();
        return id != null && id.startsWith("throttle-") ? new Waiting(target) : target;
    }

    private final class Waiting extends DelegateAsyncProcessor {

        Waiting(Processor throttle) {
            super(throttle);
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            long start = System.nanoTime();
            return super.process(exchange, sync -> {
                count(exchange, Duration.ofNanos(System.nanoTime() - start));
                callback.done(sync);
            });
        }
    }

    private void count(Exchange exchange, Duration waited) {
        Call call = exchange.getProperty(CamelDoor.CALL, Call.class);
        if (call != null) {
            registry.timer(
                            "dromedarr.throttle.wait",
                            "instance",
                            call.instance().name())
                    .record(waited);
        }
    }
}
