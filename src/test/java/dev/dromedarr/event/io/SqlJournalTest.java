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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
final class SqlJournalTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123Z");
    private static final int MANY = 10;

    private final Database database;
    private final SqlJournal journal;

    SqlJournalTest(TestDatabases engine, @TempDir Path folder) {
        database = engine.open(folder);
        journal = new SqlJournal(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_webhook_comes_back_as_it_went_in() {
        var webhook = new Webhook(
                Kind.RADARR,
                Optional.of("Kino \uD83C\uDFAC"),
                "ManualInteractionRequired",
                Webhook.Meaning.MANUAL_INTERACTION,
                Optional.of("ABCdef"),
                "L'Été d'Œuvres; DROP TABLE events --",
                "{\"a\": \"\\u0000 \uD83D\uDC2B ? :b\"}\n".repeat(1000));

        long id = journal.store(webhook, NOW, true);

        assertThat(journal.due(NOW, MANY)).containsExactly(new JournalEntry(id, NOW, webhook, 0));
    }

    @Test
    void what_is_absent_stays_absent() {
        var webhook =
                new Webhook(Kind.SONARR, Optional.empty(), "Test", Webhook.Meaning.TEST, Optional.empty(), "", "{}");

        journal.store(webhook, NOW, true);

        assertThat(journal.due(NOW, MANY)).extracting(JournalEntry::webhook).containsExactly(webhook);
    }

    @Test
    void the_character_zero_does_not_stop_a_webhook() {
        var webhook = new Webhook(
                Kind.SONARR, Optional.of("tv"), "Grab", Webhook.Meaning.GRAB, Optional.of("a\0b"), "zero\0title", "{}");

        journal.store(webhook, NOW, true);

        assertThat(journal.due(NOW, MANY))
                .extracting(entry -> entry.webhook().title())
                .containsExactly("zero\uFFFDtitle");
    }

    @Test
    void one_equal_to_a_waiting_one_is_the_same_and_after_that_it_is_new() {
        long first = journal.store(webhook("{1}"), NOW, true);
        long second = journal.store(webhook("{1}"), NOW.plusSeconds(1), true);
        long unasked = journal.store(webhook("{1}"), NOW.plusSeconds(1), false);
        long other = journal.store(webhook("{2}"), NOW, true);
        journal.done(first, NOW);
        long third = journal.store(webhook("{1}"), NOW, true);

        assertThat(second).isEqualTo(first);
        assertThat(unasked).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(third).isNotEqualTo(first);
        assertThat(journal.waiting()).isEqualTo(2);
    }

    @Test
    void the_same_words_from_another_instance_are_another_webhook() {
        journal.store(webhook("{}").of(Optional.of("one")), NOW, true);
        journal.store(webhook("{}").of(Optional.of("two")), NOW, true);

        assertThat(journal.waiting()).isEqualTo(2);
    }

    @Test
    void what_nobody_has_to_take_up_is_stored_and_left() {
        journal.store(webhook("{}"), NOW, false);
        journal.store(webhook("{}"), NOW, false);

        assertThat(journal.waiting()).isZero();
        assertThat(journal.due(NOW, MANY)).isEmpty();
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void a_hundred_equal_webhooks_at_once_are_one_row() throws Exception {
        var same = webhook("{\"equal\":true}");
        List<Callable<Long>> stores = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            stores.add(() -> journal.store(same, NOW, true));
        }

        var threads = Executors.newFixedThreadPool(16);
        var ids = new HashSet<Long>();
        for (Future<Long> id : threads.invokeAll(stores)) {
            ids.add(id.get());
        }
        threads.shutdown();

        assertThat(ids).hasSize(1);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void the_oldest_that_are_due_come_first_and_no_more_than_asked_for() {
        long first = journal.store(webhook("{1}"), NOW, true);
        long second = journal.store(webhook("{2}"), NOW, true);
        long third = journal.store(webhook("{3}"), NOW, true);
        journal.again(first, "Sonarr is silent", NOW.plusSeconds(10));

        assertThat(ids(journal.due(NOW, MANY))).containsExactly(second, third);
        assertThat(ids(journal.due(NOW.plusSeconds(9), 1))).containsExactly(second);
        assertThat(ids(journal.due(NOW.plusSeconds(10), MANY))).containsExactly(first, second, third);
        assertThat(journal.due(NOW.plusSeconds(10), 1).get(0).attempts()).isEqualTo(1);
    }

    @Test
    void a_clock_that_was_wrong_holds_nothing_back() {
        long early = journal.store(webhook("{1}"), NOW.plusSeconds(3600), true);
        long fromAhead = journal.store(webhook("{2}"), NOW.plusSeconds(3600), true);
        long putOff = journal.store(webhook("{3}"), NOW.minusSeconds(60), true);
        long farOff = journal.store(webhook("{4}"), NOW.minusSeconds(60), true);
        journal.again(fromAhead, "silent", NOW.plusSeconds(3610));
        journal.again(putOff, "silent", NOW.plusSeconds(900));
        journal.again(farOff, "silent", NOW.plus(Duration.ofDays(400)));

        assertThat(ids(journal.due(NOW, MANY))).containsExactly(early, fromAhead, farOff);
    }

    @Test
    void a_parked_one_waits_in_the_failures_once() {
        journal.store(webhook("{}"), NOW, true);
        var entry = journal.due(NOW, 1).get(0);

        journal.park(entry, "triage", "Sonarr does not know this key", NOW);
        journal.park(entry, "triage", "Sonarr does not know this key", NOW);
        journal.done(entry.id(), NOW);

        assertThat(journal.waiting()).isZero();
        assertThat(new SqlFailures(database).count()).isEqualTo(1);
    }

    private int rows() {
        return database.ask(sql ->
                sql.sql("SELECT COUNT(*) FROM events").query(Integer.class).single());
    }

    private static List<Long> ids(List<JournalEntry> entries) {
        return entries.stream().map(JournalEntry::id).toList();
    }

    static Webhook webhook(String payload) {
        return new Webhook(
                Kind.SONARR,
                Optional.of("tv"),
                "Download",
                Webhook.Meaning.IMPORT,
                Optional.of("ABC"),
                "A.Show.S01E01",
                payload);
    }
}
