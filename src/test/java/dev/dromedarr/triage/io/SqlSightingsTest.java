package dev.dromedarr.triage.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.TestDatabases;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
final class SqlSightingsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final Duration HALF = Duration.ofSeconds(30);

    private final Database database;
    private Instant now = NOW;
    private final SqlSightings sightings;

    SqlSightingsTest(TestDatabases engine, @TempDir Path folder) {
        database = engine.open(folder);
        sightings = new SqlSightings(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void each_download_of_each_instance_is_counted_by_itself() {
        assertThat(see("tv", "A")).isEqualTo(1);
        assertThat(see("tv", "A")).isEqualTo(2);
        assertThat(see("tv", "B")).isEqualTo(1);
        assertThat(see("anime", "A")).isEqualTo(1);
    }

    @Test
    void what_left_the_queue_of_its_instance_is_forgotten() {
        see("tv", "stays");
        see("tv", "goes");
        see("anime", "elsewhere");

        sightings.forgetAllBut("tv", Set.of("stays", "unheard of"));

        assertThat(see("tv", "stays")).isEqualTo(2);
        assertThat(see("tv", "goes")).isEqualTo(1);
        assertThat(see("anime", "elsewhere")).isEqualTo(2);

        sightings.forgetAllBut("tv", Set.of());

        assertThat(see("tv", "stays")).isEqualTo(1);
    }

    @Test
    void a_queue_larger_than_any_statement_is_no_trouble() {
        see("tv", "goes");

        sightings.forgetAllBut(
                "tv", IntStream.range(0, 100_000).mapToObj(i -> "id" + i).collect(Collectors.toSet()));

        assertThat(see("tv", "goes")).isEqualTo(1);
    }

    @Test
    void no_sighting_is_lost_when_many_see_at_once() throws Exception {
        Callable<Integer> see = () -> sightings.see("tv", "A", Duration.ZERO, NOW);

        var threads = Executors.newFixedThreadPool(8);
        for (var seen : threads.invokeAll(Collections.nCopies(100, see))) {
            seen.get();
        }
        threads.shutdown();

        assertThat(see("tv", "A")).isEqualTo(101);
    }

    @Test
    void looks_count_only_when_enough_time_lies_between_them() {
        assertThat(sightings.see("tv", "A", HALF, NOW)).isEqualTo(1);
        assertThat(sightings.see("tv", "A", HALF, NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(sightings.see("tv", "A", HALF, NOW.plusSeconds(29))).isEqualTo(1);
        assertThat(sightings.see("tv", "A", HALF, NOW.plusSeconds(30))).isEqualTo(2);
        assertThat(sightings.see("tv", "A", HALF, NOW.plusSeconds(59))).isEqualTo(2);
        assertThat(sightings.see("tv", "A", HALF, NOW.plusSeconds(60))).isEqualTo(3);
    }

    @Test
    void a_clock_that_jumps_back_holds_nothing_up() {
        see("tv", "A");

        assertThat(sightings.see("tv", "A", HALF, NOW.minusSeconds(3600))).isEqualTo(2);
        assertThat(sightings.see("tv", "A", HALF, NOW.minusSeconds(3590))).isEqualTo(2);
        assertThat(sightings.see("tv", "A", HALF, NOW.minusSeconds(3570))).isEqualTo(3);
    }

    @Test
    void asking_for_the_count_counts_nothing() {
        assertThat(sightings.count("tv", "A")).isZero();
        see("tv", "A");
        assertThat(sightings.count("tv", "A")).isEqualTo(1);
        assertThat(sightings.count("tv", "A")).isEqualTo(1);
        assertThat(sightings.count("anime", "A")).isZero();
    }

    /** A look a minute after the last. */
    private int see(String instance, String downloadId) {
        now = now.plusSeconds(60);
        return sightings.see(instance, downloadId, HALF, now);
    }
}
