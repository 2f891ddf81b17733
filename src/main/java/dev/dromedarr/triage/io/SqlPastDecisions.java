package dev.dromedarr.triage.io;

import dev.dromedarr.event.Past;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.OldRows;
import java.time.Instant;

/**
 * Old rows of the table {@code decisions}: what an action belongs to stays, what a person keeps as long as it is in the queue, and
 * the last decision on a download that is still seen stuck, or it would be told anew.
 */
public final class SqlPastDecisions implements Past {

    private final OldRows rows;

    public SqlPastDecisions(Database database) {
        this.rows = new OldRows(database, "decisions", """
                created_at < :before AND (result_at IS NULL OR result_at < :before)
                AND NOT EXISTS (SELECT 1 FROM actions WHERE actions.decision_id = decisions.id)
                AND NOT (latest AND action = 'KEEP' AND reason = 'BY_PERSON' AND result_at IS NULL)
                AND NOT (latest AND EXISTS (
                    SELECT 1 FROM sightings WHERE sightings.instance = decisions.instance
                    AND sightings.download_id = decisions.download_id))
                """);
    }

    @Override
    public int forget(Instant before, int most) {
        return rows.delete(before, most);
    }
}
