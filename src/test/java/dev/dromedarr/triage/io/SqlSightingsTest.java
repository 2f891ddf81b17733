package dev.dromedarr.triage.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.TestDatabases;
import java.nio.file.Path;
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

    private final Database database;
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
        assertThat(sightings.see("tv", "A", NOW)).isEqualTo(1);
        assertThat(sightings.see("tv", "A", NOW)).isEqualTo(2);
        assertThat(sightings.see("tv", "B", NOW)).isEqualTo(1);
        assertThat(sightings.see("anime", "A", NOW)).isEqualTo(1);
    }

    @Test
    void what_left_the_queue_of_its_instance_is_forgotten() {
        sightings.see("tv", "stays", NOW);
        sightings.see("tv", "goes", NOW);
        sightings.see("anime", "elsewhere", NOW);

        sightings.forgetAllBut("tv", Set.of("stays", "unheard of"));

        assertThat(sightings.see("tv", "stays", NOW)).isEqualTo(2);
        assertThat(sightings.see("tv", "goes", NOW)).isEqualTo(1);
        assertThat(sightings.see("anime", "elsewhere", NOW)).isEqualTo(2);

        sightings.forgetAllBut("tv", Set.of());

        assertThat(sightings.see("tv", "stays", NOW)).isEqualTo(1);
    }

    @Test
    void a_queue_larger_than_any_statement_is_no_trouble() {
        sightings.see("tv", "goes", NOW);

        sightings.forgetAllBut(
                "tv", IntStream.range(0, 100_000).mapToObj(i -> "id" + i).collect(Collectors.toSet()));

        assertThat(sightings.see("tv", "goes", NOW)).isEqualTo(1);
    }

    @Test
    void no_sighting_is_lost_when_many_see_at_once() throws Exception {
        Callable<Integer> see = () -> sightings.see("tv", "A", NOW);

        var threads = Executors.newFixedThreadPool(8);
        for (var seen : threads.invokeAll(Collections.nCopies(100, see))) {
            seen.get();
        }
        threads.shutdown();

        assertThat(sightings.see("tv", "A", NOW)).isEqualTo(101);
    }
}
