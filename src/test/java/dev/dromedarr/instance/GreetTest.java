package dev.dromedarr.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.fault.Refused;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GreetTest {

    private static final Instance TV = new Instance(
            "tv",
            Kind.SONARR,
            URI.create("http://sonarr:8989"),
            new Secret("k".repeat(32)),
            true,
            Duration.ofSeconds(5));

    private final Standings standings = new Standings(Clock.systemUTC(), (instance, standing) -> {});
    private int asked;
    private String appName = "Sonarr";
    private final Greet greet = new Greet(
            instance -> {
                asked++;
                return new Introductions.Introduction(appName, "4.0.19.2979");
            },
            standings);

    @Test
    void an_app_is_asked_once_who_it_is() {
        greet.greet(TV);
        greet.greet(TV);

        assertThat(asked).isEqualTo(1);
        assertThat(standings.of("tv").version()).contains("4.0.19.2979");
    }

    @Test
    void it_is_asked_again_after_a_silence_for_it_may_be_another_now() {
        greet.greet(TV);
        standings.troubled(TV, "Sonarr \"tv\" cannot be reached");
        greet.greet(TV);

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void a_radarr_given_as_a_sonarr_is_refused_with_the_remedy() {
        appName = "Radarr";

        assertThatThrownBy(() -> greet.greet(TV))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "Sonarr \"tv\" is a Radarr: give its address under RADARR_URL, or as an instance of type radarr");
        assertThatThrownBy(() -> greet.greet(TV)).isInstanceOf(Refused.class);
        assertThat(standings.of("tv").version()).isEmpty();
        assertThat(standings.of("tv").trouble()).isPresent();
    }

    @Test
    void an_app_that_nobody_knows_is_refused_without_a_remedy_that_does_not_exist() {
        appName = "Lidarr";

        assertThatThrownBy(() -> greet.greet(TV))
                .isInstanceOf(Refused.class)
                .hasMessage("Sonarr \"tv\" is a Lidarr: give the address of a Sonarr");
    }
}
