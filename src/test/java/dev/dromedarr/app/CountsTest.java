package dev.dromedarr.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountsTest {

    @TempDir
    Path folder;

    @Test
    void what_waits_is_counted() {
        try (var memory = Memory.open(folder.resolve("test.db"))) {
            assertThat(new Counts(memory.books()).now()).contains(new Counts.Count(0, 0, 0));
        }
    }

    @Test
    void a_database_that_is_away_makes_no_failure_and_no_long_wait() {
        var memory = Memory.open(folder.resolve("test.db"));
        var counts = new Counts(memory.books());
        memory.close();

        long start = System.nanoTime();

        assertThat(counts.now()).isEmpty();
        assertThat(counts.now()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
