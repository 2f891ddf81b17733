package dev.dromedarr.event.io;

import static dev.dromedarr.event.io.SqlJournalTest.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.event.Failure;
import dev.dromedarr.event.JournalEntry;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.TestDatabases;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
final class SqlFailuresTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final Database database;
    private final SqlJournal journal;
    private final SqlFailures failures;

    SqlFailuresTest(TestDatabases engine, @TempDir Path folder) {
        database = engine.open(folder);
        journal = new SqlJournal(database);
        failures = new SqlFailures(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_failure_tells_what_stopped_and_where() {
        var entry = park("{1}");

        var listed = failures.list(1, 10).records().get(0);

        assertThat(failures.find(listed.id())).contains(listed);
        assertThat(listed)
                .isEqualTo(new Failure(
                        listed.id(),
                        NOW,
                        Optional.of("tv"),
                        "A.Show.S01E01",
                        "triage",
                        "Sonarr does not know this key",
                        Optional.of(entry.id()),
                        Optional.empty()));
    }

    @Test
    void the_newest_come_first_page_by_page() {
        var first = park("{1}");
        var second = park("{2}");
        var third = park("{3}");

        var page = failures.list(1, 2);

        assertThat(page.records())
                .extracting(failure -> failure.eventId().orElseThrow())
                .containsExactly(third.id(), second.id());
        assertThat(page.totalRecords()).isEqualTo(3);
        assertThat(failures.list(2, 2).records())
                .extracting(failure -> failure.eventId().orElseThrow())
                .containsExactly(first.id());
    }

    @Test
    void again_lets_the_event_wait_as_if_it_were_new() {
        journal.store(webhook("{1}"), NOW, true);
        journal.again(journal.due(NOW, 1).get(0).id(), "silent", NOW);
        var entry = journal.due(NOW, 1).get(0);
        journal.park(entry, "triage", "gave up", NOW);
        long failure = failures.list(1, 1).records().get(0).id();

        assertThat(failures.again(failure, LATER)).isTrue();

        assertThat(failures.count()).isZero();
        assertThat(journal.due(LATER, 1))
                .containsExactly(new JournalEntry(entry.id(), entry.arrivedAt(), entry.webhook(), 0));
        assertThat(failures.again(failure, LATER)).isFalse();
    }

    @Test
    void again_leaves_the_work_to_an_equal_event_that_waits_already() {
        park("{1}");
        long twin = journal.store(webhook("{1}"), LATER, true);

        assertThat(failures.again(failures.list(1, 1).records().get(0).id(), LATER))
                .isTrue();

        assertThat(journal.due(LATER, 10)).extracting(JournalEntry::id).containsExactly(twin);
        assertThat(failures.count()).isZero();
    }

    @Test
    void a_forgotten_failure_never_comes_back() {
        park("{1}");
        long failure = failures.list(1, 1).records().get(0).id();

        assertThat(failures.forget(failure)).isTrue();

        assertThat(failures.forget(failure)).isFalse();
        assertThat(failures.find(failure)).isEmpty();
        assertThat(journal.waiting()).isZero();
    }

    private JournalEntry park(String payload) {
        long id = journal.store(webhook(payload), NOW, true);
        var entry = journal.due(NOW, 10).stream()
                .filter(candidate -> candidate.id() == id)
                .findFirst()
                .orElseThrow();
        journal.park(entry, "triage", "Sonarr does not know this key", NOW);
        return entry;
    }
}
