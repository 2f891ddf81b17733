package dev.dromedarr.event.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.event.JournalEntry;
import dev.dromedarr.event.Webhook;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.TestDatabases;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
final class SqlPastEventsTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(200));
    private static final Instant BEFORE = NOW.minus(Duration.ofDays(90));

    private final Database database;
    private final SqlJournal journal;
    private final SqlFailures failures;
    private final SqlPastEvents past;

    SqlPastEventsTest(TestDatabases engine, @TempDir Path folder) {
        database = engine.open(folder);
        journal = new SqlJournal(database);
        failures = new SqlFailures(database);
        past = new SqlPastEvents(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_is_done_left_or_forgotten_for_long_goes_and_what_waits_is_parked_or_new_stays() {
        store("waits", LONG_AGO, true);
        long done = store("done", LONG_AGO, true);
        journal.done(done, LONG_AGO);
        long doneLately = store("done lately", LONG_AGO, true);
        journal.done(doneLately, NOW);
        store("left", LONG_AGO, false);
        store("left lately", NOW, false);
        park(store("parked", LONG_AGO, true));
        failures.forget(park(store("forgotten", LONG_AGO, true)));

        assertThat(past.forget(BEFORE, 100)).isEqualTo(3);

        assertThat(titles()).containsExactly("waits", "done lately", "left lately", "parked");
        assertThat(past.forget(BEFORE, 100)).isZero();
        assertThat(failures.again(failures.list(1, 10).records().get(0).id(), NOW))
                .isTrue();
    }

    @Test
    void the_oldest_go_first_and_no_more_at_once_than_asked() {
        for (int i = 0; i < 5; i++) {
            store("left " + i, LONG_AGO.plusSeconds(i), false);
        }

        assertThat(past.forget(BEFORE, 2)).isEqualTo(2);
        assertThat(titles()).containsExactly("left 2", "left 3", "left 4");
    }

    private long store(String title, Instant at, boolean waiting) {
        return journal.store(webhook(title), at, waiting);
    }

    private static Webhook webhook(String title) {
        return new Webhook(
                Kind.SONARR,
                Optional.of("tv"),
                "ManualInteractionRequired",
                Webhook.Meaning.MANUAL_INTERACTION,
                Optional.of(title),
                title,
                "{\"title\":\"" + title + "\"}");
    }

    /** The number of the failure. */
    private long park(long event) {
        String title = title(event);
        journal.park(new JournalEntry(event, LONG_AGO, webhook(title), 0), "triage-event", "no", LONG_AGO);
        return failures.list(1, 1).records().get(0).id();
    }

    private String title(long event) {
        return database.ask(sql -> sql.sql("SELECT title FROM events WHERE id = :id")
                .param("id", event)
                .query(String.class)
                .single());
    }

    private List<String> titles() {
        return database.ask(sql -> sql.sql("SELECT title FROM events ORDER BY id")
                .query(String.class)
                .list());
    }
}
