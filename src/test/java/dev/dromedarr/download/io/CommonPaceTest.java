package dev.dromedarr.download.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.download.Pace;
import dev.dromedarr.download.PaceTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CommonPaceTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void three_together_keep_the_limit_and_each_has_its_share() throws Exception {
        long rate = 3_000_000;
        var pace = new CommonPace(Pace.of(rate), Clock.systemUTC());
        var over = new AtomicBoolean();
        AtomicLong[] taken = {new AtomicLong(), new AtomicLong(), new AtomicLong()};
        long begun = System.nanoTime();
        for (AtomicLong one : taken) {
            var unused = threads.submit(() -> {
                while (!over.get()) {
                    one.addAndGet(pace.take(128 << 10, over::get));
                }
                return one;
            });
        }
        Thread.sleep(4000);
        double seconds = (System.nanoTime() - begun) / 1e9;
        long all = taken[0].get() + taken[1].get() + taken[2].get();
        over.set(true);

        assertThat(all / seconds / rate).isBetween(0.85, 1.1);
        for (AtomicLong one : taken) {
            assertThat(one.get() / (double) all).isBetween(0.28, 0.39);
        }
    }

    @Test
    void a_new_limit_wakes_those_who_wait() throws Exception {
        var pace = new CommonPace(Pace.of(1), Clock.systemUTC());
        var waits = new CountDownLatch(1);
        Future<Integer> one = threads.submit(() -> {
            waits.countDown();
            return pace.take(100_000, () -> false);
        });
        assertThat(waits.await(5, TimeUnit.SECONDS)).isTrue();

        pace.set(Pace.of(0));

        assertThat(one.get(5, TimeUnit.SECONDS)).isEqualTo(100_000);
        assertThat(pace.rate()).isZero();
    }

    @Test
    void who_is_not_wanted_any_more_gets_nothing_soon() throws Exception {
        var pace = new CommonPace(Pace.of(1), Clock.systemUTC());
        var unwanted = new AtomicBoolean();
        Future<Integer> first = threads.submit(() -> pace.take(1000, unwanted::get));
        Future<Integer> second = threads.submit(() -> pace.take(1000, unwanted::get));

        unwanted.set(true);

        assertThat(first.get(5, TimeUnit.SECONDS)).isZero();
        assertThat(second.get(5, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void the_hours_of_the_day_have_their_own_limit() {
        Clock night = Clock.fixed(Instant.parse("2026-11-28T03:00:00Z"), ZoneOffset.UTC);
        Pace pace = new Pace(100, PaceTable.parse("01:00-06:00 0").orElseThrow());

        assertThat(new CommonPace(pace, night).rate()).isZero();
        assertThat(new CommonPace(pace, Clock.offset(night, Duration.ofHours(5))).rate())
                .isEqualTo(100);
    }

    @Test
    void what_was_not_used_can_be_used_by_others() throws Exception {
        var pace = new CommonPace(Pace.of(1000), Clock.systemUTC());
        int portion = pace.take(100_000, () -> false);
        long begun = System.nanoTime();
        pace.giveBack(portion);

        assertThat(pace.take(100_000, () -> false)).isEqualTo(portion);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(400));
    }
}
