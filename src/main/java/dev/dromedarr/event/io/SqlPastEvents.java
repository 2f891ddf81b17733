package dev.dromedarr.event.io;

import dev.dromedarr.event.Past;
import dev.dromedarr.io.sql.Database;
import java.time.Instant;

/** Old rows of the table {@code events}: what waits or is parked stays, however old. */
public final class SqlPastEvents implements Past {

    private final Database database;

    public SqlPastEvents(Database database) {
        this.database = database;
    }

    @Override
    public int forget(Instant before, int most) {
        return database.transact(sql -> sql.sql("""
                        DELETE FROM events WHERE id IN (
                            SELECT id FROM events
                            WHERE arrived_at < :before AND (finished_at IS NULL OR finished_at < :before)
                                AND state IN ('DONE', 'LEFT', 'FORGOTTEN')
                                AND NOT EXISTS (SELECT 1 FROM failures WHERE failures.event_id = events.id)
                            ORDER BY id LIMIT :most)
                        """)
                .param("before", before.toEpochMilli())
                .param("most", most)
                .update());
    }
}
