package dev.dromedarr.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.arr.Call;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects, certificates and pooled connections. */
class ArrConnectionTest extends ArrRouteStage {

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
}
