package dev.dromedarr.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dromedarr.app.ArrRig;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.arr.Answer;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.sim.Fault;
import dev.dromedarr.sim.Identity;
import dev.dromedarr.sim.Quirk;
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
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one door to the apps, by the route that users can read and change. */
class ArrRouteTest {

    private static final String STATUS = "/api/v3/system/status";
    private static final String KEY = "fedcba9876543210fedcba9876543210";

    @TempDir
    Path folder;

    private final SimSonarr sonarr = new SimSonarr();
    private final Map<String, String> settings = new LinkedHashMap<>(Map.of(
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

    @Test
    void a_call_carries_key_and_name_and_brings_the_answer() throws Exception {
        Instance tv = tv();
        try (var rig = rig(tv)) {
            Answer answer = rig.door().ask(Call.get(tv, "/api/v3/history", "downloadId", "a b&c=ü", "eventType", 1));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("\"records\"");
            var request = sonarr.requests().get(0);
            assertThat(request.headers())
                    .containsEntry("user-agent", "Dromedarr/" + ArrRig.VERSION)
                    .containsEntry("accept", "application/json");
            assertThat(request.parameter("downloadId")).contains("a b&c=ü");
            assertThat(sonarr.violations()).isEmpty();
            assertThat(rig.standings().of("tv").lastSuccess()).isPresent();
        }
    }

    // Everything that can go wrong is one sentence

    @Test
    void an_app_that_is_down() throws Exception {
        Instance tv = tv();
        try (var rig = rig(tv)) {
            sonarr.stop();

            Throwable failure = fails(rig, Call.get(tv, STATUS));

            assertThat(failure)
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("cannot be reached: is it running, and is this its address?");
            assertThat(rig.standings().of("tv").trouble()).contains(failure.getMessage());
        }
    }

    @Test
    void a_host_that_nobody_knows() throws Exception {
        Instance tv = instance("tv", URI.create("http://no-such-host.invalid:8989"), Duration.ofSeconds(2));
        try (var rig = rig(tv)) {
            assertThat(fails(rig, Call.get(tv, STATUS)))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("its host name is not known here");
        }
    }

    @Test
    void an_app_that_is_too_slow() throws Exception {
        Instance tv = instance("tv", sonarr.url(), Duration.ofSeconds(1));
        sonarr.faults().always("GET " + STATUS, Fault.slow(Duration.ofSeconds(20)));
        try (var rig = rig(tv)) {
            long begun = System.nanoTime();

            assertThat(fails(rig, Call.get(tv, STATUS)))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("did not answer within 1 s");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
            assertThat(asked("GET " + STATUS)).isEqualTo(3);
        }
    }

    @Test
    void an_error_with_a_stack_trace() throws Exception {
        Instance tv = tv();
        sonarr.faults().always("GET " + STATUS, Fault.STATUS_500);
        try (var rig = rig(tv)) {
            Throwable failure = fails(rig, Call.get(tv, STATUS));

            assertThat(failure)
                    .isInstanceOf(Unavailable.class)
                    .hasMessage("Sonarr \"tv\" failed at GET /api/v3/system/status: database is locked");
            assertThat(((Unavailable) failure).onlyThis()).isTrue();
            assertThat(rig.standings().of("tv").trouble()).isEmpty();
        }
    }

    @Test
    void a_wrong_key() throws Exception {
        Instance tv = instance("tv", sonarr.url(), Duration.ofSeconds(2));
        try (var rig = rig(tv)) {
            Throwable failure = fails(rig, Call.get(tv, STATUS));

            assertThat(failure)
                    .isInstanceOf(Refused.class)
                    .hasMessage(
                            "Sonarr \"tv\" does not accept the API key; copy the key again from its Settings, General, Security");
            assertThat(asked("GET " + STATUS)).isEqualTo(1);
            assertThat(rig.standings().of("tv").trouble()).contains(failure.getMessage());
        }
    }

    @Test
    void an_app_that_is_starting() throws Exception {
        Instance tv = tv();
        sonarr.switchOn(Quirk.STARTING_UP);
        try (var rig = rig(tv)) {
            assertThat(fails(rig, Call.get(tv, STATUS)))
                    .isInstanceOf(Unavailable.class)
                    .hasMessage("Sonarr \"tv\" is still starting; it is asked again");
            assertThat(asked("GET " + STATUS)).isEqualTo(3);
        }
    }

    @Test
    void a_proxy_that_wants_fewer_calls() throws Exception {
        Instance tv = tv();
        sonarr.faults().always("GET " + STATUS, Fault.STATUS_429);
        try (var rig = rig(tv)) {
            assertThat(fails(rig, Call.get(tv, STATUS)))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("ask too often (HTTP 429)")
                    .hasMessageContaining("calls-per-second");
            assertThat(asked("GET " + STATUS)).isEqualTo(3);
        }
    }

    @Test
    void a_login_page_instead_of_the_app() throws Exception {
        Instance tv = tv();
        sonarr.faults().always("GET " + STATUS, Fault.HTML);
        try (var rig = rig(tv)) {
            assertThat(fails(rig, Call.get(tv, STATUS)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("a page instead of JSON")
                    .hasMessageContaining("any login page of a proxy");
            assertThat(asked("GET " + STATUS)).isEqualTo(1);
        }
    }

    @Test
    void an_address_without_the_url_base() throws Exception {
        try (var based = new SimSonarr(Identity.sonarr().urlBase("/sonarr"))) {
            based.start();
            URI bare = URI.create("http://127.0.0.1:" + based.url().getPort());
            Instance tv =
                    new Instance("tv", Kind.SONARR, bare, new Secret(based.apiKey()), true, Duration.ofSeconds(2));
            Instance right = new Instance(
                    "tv2", Kind.SONARR, based.url(), new Secret(based.apiKey()), true, Duration.ofSeconds(2));
            try (var rig = rig(tv, right)) {
                assertThat(fails(rig, Call.get(tv, STATUS)))
                        .isInstanceOf(Refused.class)
                        .hasMessageContaining("redirect (HTTP 307) to " + based.url() + "/api/v3/system/status")
                        .hasMessageContaining("with its URL base");
                assertThat(based.requests()).hasSize(1);
                assertThat(rig.door().ask(Call.get(right, STATUS)).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void a_question_that_the_framework_refuses() throws Exception {
        Instance tv = tv();
        try (var rig = rig(tv)) {
            assertThat(fails(rig, Call.get(tv, "/api/v3/queue", "page", "one")))
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith(
                            "Sonarr \"tv\" refused GET /api/v3/queue with HTTP 400: One or more validation errors occurred.");
            assertThat(rig.standings().of("tv").trouble()).isEmpty();
        }
    }

    @Test
    void a_thing_that_the_app_does_not_have() throws Exception {
        Instance tv = tv();
        try (var rig = rig(tv)) {
            Call call = Call.get(tv, "/api/v3/command/1");

            assertThat(fails(rig, call))
                    .isInstanceOf(Refused.class)
                    .hasMessage("Sonarr \"tv\" does not know GET /api/v3/command/1 (HTTP 404): NotFound");
            assertThat(rig.door().ask(call.orAbsent()).absent()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "400|application/json|[{\"propertyName\":\"Name\",\"errorMessage\":\"Should be unique\"},{\"propertyName\":\"\",\"errorMessage\":\"b\"}]|Name Should be unique; b",
                "403|text/html|<html>no</html>|forbids us to come in (HTTP 403)",
                "404|text/html|<html>no</html>|check the address and its URL base",
                "409|application/json|{\"message\":\"busy\"}|HTTP 409: busy",
                "422|application/json|{nonsense|in JSON that cannot be read",
                "502|text/html|<html>Bad Gateway</html>|failed at GET /x with HTTP 502",
                "504|||failed at GET /x with HTTP 504",
                "200|application/json|{\"broken|"
            })
    void every_other_answer(String row) throws Exception {
        String[] parts = row.split("\\|", 4);
        try (var app = new Plain(Integer.parseInt(parts[0]), parts[1], parts[2])) {
            Instance tv = instance("tv", app.url(), Duration.ofSeconds(2));
            try (var rig = rig(tv)) {
                if (parts[0].equals("200")) {
                    assertThatCode(() -> rig.door().ask(Call.get(tv, "/x"))).doesNotThrowAnyException();
                } else {
                    assertThat(fails(rig, Call.get(tv, "/x"))).hasMessageContaining(parts[3]);
                }
            }
        }
    }

    @Test
    void an_app_that_repeats_our_key_does_not_make_us_show_it() throws Exception {
        try (var app = new Plain(400, "application/json", "{\"message\":\"Bad header X-Api-Key: " + KEY + "\"}")) {
            Instance tv = instance("tv", app.url(), Duration.ofSeconds(2));
            try (var rig = rig(tv)) {
                assertThat(fails(rig, Call.get(tv, "/x"))).hasMessageContaining("Bad header X-Api-Key: ****");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESET", "HALF"})
    void a_connection_that_is_cut(String kind) throws Exception {
        Instance tv = tv();
        sonarr.faults().always("GET " + STATUS, kind.equals("RESET") ? Fault.RESET : Fault.HALF);
        try (var rig = rig(tv)) {
            assertThat(fails(rig, Call.get(tv, STATUS)))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("cut the connection");
            assertThat(asked("GET " + STATUS)).isEqualTo(3);
        }
    }

    // Asked again, or not

    @Test
    void a_question_is_asked_again_until_it_is_answered() throws Exception {
        Instance tv = tv();
        sonarr.faults().next(1, "GET /api/v3/history", Fault.RESET);
        sonarr.faults().next(1, "GET /api/v3/history", Fault.STATUS_500);
        try (var rig = rig(tv)) {
            assertThat(rig.door()
                            .ask(Call.get(tv, "/api/v3/history", "eventType", 1))
                            .status())
                    .isEqualTo(200);

            assertThat(asked("GET /api/v3/history")).isEqualTo(3);
            assertThat(rig.told()).isEmpty();
            assertThat(sonarr.requests())
                    .allMatch(request -> request.parameter("eventType").isPresent());
        }
    }

    @Test
    @Timeout(20)
    void a_no_after_a_silence_ends_the_asking() throws Exception {
        Instance tv = tv();
        sonarr.faults().next(1, "GET /api/v3/command", Fault.RESET);
        try (var rig = rig(tv)) {
            assertThat(fails(rig, Call.get(tv, "/api/v3/command/1"))).isInstanceOf(Refused.class);

            assertThat(asked("GET /api/v3/command/1")).isEqualTo(2);
        }
    }

    @Test
    void the_number_of_retries_is_a_setting() throws Exception {
        settings.put("DROMEDARR_ARR_RETRIES", "0");
        Instance tv = tv();
        sonarr.faults().always("GET " + STATUS, Fault.STATUS_500);
        try (var rig = rig(tv)) {
            fails(rig, Call.get(tv, STATUS));

            assertThat(asked("GET " + STATUS)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESET", "HALF", "ACT_THEN_RESET", "STATUS_500", "STATUS_503", "STATUS_429"})
    void what_acts_is_never_asked_twice(String kind) throws Exception {
        Instance tv = tv();
        sonarr.faults().next(1, "POST /api/v3/command", fault(kind));
        sonarr.faults().next(1, "DELETE /api/v3/queue", fault(kind));
        try (var rig = rig(tv)) {
            assertThat(fails(rig, Call.post(tv, "/api/v3/command", "{\"name\":\"RssSync\"}")))
                    .isInstanceOf(Unavailable.class);
            assertThat(fails(rig, Call.delete(tv, "/api/v3/queue/1", "blocklist", true)))
                    .isInstanceOf(Unavailable.class);

            assertThat(asked("POST /api/v3/command")).isEqualTo(1);
            assertThat(asked("DELETE /api/v3/queue/1")).isEqualTo(1);
            assertThat(sonarr.commands()).hasSize(kind.startsWith("ACT") || kind.equals("HALF") ? 1 : 0);
        }
    }

    // How fast

    @Test
    void an_app_gets_no_more_calls_in_a_second_than_the_settings_say_and_another_is_not_slowed() throws Exception {
        settings.put("DROMEDARR_ARR_CALLS_PER_SECOND", "5");
        try (var other = new SimSonarr(Identity.sonarr().named("other"))) {
            other.start();
            Instance tv = tv();
            Instance anime = of("anime", other);
            try (var rig = rig(tv, anime)) {
                rig.door().ask(Call.get(anime, STATUS));
                var calls = Executors.newFixedThreadPool(12);
                try {
                    long begun = System.nanoTime();
                    var all = IntStream.range(0, 12)
                            .mapToObj(i -> calls.submit(() -> rig.door().ask(Call.get(tv, STATUS))))
                            .toList();
                    Thread.sleep(200);
                    long besides = System.nanoTime();
                    rig.door().ask(Call.get(anime, STATUS));
                    Duration aside = Duration.ofNanos(System.nanoTime() - besides);
                    for (var call : all) {
                        call.get();
                    }
                    Duration took = Duration.ofNanos(System.nanoTime() - begun);

                    assertThat(took).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(6));
                    assertThat(aside).isLessThan(Duration.ofMillis(700));
                } finally {
                    calls.shutdownNow();
                }
            }
        }
    }

    // The breaker

    @Test
    void an_app_that_is_silent_again_and_again_is_left_alone_for_a_while_and_another_is_not() throws Exception {
        settings.put("DROMEDARR_ARR_RETRIES", "0");
        settings.put("DROMEDARR_ARR_BREAKER_FAILURES", "3");
        try (var other = new SimSonarr(Identity.sonarr().named("other"))) {
            other.start();
            Instance tv = tv();
            Instance anime = of("anime", other);
            sonarr.faults().always("GET " + STATUS, Fault.RESET);
            try (var rig = rig(tv, anime)) {
                for (int i = 0; i < 6; i++) {
                    assertThat(fails(rig, Call.get(tv, STATUS)))
                            .isInstanceOf(Unavailable.class)
                            .hasMessageContaining("cut the connection");
                }
                assertThat(asked("GET " + STATUS)).isEqualTo(3);
                assertThat(rig.door().ask(Call.get(anime, STATUS)).status()).isEqualTo(200);
                assertThat(rig.told()).as("one trouble, told once").hasSize(1);

                sonarr.faults().clear();
                await().atMost(Duration.ofSeconds(10))
                        .ignoreException(Unavailable.class)
                        .until(() -> rig.door().ask(Call.get(tv, STATUS)).status() == 200);
                for (int i = 0; i < 5; i++) {
                    assertThat(rig.door().ask(Call.get(tv, STATUS)).status()).isEqualTo(200);
                }
                assertThat(rig.told()).hasSize(2).endsWith("back");
            }
        }
    }

    @Test
    void the_sentence_names_the_cause_even_when_the_breaker_opens_between_two_retries() throws Exception {
        settings.put("DROMEDARR_ARR_RETRIES", "3");
        settings.put("DROMEDARR_ARR_BREAKER_FAILURES", "2");
        Instance tv = tv();
        sonarr.faults().always("GET " + STATUS, Fault.RESET);
        try (var rig = rig(tv)) {
            assertThat(fails(rig, Call.get(tv, STATUS))).hasMessageContaining("cut the connection");
            assertThat(asked("GET " + STATUS)).isEqualTo(2);
        }
    }

    @Test
    void a_no_is_an_answer_and_does_not_open_the_breaker() throws Exception {
        settings.put("DROMEDARR_ARR_BREAKER_FAILURES", "2");
        Instance tv = tv();
        try (var rig = rig(tv)) {
            for (int i = 0; i < 4; i++) {
                assertThat(fails(rig, Call.get(tv, "/api/v3/command/1"))).isInstanceOf(Refused.class);
                assertThat(fails(rig, Call.get(tv, "/api/v3/queue", "page", "one")))
                        .isInstanceOf(Refused.class);
            }

            assertThat(rig.door().ask(Call.get(tv, STATUS)).status()).isEqualTo(200);
            assertThat(sonarr.requests()).hasSize(9);
        }
    }

    // Where the key goes

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_never_followed_and_the_key_never_carried_elsewhere(int status) throws Exception {
        try (var target = new Plain(200, "application/json", "{}");
                var app = new Plain(status, "", "")) {
            app.location = "http://user:pass@127.0.0.1:" + target.port() + "/elsewhere?apikey=" + KEY;
            Instance tv = instance("tv", app.url(), Duration.ofSeconds(2));
            try (var rig = rig(tv)) {
                Throwable failure = fails(rig, Call.get(tv, STATUS));

                assertThat(failure)
                        .isInstanceOf(Refused.class)
                        .hasMessageContaining(
                                "redirect (HTTP " + status + ") to http://127.0.0.1:" + target.port() + "/elsewhere;");
                assertThat(failure.getMessage()).doesNotContain("user", "pass@");
                assertThat(target.count.get()).isZero();
                assertThat(app.count.get()).isEqualTo(1);
            }
        }
    }

    @Test
    void a_certificate_that_nobody_signed_is_refused_unless_the_owner_of_the_instance_says_otherwise()
            throws Exception {
        try (var app = Tls.server(folder)) {
            Instance strict = instance("tv", app.url(), Duration.ofSeconds(3));
            Instance lax = new Instance("lax", Kind.SONARR, app.url(), new Secret(KEY), false, Duration.ofSeconds(3));
            try (var rig = rig(strict, lax)) {
                assertThat(fails(rig, Call.get(strict, STATUS)))
                        .hasMessageContaining("certificate that is not valid here")
                        .hasMessageContaining("verify-ssl");
                assertThat(app.count()).isZero();

                assertThat(rig.door().ask(Call.get(lax, STATUS)).body()).isEqualTo("{\"appName\":\"Sonarr\"}");
                assertThat(app.count()).isEqualTo(1);
                assertThat(fails(rig, Call.get(strict, STATUS))).hasMessageContaining("certificate");
                assertThat(app.count()).isEqualTo(1);
            }
        }
    }

    @Test
    void https_spoken_to_a_port_that_speaks_http_is_told_as_that() throws Exception {
        Instance tv =
                instance("tv", URI.create("https://127.0.0.1:" + sonarr.url().getPort()), Duration.ofSeconds(2));
        try (var rig = rig(tv)) {
            assertThat(fails(rig, Call.get(tv, STATUS))).hasMessageContaining("http://");
        }
    }

    @Test
    void calls_share_a_connection() throws Exception {
        try (var app = new Plain(200, "application/json", "{}")) {
            Instance tv = instance("tv", app.url(), Duration.ofSeconds(2));
            try (var rig = rig(tv)) {
                for (int i = 0; i < 5; i++) {
                    rig.door().ask(Call.get(tv, STATUS));
                }

                assertThat(app.count.get()).isEqualTo(5);
                assertThat(app.clients).hasSize(1);
            }
        }
    }

    @Test
    void an_idle_connection_that_the_app_closed_meanwhile_loses_no_order() throws Exception {
        Instance tv = tv();
        try (var rig = rig(tv)) {
            rig.door().ask(Call.get(tv, STATUS));
            sonarr.stop();
            sonarr.start();
            // A connection that rested for two seconds is looked at before it is used.
            Thread.sleep(2_200);

            assertThat(rig.door()
                            .ask(Call.post(tv, "/api/v3/command", "{\"name\":\"RssSync\"}"))
                            .status())
                    .isEqualTo(201);
        }
    }

    // Helpers

    private ArrRig rig(Instance... apps) throws Exception {
        return ArrRig.open(folder, settings, apps);
    }

    private Instance tv() {
        return of("tv", sonarr);
    }

    private static Instance of(String name, SimArr app) {
        return new Instance(name, Kind.SONARR, app.url(), new Secret(app.apiKey()), true, Duration.ofSeconds(3));
    }

    private static Instance instance(String name, URI url, Duration timeout) {
        return new Instance(name, Kind.SONARR, url, new Secret(KEY), true, timeout);
    }

    private long asked(String call) {
        return sonarr.requests().stream()
                .filter(request -> request.toString().equals(call))
                .count();
    }

    /** Every failure is one sentence that names the instance, and holds neither key nor stack trace. */
    private static Throwable fails(ArrRig rig, Call call) {
        Throwable failure = catchThrowable(() -> rig.door().ask(call));
        assertThat(failure).isInstanceOfAny(Unavailable.class, Refused.class);
        assertThat(failure.getMessage())
                .contains("Sonarr \"" + call.instance().name() + "\"")
                .doesNotContain(call.instance().apiKey().reveal(), "NzbDrone", "Exception", "org.apache", "\n");
        return failure;
    }

    private static Fault fault(String kind) {
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
    private static final class Plain implements AutoCloseable {

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
