package dev.dromedarr.event.io;

import static dev.dromedarr.io.sql.Columns.maybeText;
import static dev.dromedarr.io.sql.Columns.maybeTime;
import static dev.dromedarr.io.sql.Columns.text;
import static dev.dromedarr.io.sql.Columns.time;

import dev.dromedarr.event.Events;
import dev.dromedarr.event.Page;
import dev.dromedarr.event.RecordedEvent;
import dev.dromedarr.event.RecordedEvent.State;
import dev.dromedarr.event.Webhook;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.sql.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal's table, to be looked through. */
public final class SqlEvents implements Events {

    /** All but the body, which may have 5 MB. */
    private static final String COLUMNS =
            "id, arrived_at, kind, instance, event_type, meaning, download_id, title, state, attempts, next_attempt_at,"
                    + " last_error, finished_at";

    private final Database database;

    public SqlEvents(Database database) {
        this.database = database;
    }

    @Override
    public Page<RecordedEvent> list(Filter filter, int page, int pageSize) {
        return database.ask(sql -> new Page<>(
                page,
                pageSize,
                "arrivedAt",
                "descending",
                filtered(sql, "COUNT(*)", filter, "").query(Long.class).single(),
                filtered(sql, COLUMNS, filter, "ORDER BY id DESC LIMIT :size OFFSET :skipped")
                        .param("size", pageSize)
                        .param("skipped", (page - 1L) * pageSize)
                        .query(SqlEvents::event)
                        .list()));
    }

    private static JdbcClient.StatementSpec filtered(JdbcClient sql, String columns, Filter filter, String order) {
        var condition = new StringBuilder(" WHERE TRUE");
        filter.eventType().ifPresent(type -> condition.append(" AND LOWER(event_type) = :eventType"));
        filter.instance().ifPresent(instance -> condition.append(" AND instance = :instance"));
        filter.state().ifPresent(state -> condition.append(" AND state = :state"));
        var statement = sql.sql("SELECT " + columns + " FROM events" + condition + " " + order);
        filter.eventType().ifPresent(type -> statement.param("eventType", text(type.toLowerCase(Locale.ROOT))));
        filter.instance().ifPresent(instance -> statement.param("instance", text(instance)));
        filter.state().ifPresent(state -> statement.param("state", state.name()));
        return statement;
    }

    @Override
    public Optional<RecordedEvent> find(long id) {
        return database.ask(sql -> sql.sql("SELECT " + COLUMNS + " FROM events WHERE id = :id")
                .param("id", id)
                .query(SqlEvents::event)
                .optional());
    }

    @Override
    public Optional<String> payload(long id) {
        return database.ask(sql -> sql.sql("SELECT payload FROM events WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .optional());
    }

    @Override
    public Replay replay(long id, Instant now) {
        return database.transact(sql -> {
            var state = sql.sql("SELECT state FROM events WHERE id = :id")
                    .param("id", id)
                    .query(String.class)
                    .optional();
            if (state.isEmpty()) {
                return Replay.UNKNOWN;
            }
            if (state.get().equals(State.WAITING.name())) {
                return Replay.WAITS_ALREADY;
            }
            if (wait(sql, id, now) == 0) {
                return Replay.TWIN_WAITS;
            }
            sql.sql("DELETE FROM failures WHERE event_id = :id").param("id", id).update();
            return Replay.WAITS_AGAIN;
        });
    }

    private static int wait(JdbcClient sql, long id, Instant now) {
        return sql.sql("""
                        UPDATE events
                        SET state = 'WAITING', attempts = 0, next_attempt_at = :now, last_error = NULL, finished_at = NULL
                        WHERE id = :id AND state <> 'WAITING' AND NOT EXISTS (
                            SELECT 1 FROM events twin WHERE twin.fingerprint = events.fingerprint AND twin.state = 'WAITING')
                        """).param("id", id).param("now", now.toEpochMilli()).update();
    }

    private static RecordedEvent event(ResultSet row, int number) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        return new RecordedEvent(
                row.getLong("id"),
                time(row, "arrived_at"),
                Kind.valueOf(row.getString("kind")),
                maybeText(row, "instance"),
                row.getString("event_type"),
                Webhook.Meaning.valueOf(row.getString("meaning")),
                maybeText(row, "download_id"),
                row.getString("title"),
                state,
                row.getInt("attempts"),
                state == State.WAITING ? maybeTime(row, "next_attempt_at") : Optional.empty(),
                maybeText(row, "last_error"),
                maybeTime(row, "finished_at"));
    }
}
