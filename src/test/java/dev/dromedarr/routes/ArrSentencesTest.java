package dev.dromedarr.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

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
import dev.dromedarr.sim.SimSonarr;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that can go wrong at the door to the apps is one clear sentence. */
class ArrSentencesTest extends ArrRouteStage {

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
}
