package dev.dromedarr.io.sql;

import java.time.Instant;

/** Rows of one table that are over and may be forgotten, a few at a time. */
public final class OldRows {

    private final Database database;
    private final String statement;

    /**
     * @param table with a column {@code id}
     * @param over in SQL, with {@code :before} for the moment until which a row counts as old
     */
    public OldRows(Database database, String table, String over) {
        this(database, table, "id", over);
    }

    /** @param key the column that tells the rows apart */
    public OldRows(Database database, String table, String key, String over) {
        this.database = database;
        this.statement = """
                DELETE FROM %1$s WHERE %2$s IN (
                    SELECT %2$s FROM %1$s WHERE %3$s ORDER BY %2$s LIMIT :most)
                """.formatted(table, key, over);
    }

    /** Deletes the oldest of them; tells how many. */
    public int delete(Instant before, int most) {
        return database.transact(sql -> sql.sql(statement)
                .param("before", before.toEpochMilli())
                .param("most", most)
                .update());
    }
}
