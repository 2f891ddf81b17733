package dev.dromedarr.triage.io;

import static dev.dromedarr.io.sql.Columns.text;

import dev.dromedarr.io.sql.Database;
import dev.dromedarr.triage.Sightings;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sightings in their table. */
public final class SqlSightings implements Sightings {

    private final Database database;

    public SqlSightings(Database database) {
        this.database = database;
    }

    @Override
    public int see(String instance, String downloadId, Duration apart, Instant now) {
        return database.transact(sql -> sql.sql("""
                        INSERT INTO sightings (instance, download_id, seen, first_at, last_at)
                        VALUES (:instance, :downloadId, 1, :now, :now)
                        ON CONFLICT (instance, download_id) DO UPDATE SET
                            seen = sightings.seen + CASE WHEN ABS(:now - sightings.last_at) >= :apart THEN 1 ELSE 0 END,
                            last_at = CASE WHEN ABS(:now - sightings.last_at) >= :apart THEN :now ELSE sightings.last_at END
                        RETURNING seen
                        """)
                .param("instance", text(instance))
                .param("downloadId", text(downloadId))
                .param("now", now.toEpochMilli())
                .param("apart", apart.toMillis())
                .query(Integer.class)
                .single());
    }

    @Override
    public int count(String instance, String downloadId) {
        return database.ask(sql -> sql.sql(
                                "SELECT seen FROM sightings WHERE instance = :instance AND download_id = :downloadId")
                        .param("instance", text(instance))
                        .param("downloadId", text(downloadId))
                        .query(Integer.class)
                        .optional())
                .orElse(0);
    }

    @Override
    public void forgetAllBut(String instance, Set<String> downloadIds) {
        // One by one: a queue may hold more downloads than a statement may hold parameters.
        var kept = downloadIds.stream().map(id -> text(id)).collect(Collectors.toSet());
        var gone = database
                .ask(sql -> sql.sql("SELECT download_id FROM sightings WHERE instance = :instance")
                        .param("instance", text(instance))
                        .query(String.class)
                        .list())
                .stream()
                .filter(id -> !kept.contains(id))
                .toList();
        if (!gone.isEmpty()) {
            database.transact(sql ->
                    gone.stream().mapToInt(id -> forget(sql, instance, id)).sum());
        }
    }

    private static int forget(JdbcClient sql, String instance, String downloadId) {
        return sql.sql("DELETE FROM sightings WHERE instance = :instance AND download_id = :downloadId")
                .param("instance", text(instance))
                .param("downloadId", downloadId)
                .update();
    }
}
