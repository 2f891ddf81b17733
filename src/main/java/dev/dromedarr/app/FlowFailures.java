package dev.dromedarr.app;

import org.apache.camel.builder.RouteConfigurationBuilder;

/** Where every failure of a flow goes, with the record that the flow began with. */
final class FlowFailures extends RouteConfigurationBuilder {

    @Override
    public void configuration() {
        routeConfiguration()
                .onException(Exception.class)
                .useOriginalBody()
                .handled(true)
                .logExhausted(false)
                .logHandled(false)
                .to("direct:failed");
    }
}
