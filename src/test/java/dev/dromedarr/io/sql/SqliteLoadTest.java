package dev.dromedarr.io.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteLoadTest {

    private static final int TRANSACTIONS = 2000;

    @Test
    void two_thousand_who_read_and_then_write_never_meet_a_locked_file(@TempDir Path folder) throws Exception {
        try (var database = TestDatabases.SQLITE.open(folder)) {
            database.ask(sql ->
                    sql.sql("INSERT INTO sightings VALUES ('tv', 'A', 0, 0, 0)").update());
            Callable<Integer> readAndWrite = () -> database.transact(sql -> {
                int seen = sql.sql("SELECT seen FROM sightings")
                        .query(Integer.class)
                        .single();
                return sql.sql("UPDATE sightings SET seen = :seen")
                        .param("seen", seen + 1)
                        .update();
            });

            var threads = Executors.newFixedThreadPool(8);
            for (var done : threads.invokeAll(Collections.nCopies(TRANSACTIONS, readAndWrite))) {
                assertThat(done.get()).isEqualTo(1);
            }
            threads.shutdown();

            assertThat(database.<Integer>ask(sql -> sql.sql("SELECT seen FROM sightings")
                            .query(Integer.class)
                            .single()))
                    .isEqualTo(TRANSACTIONS);
        }
    }
}
