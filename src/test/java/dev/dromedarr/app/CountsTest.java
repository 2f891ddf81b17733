package dev.dromedarr.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.download.Downloads;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.seal.Seal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountsTest {

    @TempDir
    Path folder;

    @Test
    void what_waits_is_counted() {
        try (var memory = Memory.open(folder.resolve("test.db"))) {
            assertThat(counts(memory).now())
                    .contains(new Counts.Count(0, 0, 0, new Downloads.Figures(Map.of(), Map.of(), 0, 0)));
        }
    }

    @Test
    void a_database_that_is_away_makes_no_failure_and_no_long_wait() {
        var memory = Memory.open(folder.resolve("test.db"));
        var counts = counts(memory);
        memory.close();

        long start = System.nanoTime();

        assertThat(counts.now()).isEmpty();
        assertThat(counts.now()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private static Counts counts(Memory memory) {
        var seal = new Seal(new Secret("a master key for tests, long enough"));
        return new Counts(memory.books(), memory.downloads(seal));
    }
}
