package dev.dromedarr.event.io;

import static dev.dromedarr.io.sql.Columns.maybeLong;
import static dev.dromedarr.io.sql.Columns.maybeText;
import static dev.dromedarr.io.sql.Columns.text;
import static dev.dromedarr.io.sql.Columns.time;

import dev.dromedarr.event.Failure;
import dev.dromedarr.event.Failures;
import dev.dromedarr.event.Page;
import dev.dromedarr.event.Parking;
import dev.dromedarr.io.sql.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The failures in their table, each with the event or the download that it came from. */
public final class SqlFailures implements Failures, Parking {

    private final Database database;

    public SqlFailures(Database database) {
        this.database = database;
    }

    @Override
    public Page<Failure> list(int page, int pageSize) {
        List<Failure> records =
                database.ask(sql -> sql.sql("SELECT * FROM failures ORDER BY id DESC LIMIT :size OFFSET :skipped")
                        .param("size", pageSize)
                        .param("skipped", (page - 1L) * pageSize)
                        .query(SqlFailures::failure)
                        .list());
        return new Page<>(page, pageSize, "parkedAt", "descending", count(), records);
    }

    @Override
    public Optional<Failure> find(long id) {
        return database.ask(sql -> sql.sql("SELECT * FROM failures WHERE id = :id")
                .param("id", id)
                .query(SqlFailures::failure)
                .optional());
    }

    private static Failure failure(ResultSet row, int number) throws SQLException {
        return new Failure(
                row.getLong("id"),
                time(row, "parked_at"),
                maybeText(row, "instance"),
                row.getString("title"),
                row.getString("step"),
                row.getString("reason"),
                maybeLong(row, "event_id"),
                maybeLong(row, "download_id"));
    }

    @Override
    public void park(long download, String instance, String title, String step, String reason, Instant now) {
        database.ask(sql -> sql.sql("""
                        INSERT INTO failures (parked_at, instance, title, step, reason, download_id)
                        VALUES (:now, :instance, :title, :step, :reason, :download)
                        ON CONFLICT (download_id) DO UPDATE SET parked_at = :now, step = :step, reason = :reason
                        """)
                .param("now", now.toEpochMilli())
                .param("instance", text(instance))
                .param("title", text(title))
                .param("step", step)
                .param("reason", text(reason))
                .param("download", download)
                .update());
    }

    @Override
    public void unpark(long download) {
        database.ask(sql -> sql.sql("DELETE FROM failures WHERE download_id = :download")
                .param("download", download)
                .update());
    }

    @Override
    public boolean again(long id, Instant now) {
        return database.transact(sql -> {
            var event = take(sql, id);
            event.ifPresent(parked -> {
                if (wait(sql, parked, now) == 0) {
                    finish(sql, parked, "DONE", now);
                }
            });
            return event.isPresent();
        });
    }

    @Override
    public boolean forget(long id) {
        return database.transact(sql -> {
            var event = take(sql, id);
            event.ifPresent(parked -> sql.sql("UPDATE events SET state = 'FORGOTTEN' WHERE id = :id")
                    .param("id", parked)
                    .update());
            return event.isPresent();
        });
    }

    /** Takes the failure out of the table and tells its event. */
    private static Optional<Long> take(JdbcClient sql, long id) {
        return sql.sql("DELETE FROM failures WHERE id = :id RETURNING event_id")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /** Not when an equal event, come in since, waits already: that one does the work of both. */
    private static int wait(JdbcClient sql, long event, Instant now) {
        return sql.sql("""
                        UPDATE events SET state = 'WAITING', attempts = 0, next_attempt_at = :now
                        WHERE id = :id AND NOT EXISTS (
                            SELECT 1 FROM events twin WHERE twin.fingerprint = events.fingerprint AND twin.state = 'WAITING')
                        """).param("id", event).param("now", now.toEpochMilli()).update();
    }

    private static void finish(JdbcClient sql, long event, String state, Instant now) {
        sql.sql("UPDATE events SET state = :state, finished_at = :now WHERE id = :id")
                .param("id", event)
                .param("state", state)
                .param("now", now.toEpochMilli())
                .update();
    }

    @Override
    public int count() {
        return database.ask(sql ->
                sql.sql("SELECT COUNT(*) FROM failures").query(Integer.class).single());
    }
}
