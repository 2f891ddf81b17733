package dev.dromedarr.triage.io;

import static dev.dromedarr.io.sql.Columns.time;

import dev.dromedarr.io.sql.Database;
import dev.dromedarr.triage.Fuse;
import dev.dromedarr.triage.Fuses;
import dev.dromedarr.triage.Limit;
import dev.dromedarr.triage.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fuses in their table, and the counts in that of the actions. */
public final class SqlFuses implements Fuses {

    private final Database database;

    public SqlFuses(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Fuse> blown(String scope) {
        return database.ask(sql -> blown(sql, scope));
    }

    private static Optional<Fuse> blown(JdbcClient sql, String scope) {
        return sql.sql("SELECT * FROM fuses WHERE scope = :scope AND blown_at IS NOT NULL")
                .param("scope", scope)
                .query(SqlFuses::fuse)
                .optional();
    }

    @Override
    public List<Fuse> all() {
        return database.ask(sql -> sql.sql("SELECT * FROM fuses WHERE blown_at IS NOT NULL ORDER BY blown_at, scope")
                .query(SqlFuses::fuse)
                .list());
    }

    @Override
    public boolean blow(Fuse fuse) {
        return database.transact(sql -> sql.sql("""
                        INSERT INTO fuses (scope, reason, blown_at) VALUES (:scope, :reason, :now)
                        ON CONFLICT (scope) DO UPDATE SET reason = excluded.reason, blown_at = excluded.blown_at
                        WHERE fuses.blown_at IS NULL
                        """)
                        .param("scope", fuse.scope())
                        .param("reason", fuse.reason())
                        .param("now", fuse.blownAt().toEpochMilli())
                        .update())
                == 1;
    }

    @Override
    public boolean rearm(String scope, Instant now) {
        return database.transact(sql -> sql.sql("""
                        UPDATE fuses SET blown_at = NULL, rearmed_at = :now
                        WHERE scope = :scope AND blown_at IS NOT NULL
                        """)
                        .param("scope", scope)
                        .param("now", now.toEpochMilli())
                        .update())
                == 1;
    }

    @Override
    public int actions(Count count, Instant since, Instant until) {
        return database.ask(sql -> actions(sql, count, since, until));
    }

    /** What was dropped before it was ordered does not count. */
    private static int actions(JdbcClient sql, Count count, Instant since, Instant until) {
        return sql.sql("""
                        SELECT %s FROM actions
                        WHERE begun_at BETWEEN :since AND :until
                            AND begun_at > COALESCE((SELECT rearmed_at FROM fuses WHERE scope = :scope), 0)
                            AND state <> 'DROPPED'
                            AND (:anyInstance OR instance = :instance)
                            AND (:anyItem OR item = :item)
                            AND (:anyDownload OR download_id <> :besides)
                            AND (:anyVerdict OR verdict = :verdict)
                        """.formatted(count.besides().isEmpty() ? "COUNT(*)" : "COUNT(DISTINCT download_id)"))
                .param("since", since.toEpochMilli())
                .param("until", until.toEpochMilli())
                .param("scope", count.scope())
                .param("anyInstance", count.instance().isEmpty())
                .param("instance", count.instance().orElse(""))
                .param("anyItem", count.item().isEmpty())
                .param("item", count.item().orElse(""))
                .param("anyDownload", count.besides().isEmpty())
                .param("besides", count.besides().orElse(""))
                .param("anyVerdict", count.verdict().isEmpty())
                .param("verdict", count.verdict().map(Verdict::name).orElse(""))
                .query(Integer.class)
                .single();
    }

    /**
     * For the book of actions, which counts and begins in one transaction: whether there is room within all of these. Who asks
     * waits until no other is between counting and beginning, because two who count at once would both find the last room.
     */
    static boolean allow(JdbcClient sql, List<Limit> limits) {
        if (limits.isEmpty()) {
            return true;
        }
        // This row's lock is the turnstile; SQLite lets only one write at a time anyway.
        sql.sql("""
                        INSERT INTO fuses (scope, reason) VALUES ('hour', '')
                        ON CONFLICT (scope) DO UPDATE SET reason = fuses.reason
                        """).update();
        return limits.stream()
                .allMatch(limit -> blown(sql, limit.count().scope()).isEmpty()
                        && actions(sql, limit.count(), limit.since(), limit.until()) < limit.most());
    }

    private static Fuse fuse(ResultSet row, int number) throws SQLException {
        return new Fuse(row.getString("scope"), row.getString("reason"), time(row, "blown_at"));
    }
}
