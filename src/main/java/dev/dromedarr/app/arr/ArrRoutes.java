package dev.dromedarr.app.arr;

import dev.dromedarr.app.settings.Settings;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Instances;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.io.arr.Listen;
import dev.dromedarr.io.arr.Understand;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.X509TrustManager;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;

/** Routes of the templates {@code arr} and {@code arr-once} for each instance, and what holds in all of them. */
public final class ArrRoutes extends RouteConfigurationBuilder {

    private final Instances instances;
    private final Settings.Arr settings;

    public ArrRoutes(Instances instances, Settings.Arr settings) {
        this.instances = instances;
        this.settings = settings;
    }

    /** What the template names. */
    public Map<String, Object> words(String version) {
        var trusting = new TrustManagersParameters();
        trusting.setTrustManager(new TrustAll());
        var sslParameters = new SSLContextParameters();
        sslParameters.setTrustManagers(trusting);
        HostnameVerifier anyHost = (host, session) -> true;
        return Map.of(
                "dial", new Dial(version, settings.slowTimeout()),
                "hear", new Hear(),
                "listen", new Listen(),
                "understand", new Understand(),
                "anyCertificate", sslParameters,
                "anyHost", anyHost);
    }

    /** A call that can be made again without acting twice is made again, with growing pauses. */
    @Override
    public void configuration() {
        var arr = routeConfiguration("arr");
        arr.onException(Unavailable.class, IOException.class)
                .onWhen(ArrRoutes::repeatable)
                .maximumRedeliveries(settings.retries())
                .redeliveryDelay(settings.retryDelay().toMillis())
                .maximumRedeliveryDelay(settings.retryDelayMax().toMillis())
                .useExponentialBackOff()
                .backOffMultiplier(2)
                .logExhausted(false)
                .logStackTrace(false)
                .handled(false)
                .onRedelivery(ArrRoutes::remember);
        // Zero has to be said: after a retry of the kind above Camel would otherwise go on without end.
        arr.onException(Exception.class)
                .maximumRedeliveries(0)
                .logExhausted(false)
                .logStackTrace(false)
                .handled(false);
    }

    /** When the breaker opens between two attempts, this is still why. */
    private static void remember(Exchange exchange) {
        exchange.setProperty(CamelDoor.FAILURE, exchange.getProperty(Exchange.EXCEPTION_CAUGHT));
    }

    private static boolean repeatable(Exchange exchange) {
        Call call = exchange.getProperty(CamelDoor.CALL, Call.class);
        return call != null && call.repeatable();
    }

    /** Once a file is loaded, the routes of the template that it brings; without the template this fails. */
    public void add(CamelContext camel, String file) throws Exception {
        for (Instance instance : instances.all()) {
            if (file.equals("arr.camel.yaml")) {
                TemplatedRouteBuilder.builder(camel, "arr-once")
                        .routeId(once(instance))
                        .parameter("instance", part(instance))
                        .parameter("app", address(instance))
                        .add();
                TemplatedRouteBuilder.builder(camel, "arr")
                        .routeId(id(instance))
                        .parameter("instance", part(instance))
                        .add();
            } else if (file.equals("triage.camel.yaml") && instance.kind().triaged()) {
                TemplatedRouteBuilder.builder(camel, "triage-sweep")
                        .routeId("triage-sweep-" + part(instance))
                        .parameter("instance", part(instance))
                        .parameter("number", instances.all().indexOf(instance))
                        .add();
            }
        }
    }

    String entrance(Instance instance) {
        return "direct:" + id(instance);
    }

    /** The ids of the routes that a call to an instance passes, the last one first. */
    public List<String> ids(Instance instance) {
        return List.of(once(instance), id(instance));
    }

    /** The id of the route to an instance. */
    public String id(Instance instance) {
        return "arr-" + part(instance);
    }

    /** The id of the route that makes one attempt. */
    public String once(Instance instance) {
        return "arr-once-" + part(instance);
    }

    /** Unique, and fit for route ids and endpoint names. */
    private String part(Instance instance) {
        String word = instance.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return word + "-" + (instances.all().indexOf(instance) + 1);
    }

    private String address(Instance instance) {
        String options =
                "?throwExceptionOnFailure=false&followRedirects=false&connectionsPerRoute=%d&connectTimeout=%d&connectionRequestTimeout=%d"
                        .formatted(
                                settings.callsPerSecond(),
                                settings.connectTimeout().toMillis(),
                                settings.timeout().toMillis());
        boolean blind = "https".equals(instance.url().getScheme()) && !instance.verifySsl();
        return instance.url()
                + options
                + (blind ? "&sslContextParameters=#anyCertificate&x509HostnameVerifier=#anyHost" : "");
    }

    /** For an instance whose owner switched verification off: home servers often sign their certificates themselves. */
    private static final class TrustAll implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
