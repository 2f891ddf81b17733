package dev.dromedarr.io.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class TogetherTest {

    private static final int CALLERS = 20;

    @TempDir
    Path folder;

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

    @AfterEach
    void close() {
        callers.shutdownNow();
    }

    @Test
    void what_many_bring_while_one_writes_is_written_in_one_transaction() throws Exception {
        try (Database database = open()) {
            var transactions = new AtomicInteger();
            var busy = new CountDownLatch(1);
            try (Together together = new Together(work -> {
                transactions.incrementAndGet();
                return database.transact(work);
            })) {
                Future<Integer> first = callers.submit(() -> together.transact(sql -> {
                    waitFor(busy);
                    return insert(sql, "first");
                }));
                List<Future<Integer>> rest = IntStream.range(1, CALLERS)
                        .mapToObj(i -> callers.submit(() -> together.transact(sql -> insert(sql, "n" + i))))
                        .toList();
                // All have brought theirs when only the first is under way.
                Thread.sleep(1000);
                busy.countDown();

                assertThat(first.get()).isEqualTo(1);
                for (Future<Integer> one : rest) {
                    assertThat(one.get()).isEqualTo(1);
                }
            }
            assertThat(transactions).hasValueLessThan(CALLERS);
            assertThat(labels(database)).hasSize(CALLERS);
        }
    }

    @Test
    void one_that_fails_fails_alone() throws Exception {
        try (Database database = open()) {
            List<Callable<Integer>> works = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                int number = i;
                works.add(() -> database.transactTogether(sql -> {
                    int rows = insert(sql, "n" + number);
                    if (number == 7) {
                        throw new IllegalArgumentException("mine");
                    }
                    return rows;
                }));
            }

            List<Future<Integer>> answers = callers.invokeAll(works);

            assertThatThrownBy(() -> answers.get(7).get()).rootCause().hasMessage("mine");
            assertThat(labels(database)).hasSize(CALLERS - 1).doesNotContain("n7");
        }
    }

    @Test
    void a_silent_database_is_told_to_each() throws Exception {
        try (Database database = open()) {
            database.ask(sql -> sql.sql("DROP TABLE notes").update());
            List<Callable<Integer>> works = List.of(
                    () -> database.transactTogether(sql -> insert(sql, "one")),
                    () -> database.transactTogether(sql -> insert(sql, "two")));

            for (Future<Integer> answer : callers.invokeAll(works)) {
                assertThatThrownBy(answer::get).rootCause().hasMessageContaining("notes");
            }
        }
    }

    private Database open() {
        Database database = Database.open(Address.file(folder.resolve("together.db")), 4);
        database.ask(sql -> sql.sql("CREATE TABLE notes (label TEXT NOT NULL)").update());
        return database;
    }

    private static int insert(JdbcClient sql, String label) {
        return sql.sql("INSERT INTO notes (label) VALUES (:label)")
                .param("label", label)
                .update();
    }

    private static List<String> labels(Database database) {
        Function<JdbcClient, List<String>> all =
                sql -> sql.sql("SELECT label FROM notes").query(String.class).list();
        return database.ask(all);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
