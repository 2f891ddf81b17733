package dev.dromedarr.event.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.event.JournalEntry;
import dev.dromedarr.io.sql.Address;
import dev.dromedarr.io.sql.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PulledPlugTest {

    private static final int ENOUGH = 200;

    @Test
    void every_webhook_that_was_answered_is_there_after_the_process_was_killed(@TempDir Path folder) throws Exception {
        var file = folder.resolve("dromedarr.db");
        var writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        var answered = answersUntilKilled(writer);

        try (var database = Database.open(Address.file(file), 2)) {
            assertThat(answered).hasSizeGreaterThanOrEqualTo(ENOUGH);
            assertThat(new SqlJournal(database).due(Instant.now(), Integer.MAX_VALUE))
                    .extracting(JournalEntry::id)
                    .containsAll(answered);
        }
    }

    private static List<Long> answersUntilKilled(Process writer) throws IOException, InterruptedException {
        List<Long> answered = new ArrayList<>();
        try (var answers = writer.inputReader()) {
            for (String id = answers.readLine(); id != null; id = answers.readLine()) {
                answered.add(Long.valueOf(id));
                if (answered.size() == ENOUGH) {
                    writer.destroyForcibly();
                }
            }
        } catch (IOException streamClosedByTheKill) {
            // What was read until now is what was answered.
        }
        assertThat(writer.waitFor()).isNotZero();
        return answered;
    }

    /** Stores webhooks and says so, until someone kills it. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) {
            var journal = new SqlJournal(Database.open(Address.file(Path.of(arguments[0])), 2));
            for (int i = 0; true; i++) {
                System.out.println(journal.store(SqlJournalTest.webhook("{" + i + "}"), Instant.now(), true));
            }
        }
    }
}
