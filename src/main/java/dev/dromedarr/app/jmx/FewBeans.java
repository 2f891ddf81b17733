package dev.dromedarr.app.jmx;

import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.Route;
import org.apache.camel.management.DefaultManagementObjectStrategy;
import org.jspecify.annotations.Nullable;

/** Shows routes, endpoints and thread pools over JMX, and not each step and consumer: there are hundreds, and a start would be longer by them. */
public final class FewBeans extends DefaultManagementObjectStrategy {

    @Override
    public @Nullable Object getManagedObjectForProcessor(
            CamelContext context, Processor processor, NamedNode node, Route route) {
        return null;
    }

    @Override
    public @Nullable Object getManagedObjectForProducer(CamelContext context, Producer producer) {
        return null;
    }

    @Override
    public @Nullable Object getManagedObjectForConsumer(CamelContext context, Consumer consumer) {
        return null;
    }

    @Override
    public @Nullable Object getManagedObjectForRouteGroup(CamelContext context, String group) {
        return null;
    }
}
