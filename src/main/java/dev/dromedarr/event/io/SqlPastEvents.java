package dev.dromedarr.event.io;

import dev.dromedarr.event.Past;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.OldRows;
import java.time.Instant;

/** Old rows of the table {@code events}: what waits or is parked stays, however old. */
public final class SqlPastEvents implements Past {

    private final OldRows rows;

    public SqlPastEvents(Database database) {
        this.rows = new OldRows(database, "events", """
                arrived_at < :before AND (finished_at IS NULL OR finished_at < :before)
                AND state IN ('DONE', 'LEFT', 'FORGOTTEN')
                AND NOT EXISTS (SELECT 1 FROM failures WHERE failures.event_id = events.id)
                """);
    }

    @Override
    public int forget(Instant before, int most) {
        return rows.delete(before, most);
    }
}
