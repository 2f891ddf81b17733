package dev.dromedarr.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.sim.Fault;
import dev.dromedarr.sim.Identity;
import dev.dromedarr.sim.SimSonarr;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked again, how fast, and when an app is left alone. */
class ArrLimitsTest extends ArrRouteStage {

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
                rig.standings().introduced(tv, "4.0.19");
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
}
