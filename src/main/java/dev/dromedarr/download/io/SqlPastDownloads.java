package dev.dromedarr.download.io;

import dev.dromedarr.event.Past;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.OldRows;
import java.time.Instant;

/** Old rows of the table {@code downloads}: what is under way stays, and what waits among the failures. */
public final class SqlPastDownloads implements Past {

    private final OldRows rows;

    public SqlPastDownloads(Database database) {
        this.rows = new OldRows(database, "downloads", """
                ended_at < :before AND state IN ('COMPLETED', 'FAILED', 'CANCELLED')
                AND NOT EXISTS (SELECT 1 FROM failures WHERE failures.download_id = downloads.id)
                """);
    }

    @Override
    public int forget(Instant before, int most) {
        return rows.delete(before, most);
    }
}
