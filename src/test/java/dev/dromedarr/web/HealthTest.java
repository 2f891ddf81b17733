package dev.dromedarr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthTest {

    @Test
    void while_starting_or_without_a_database_we_are_not_ready_but_alive() {
        Health health = health(List.of("The database is away"), Optional.of("The database is away"));

        assertThat(health.ready().status()).isEqualTo(503);
        assertThat(health.ready().body()).asString().contains("The database is away");
        assertThat(health.live().status()).isEqualTo(200);
        assertThat(health.health().status()).isEqualTo(200);
        assertThat(health.health().body()).asString().contains("status=degraded", "problems=[The database is away]");
    }

    @Test
    void without_a_problem_we_are_healthy() {
        Health health = health(List.of(), Optional.empty());

        assertThat(health.ready().status()).isEqualTo(200);
        assertThat(health.health().body())
                .asString()
                .contains(
                        "status=healthy",
                        "uptime=0",
                        "last_check=null",
                        "webhook_cache_size=7",
                        "dryRun=true",
                        "hints=[a hint]");
    }

    private static Health health(List<String> problems, Optional<String> notReady) {
        var senses = new Health.Senses(
                () -> problems,
                () -> List.of("a hint"),
                List::of,
                () -> Optional.of(7),
                Optional::empty,
                () -> notReady,
                () -> true);
        return new Health(senses, "1.2.3", Clock.systemUTC());
    }
}
