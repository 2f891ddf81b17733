package dev.dromedarr.triage.io;

import dev.dromedarr.event.Past;
import dev.dromedarr.io.sql.Database;
import java.time.Instant;

/**
 * Old rows of the table {@code decisions}: what an action belongs to stays, what a person keeps, and the last decision on a
 * download that is still seen stuck, or it would be told anew.
 */
public final class SqlPastDecisions implements Past {

    private final Database database;

    public SqlPastDecisions(Database database) {
        this.database = database;
    }

    @Override
    public int forget(Instant before, int most) {
        return database.transact(sql -> sql.sql("""
                        DELETE FROM decisions WHERE id IN (
                            SELECT id FROM decisions
                            WHERE created_at < :before AND (result_at IS NULL OR result_at < :before)
                                AND NOT EXISTS (SELECT 1 FROM actions WHERE actions.decision_id = decisions.id)
                                AND NOT (latest AND action = 'KEEP' AND reason = 'BY_PERSON')
                                AND NOT (latest AND EXISTS (
                                    SELECT 1 FROM sightings WHERE sightings.instance = decisions.instance
                                        AND sightings.download_id = decisions.download_id))
                            ORDER BY id LIMIT :most)
                        """)
                .param("before", before.toEpochMilli())
                .param("most", most)
                .update());
    }
}
