package dev.dromedarr.download.io;

import static dev.dromedarr.download.io.DownloadSamples.LEASE;
import static dev.dromedarr.download.io.DownloadSamples.NOW;
import static dev.dromedarr.download.io.DownloadSamples.limits;
import static dev.dromedarr.download.io.DownloadSamples.movie;
import static dev.dromedarr.download.io.DownloadSamples.seal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.download.Claims.Claim;
import dev.dromedarr.download.State;
import dev.dromedarr.io.sql.Address;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.TestDatabases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Engines that share a database, each with connections of its own, claim at the same moment. */
class ClaimsRaceTest {

    private static final int ENGINES = 4;
    private static final int ROUNDS = 40;
    private static final int ALLOWED = 3;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabases.class)
    void none_gets_what_another_has_and_all_together_keep_the_limit(TestDatabases engine) throws Exception {
        Address address = engine.fresh(folder);
        ExecutorService threads = Executors.newFixedThreadPool(ENGINES);
        try (Database first = Database.open(address, 2)) {
            var book = new SqlDownloads(first, seal());
            book.addAll(
                    IntStream.range(0, 200)
                            .mapToObj(item -> movie(item, "host-" + item % 7))
                            .toList(),
                    NOW);
            List<Callable<List<Long>>> workers = IntStream.range(0, ENGINES)
                    .<Callable<List<Long>>>mapToObj(number -> () -> work(address, number))
                    .toList();

            List<Long> done = new ArrayList<>();
            for (Future<List<Long>> one : threads.invokeAll(workers)) {
                done.addAll(one.get());
            }

            assertThat(done).hasSizeGreaterThan(ROUNDS).doesNotHaveDuplicates();
            assertThat(book.figures().counts()).doesNotContainKey(State.DOWNLOADING);
            assertThat(book.figures().counts().get(State.COMPLETED)).isEqualTo(done.size());
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Long> work(Address address, int number) {
        List<Long> done = new ArrayList<>();
        try (Database own = Database.open(address, 2)) {
            var claims = new SqlClaims(own, seal(), "node-" + number, "first", LEASE);
            var book = new SqlDownloads(own, seal());
            for (int round = 0; round < ROUNDS; round++) {
                List<Claim> taken = claims.toFetch(limits(ALLOWED, 1), NOW);
                assertThat(book.coming()).hasSizeLessThanOrEqualTo(ALLOWED);
                assertThat(book.coming().stream().map(now -> now.host())).doesNotHaveDuplicates();
                for (Claim claim : taken) {
                    assertThat(claims.letGo(claim, DownloadSamples.change(claim, State.COMPLETED, NOW)))
                            .isTrue();
                    done.add(claim.download().id());
                }
            }
        }
        return done;
    }
}
