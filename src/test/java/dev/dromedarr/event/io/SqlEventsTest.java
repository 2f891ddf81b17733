package dev.dromedarr.event.io;

import static dev.dromedarr.event.io.SqlJournalTest.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dromedarr.event.Events.Filter;
import dev.dromedarr.event.Events.Replay;
import dev.dromedarr.event.JournalEntry;
import dev.dromedarr.event.RecordedEvent;
import dev.dromedarr.event.RecordedEvent.State;
import dev.dromedarr.event.Webhook;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.TestDatabases;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
final class SqlEventsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty());

    private final Database database;
    private final SqlJournal journal;
    private final SqlFailures failures;
    private final SqlEvents events;

    SqlEventsTest(TestDatabases engine, @TempDir Path folder) {
        database = engine.open(folder);
        journal = new SqlJournal(database);
        failures = new SqlFailures(database);
        events = new SqlEvents(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_event_tells_all_that_the_journal_knows_and_keeps_its_body_apart() {
        var grab = new Webhook(
                Kind.RADARR,
                Optional.of("movies"),
                "Grab",
                Webhook.Meaning.GRAB,
                Optional.of("HASH"),
                "Sintel",
                "{\"eventType\":\"Grab\"}");
        long id = journal.store(grab, NOW, true);
        journal.again(id, "Radarr is silent", LATER);

        assertThat(events.find(id))
                .contains(new RecordedEvent(
                        id,
                        NOW,
                        Kind.RADARR,
                        Optional.of("movies"),
                        "Grab",
                        Webhook.Meaning.GRAB,
                        Optional.of("HASH"),
                        "Sintel",
                        State.WAITING,
                        1,
                        Optional.of(LATER),
                        Optional.of("Radarr is silent"),
                        Optional.empty()));
        assertThat(events.payload(id)).contains("{\"eventType\":\"Grab\"}");
        assertThat(events.find(id + 1)).isEmpty();
        assertThat(events.payload(id + 1)).isEmpty();
    }

    @Test
    void the_newest_come_first_page_by_page() {
        long first = journal.store(webhook("{1}"), NOW, true);
        long second = journal.store(webhook("{2}"), NOW, true);
        long third = journal.store(webhook("{3}"), NOW, true);

        var page = events.list(ALL, 1, 2);

        assertThat(page.records()).extracting(RecordedEvent::id).containsExactly(third, second);
        assertThat(page.totalRecords()).isEqualTo(3);
        assertThat(page.sortKey()).isEqualTo("arrivedAt");
        assertThat(events.list(ALL, 2, 2).records())
                .extracting(RecordedEvent::id)
                .containsExactly(first);
    }

    @Test
    void filters_work_together() {
        long done = journal.store(webhook("{1}"), NOW, true);
        journal.done(done, NOW);
        String type = webhook("{}").eventType();
        journal.store(webhook("{2}").of(Optional.of("another")), NOW, true);

        assertThat(count(Optional.of(type.toUpperCase(Locale.ROOT)), Optional.empty(), Optional.empty()))
                .isEqualTo(2);
        assertThat(count(Optional.of(type), Optional.of("another"), Optional.of(State.WAITING)))
                .isEqualTo(1);
        assertThat(count(Optional.of(type), Optional.of("another"), Optional.of(State.DONE)))
                .isZero();
        assertThat(count(Optional.of("Nothing"), Optional.empty(), Optional.empty()))
                .isZero();
    }

    @Test
    void what_is_done_or_left_waits_again_as_if_it_were_new() {
        long id = journal.store(webhook("{1}"), NOW, true);
        journal.again(id, "silent", NOW);
        journal.done(id, NOW);

        assertThat(events.replay(id, LATER)).isEqualTo(Replay.WAITS_AGAIN);

        assertThat(journal.due(LATER, 9)).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(id);
            assertThat(entry.attempts()).isZero();
        });
        assertThat(events.find(id).orElseThrow().finishedAt()).isEmpty();
        assertThat(events.find(id).orElseThrow().lastError()).isEmpty();
    }

    @Test
    void what_is_parked_leaves_the_failures_when_it_waits_again() {
        long id = journal.store(webhook("{1}"), NOW, true);
        journal.park(journal.due(NOW, 1).get(0), "triage", "refused", NOW);
        assertThat(failures.count()).isEqualTo(1);

        assertThat(events.replay(id, LATER)).isEqualTo(Replay.WAITS_AGAIN);

        assertThat(failures.count()).isZero();
        assertThat(journal.waiting()).isEqualTo(1);
    }

    @Test
    void what_waits_is_not_taken_up_twice() {
        long first = journal.store(webhook("{1}"), NOW, true);
        assertThat(events.replay(first, LATER)).isEqualTo(Replay.WAITS_ALREADY);
        journal.done(first, NOW);
        long twin = journal.store(webhook("{1}"), LATER, true);

        assertThat(events.replay(first, LATER)).isEqualTo(Replay.TWIN_WAITS);

        assertThat(journal.due(LATER, 9)).extracting(JournalEntry::id).containsExactly(twin);
        assertThat(events.replay(4711, LATER)).isEqualTo(Replay.UNKNOWN);
    }

    @Test
    void what_is_over_can_be_replayed_and_its_failure_is_forgotten() {
        long done = journal.store(webhook("{1}"), NOW, true);
        journal.done(done, NOW);
        long parked = journal.store(webhook("{2}"), NOW, true);
        journal.park(journal.due(NOW, 9).get(0), "step", "why", NOW);

        assertThat(events.replay(done, NOW.plusSeconds(1))).isEqualTo(Replay.WAITS_AGAIN);
        assertThat(events.replay(parked, NOW.plusSeconds(1))).isEqualTo(Replay.WAITS_AGAIN);
        assertThat(events.replay(parked + 100, NOW)).isEqualTo(Replay.UNKNOWN);

        assertThat(journal.due(NOW.plusSeconds(1), 9))
                .extracting(JournalEntry::id, JournalEntry::attempts)
                .containsExactly(tuple(done, 0), tuple(parked, 0));
        assertThat(failures.count()).isZero();
    }

    @Test
    void a_replay_beside_an_equal_one_that_waits_is_the_same() {
        long first = journal.store(webhook("{1}"), NOW, true);
        journal.done(first, NOW);
        journal.store(webhook("{1}"), NOW, true);

        assertThat(events.replay(first, NOW)).isEqualTo(Replay.TWIN_WAITS);
        assertThat(journal.waiting()).isEqualTo(1);
    }

    private long count(Optional<String> type, Optional<String> instance, Optional<State> state) {
        return events.list(new Filter(type, instance, state), 1, 10).totalRecords();
    }
}
