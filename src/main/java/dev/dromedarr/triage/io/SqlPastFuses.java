package dev.dromedarr.triage.io;

import dev.dromedarr.event.Past;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.OldRows;
import java.time.Instant;

/** Old rows of the table {@code fuses}: those that a person armed again long ago, so that nothing is counted from that moment any more. */
public final class SqlPastFuses implements Past {

    private final OldRows rows;

    public SqlPastFuses(Database database) {
        this.rows = new OldRows(database, "fuses", "scope", "blown_at IS NULL AND rearmed_at < :before");
    }

    @Override
    public int forget(Instant before, int most) {
        return rows.delete(before, most);
    }
}
