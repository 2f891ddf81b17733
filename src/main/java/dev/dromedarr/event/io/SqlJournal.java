package dev.dromedarr.event.io;

import static dev.dromedarr.io.sql.Columns.maybeText;
import static dev.dromedarr.io.sql.Columns.text;
import static dev.dromedarr.io.sql.Columns.time;

import dev.dromedarr.event.Journal;
import dev.dromedarr.event.JournalEntry;
import dev.dromedarr.event.Patience;
import dev.dromedarr.event.Webhook;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.sql.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal in the table {@code events}. */
public final class SqlJournal implements Journal {

    private final Database database;

    public SqlJournal(Database database) {
        this.database = database;
    }

    @Override
    public long store(Webhook webhook, Instant now, boolean waiting) {
        String fingerprint = Fingerprint.of(webhook);
        return database.transactTogether(sql -> {
            while (true) {
                Optional<Long> row = waiting
                        ? insert(sql, webhook, fingerprint, now, "WAITING").or(() -> waitingTwin(sql, fingerprint))
                        : waitingTwin(sql, fingerprint).or(() -> insert(sql, webhook, fingerprint, now, "LEFT"));
                if (row.isPresent()) {
                    return row.get();
                }
                // The equal one was finished between the two questions: this one is news then.
            }
        });
    }

    private static Optional<Long> insert(
            JdbcClient sql, Webhook webhook, String fingerprint, Instant now, String state) {
        return sql.sql("""
                        INSERT INTO events (arrived_at, kind, instance, event_type, meaning, download_id, title, payload,
                            fingerprint, state, next_attempt_at)
                        VALUES (:now, :kind, :instance, :eventType, :meaning, :downloadId, :title, :payload,
                            :fingerprint, :state, :now)
                        ON CONFLICT (fingerprint) WHERE state = 'WAITING' DO NOTHING
                        RETURNING id
                        """)
                .param("now", now.toEpochMilli())
                .param("kind", webhook.kind().name())
                .param("instance", text(webhook.instance()))
                .param("eventType", text(webhook.eventType()))
                .param("meaning", webhook.meaning().name())
                .param("downloadId", text(webhook.downloadId()))
                .param("title", text(webhook.title()))
                .param("payload", text(webhook.payload()))
                .param("fingerprint", fingerprint)
                .param("state", state)
                .query(Long.class)
                .optional();
    }

    private static Optional<Long> waitingTwin(JdbcClient sql, String fingerprint) {
        return sql.sql("SELECT id FROM events WHERE fingerprint = :fingerprint AND state = 'WAITING'")
                .param("fingerprint", fingerprint)
                .query(Long.class)
                .optional();
    }

    @Override
    public List<JournalEntry> due(Instant now, int most) {
        return database.ask(sql -> sql.sql("""
                        SELECT * FROM events
                        WHERE state = 'WAITING'
                            AND (next_attempt_at <= :now OR attempts = 0 OR arrived_at > :now OR next_attempt_at > :never)
                        ORDER BY id LIMIT :most
                        """)
                .param("now", now.toEpochMilli())
                .param("never", now.plus(Patience.LONGEST).toEpochMilli())
                .param("most", most)
                .query(SqlJournal::entry)
                .list());
    }

    private static JournalEntry entry(ResultSet row, int number) throws SQLException {
        return new JournalEntry(
                row.getLong("id"),
                time(row, "arrived_at"),
                new Webhook(
                        Kind.valueOf(row.getString("kind")),
                        maybeText(row, "instance"),
                        row.getString("event_type"),
                        Webhook.Meaning.valueOf(row.getString("meaning")),
                        maybeText(row, "download_id"),
                        row.getString("title"),
                        row.getString("payload")),
                row.getInt("attempts"));
    }

    @Override
    public void done(long id, Instant now) {
        database.transact(sql -> sql.sql(
                        "UPDATE events SET state = 'DONE', finished_at = :now WHERE id = :id AND state = 'WAITING'")
                .param("id", id)
                .param("now", now.toEpochMilli())
                .update());
    }

    @Override
    public void again(long id, String why, Instant at) {
        database.transact(sql -> sql.sql("""
                        UPDATE events SET attempts = attempts + 1, last_error = :why, next_attempt_at = :at
                        WHERE id = :id AND state = 'WAITING'
                        """)
                .param("id", id)
                .param("why", text(why))
                .param("at", at.toEpochMilli())
                .update());
    }

    @Override
    public void park(JournalEntry entry, String step, String why, Instant now) {
        database.transact(sql -> {
            int parked = sql.sql(
                            "UPDATE events SET state = 'PARKED', last_error = :why WHERE id = :id AND state = 'WAITING'")
                    .param("id", entry.id())
                    .param("why", text(why))
                    .update();
            // Parked twice is still one failure.
            return parked == 0
                    ? 0
                    : sql.sql("""
                            INSERT INTO failures (parked_at, instance, title, step, reason, event_id)
                            VALUES (:now, :instance, :title, :step, :why, :id)
                            """)
                            .param("now", now.toEpochMilli())
                            .param("instance", text(entry.webhook().instance()))
                            .param("title", text(entry.webhook().title()))
                            .param("step", step)
                            .param("why", text(why))
                            .param("id", entry.id())
                            .update();
        });
    }

    @Override
    public int waiting() {
        return database.ask(sql -> sql.sql("SELECT COUNT(*) FROM events WHERE state = 'WAITING'")
                .query(Integer.class)
                .single());
    }
}
