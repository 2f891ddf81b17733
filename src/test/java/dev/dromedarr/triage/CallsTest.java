package dev.dromedarr.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallsTest {

    private final Calls calls = new Calls();

    @Test
    void calls_are_kept_in_their_order_with_what_came_of_them() {
        calls.answered("GET /api/v3/history", 200);
        calls.failed("GET /api/v3/manualimport", "Sonarr \"tv\" did not answer within 30 s");

        assertThat(calls.made())
                .containsExactly(
                        new CallMade("GET /api/v3/history", Optional.of(200), Optional.empty()),
                        new CallMade(
                                "GET /api/v3/manualimport",
                                Optional.empty(),
                                Optional.of("Sonarr \"tv\" did not answer within 30 s")));
    }

    @Test
    void however_many_and_long_they_are_little_of_them_is_kept() {
        for (int call = 0; call < 500; call++) {
            calls.failed("GET /" + "x".repeat(8_000), "y".repeat(8_000));
        }

        assertThat(calls.made()).hasSize(21);
        assertThat(calls.made().get(20).call()).isEqualTo("and 480 more");
        assertThat(calls.made().toString().length()).isLessThan(20_000);
    }
}
