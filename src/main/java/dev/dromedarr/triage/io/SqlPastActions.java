package dev.dromedarr.triage.io;

import dev.dromedarr.event.Past;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.OldRows;
import java.time.Instant;

/** Old rows of the table {@code actions}: what is open stays, and what was tried on a download that is still seen stuck. */
public final class SqlPastActions implements Past {

    private final OldRows rows;

    public SqlPastActions(Database database) {
        this.rows = new OldRows(database, "actions", """
                begun_at < :before AND ended_at < :before
                AND state IN ('VERIFIED', 'REFUTED', 'FRUITLESS', 'DROPPED')
                AND NOT EXISTS (
                    SELECT 1 FROM sightings WHERE sightings.instance = actions.instance
                    AND sightings.download_id = actions.download_id)
                """);
    }

    @Override
    public int forget(Instant before, int most) {
        return rows.delete(before, most);
    }
}
