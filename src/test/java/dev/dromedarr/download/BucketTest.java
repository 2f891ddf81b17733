package dev.dromedarr.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BucketTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void over_ten_seconds_the_rate_is_kept_whenever_one_wakes_up() {
        long rate = 10_000_000;
        Random random = new Random(5);
        Bucket bucket = new Bucket(0);
        long now = 0;
        long taken = 0;
        while (now < 10 * SECOND) {
            bucket.fill(rate, now);
            long wait = bucket.nanosUntil(Bucket.turn(rate), rate);
            if (wait == 0) {
                bucket.take(Bucket.turn(rate));
                taken += Bucket.turn(rate);
            }
            // Up to a tenth of a second too late.
            now += wait == 0 ? 0 : wait + random.nextInt(100_000_000);
        }

        assertThat(taken / 10.0 / rate).isBetween(0.97, 1.03);
    }

    @Test
    void a_long_silence_earns_a_fifth_of_a_second_at_most() {
        Bucket bucket = new Bucket(0);
        bucket.fill(1_000_000, 100 * SECOND);

        assertThat(bucket.nanosUntil(200_000, 1_000_000)).isZero();
        assertThat(bucket.nanosUntil(200_001, 1_000_000)).isPositive();
    }

    @Test
    void a_lower_rate_empties_what_is_too_much() {
        Bucket bucket = new Bucket(0);
        bucket.fill(1_000_000, SECOND);
        bucket.fill(10_000, SECOND);

        assertThat(bucket.nanosUntil(2_001, 10_000)).isPositive();
    }

    @Test
    void even_the_slowest_rate_lets_something_through() {
        Bucket bucket = new Bucket(0);
        bucket.fill(1, 0);

        assertThat(bucket.nanosUntil(Bucket.turn(1), 1)).isEqualTo(512 * SECOND);
        bucket.fill(1, 512 * SECOND);
        assertThat(bucket.nanosUntil(Bucket.turn(1), 1)).isZero();
    }
}
