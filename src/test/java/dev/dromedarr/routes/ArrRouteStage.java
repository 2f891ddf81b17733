package dev.dromedarr.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dromedarr.app.ArrRig;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.sim.Fault;
import dev.dromedarr.sim.SimArr;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.sim.Titles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of the route to the apps stand on. */
abstract class ArrRouteStage {

    static final String STATUS = "/api/v3/system/status";
    static final String KEY = "fedcba9876543210fedcba9876543210";

    @TempDir
    Path folder;

    final SimSonarr sonarr = new SimSonarr();
    final Map<String, String> settings = new LinkedHashMap<>(Map.of(
            "DROMEDARR_ARR_RETRIES", "2",
            "DROMEDARR_ARR_RETRY_DELAY", "20ms",
            "DROMEDARR_ARR_RETRY_DELAY_MAX", "40ms",
            "DROMEDARR_ARR_CALLS_PER_SECOND", "200",
            "DROMEDARR_ARR_BREAKER_FAILURES", "100",
            "DROMEDARR_ARR_BREAKER_PAUSE", "1s"));

    @BeforeEach
    void open() {
        sonarr.start();
        Titles.fill(sonarr);
    }

    @AfterEach
    void close() {
        sonarr.close();
    }

    ArrRig rig(Instance... apps) throws Exception {
        return ArrRig.open(folder, settings, apps);
    }

    Instance tv() {
        return of("tv", sonarr);
    }

    static Instance of(String name, SimArr app) {
        return new Instance(name, Kind.SONARR, app.url(), new Secret(app.apiKey()), true, Duration.ofSeconds(3));
    }

    static Instance instance(String name, URI url, Duration timeout) {
        return new Instance(name, Kind.SONARR, url, new Secret(KEY), true, timeout);
    }

    long asked(String call) {
        return sonarr.requests().stream()
                .filter(request -> request.toString().equals(call))
                .count();
    }

    /** Every failure is one sentence that names the instance, and holds neither key nor stack trace. */
    static Throwable fails(ArrRig rig, Call call) {
        Throwable failure = catchThrowable(() -> rig.door().ask(call));
        assertThat(failure).isInstanceOfAny(Unavailable.class, Refused.class);
        assertThat(failure.getMessage())
                .contains("Sonarr \"" + call.instance().name() + "\"")
                .doesNotContain(call.instance().apiKey().reveal(), "NzbDrone", "Exception", "org.apache", "\n");
        return failure;
    }

    static Fault fault(String kind) {
        return switch (kind) {
            case "RESET" -> Fault.RESET;
            case "HALF" -> Fault.HALF;
            case "ACT_THEN_RESET" -> Fault.ACT_THEN_RESET;
            case "STATUS_500" -> Fault.STATUS_500;
            case "STATUS_503" -> Fault.STATUS_503;
            default -> Fault.STATUS_429;
        };
    }

    /** A server with one answer. */
    static final class Plain implements AutoCloseable {

        final AtomicInteger count = new AtomicInteger();
        final Set<InetSocketAddress> clients = new HashSet<>();
        volatile String location = "";
        private final HttpServer server;
        private final int status;
        private final String type;
        private final String body;

        Plain(int status, String type, String body) throws IOException {
            this.status = status;
            this.type = type;
            this.body = body;
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
        }

        private synchronized void answer(HttpExchange exchange) throws IOException {
            count.incrementAndGet();
            clients.add(exchange.getRemoteAddress());
            exchange.getRequestBody().readAllBytes();
            if (!type.isEmpty()) {
                exchange.getResponseHeaders().set("Content-Type", type);
            }
            if (!location.isEmpty()) {
                exchange.getResponseHeaders().set("Location", location);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        }

        int port() {
            return server.getAddress().getPort();
        }

        URI url() {
            return URI.create("http://127.0.0.1:" + port());
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
