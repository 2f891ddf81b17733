package dev.dromedarr.triage.io;

import static dev.dromedarr.io.sql.Columns.maybeInt;
import static dev.dromedarr.io.sql.Columns.maybeText;
import static dev.dromedarr.io.sql.Columns.maybeTime;
import static dev.dromedarr.io.sql.Columns.text;
import static dev.dromedarr.io.sql.Columns.time;

import dev.dromedarr.event.Page;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.triage.Decision;
import dev.dromedarr.triage.Decisions;
import dev.dromedarr.triage.FileVerdict;
import dev.dromedarr.triage.Reason;
import dev.dromedarr.triage.RecordedDecision;
import dev.dromedarr.triage.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The book of decisions in its table; the last one on each download is marked. */
public final class SqlDecisions implements Decisions {

    private final Database database;

    public SqlDecisions(Database database) {
        this.database = database;
    }

    @Override
    public Noted note(Decision decision, Instant now) {
        while (true) {
            Optional<Noted> noted = database.transact(sql -> {
                var last = latest(sql, decision);
                if (last.isPresent() && !decision.byPerson() && holds(last.get(), decision)) {
                    return Optional.of(new Noted(last.get().id(), false));
                }
                last.ifPresent(former -> sql.sql("UPDATE decisions SET latest = FALSE WHERE id = :id")
                        .param("id", former.id())
                        .update());
                return insert(sql, decision, now).map(id -> new Noted(id, true));
            });
            if (noted.isPresent()) {
                return noted.get();
            }
            // Another one was noted on this download at the same moment: compare with that.
        }
    }

    private static Optional<RecordedDecision> latest(JdbcClient sql, Decision decision) {
        return sql.sql("SELECT * FROM decisions WHERE instance = :instance AND download_id = :downloadId AND latest")
                .param("instance", text(decision.stuck().instance()))
                .param("downloadId", text(decision.stuck().downloadId()))
                .query(SqlDecisions::decision)
                .optional();
    }

    private static boolean holds(RecordedDecision last, Decision decision) {
        return last.keptByPerson() || same(last, decision);
    }

    private static boolean same(RecordedDecision last, Decision decision) {
        return last.action() == decision.verdict()
                && last.reason() == decision.reason()
                && last.message().equals(text(decision.message()))
                && last.dryRun() == decision.dryRun();
    }

    private static Optional<Long> insert(JdbcClient sql, Decision decision, Instant now) {
        return sql.sql("""
                        INSERT INTO decisions (created_at, instance, download_id, title, title_folded, action, reason,
                            message, dry_run, grab_score, owned_score, facts, latest)
                        VALUES (:now, :instance, :downloadId, :title, :folded, :action, :reason,
                            :message, :dryRun, :grabScore, :ownedScore, :facts, TRUE)
                        ON CONFLICT (instance, download_id) WHERE latest DO NOTHING
                        RETURNING id
                        """)
                .param("now", now.toEpochMilli())
                .param("instance", text(decision.stuck().instance()))
                .param("downloadId", text(decision.stuck().downloadId()))
                .param("title", text(decision.stuck().title()))
                .param("folded", folded(decision.stuck().title()))
                .param("action", decision.verdict().name())
                .param("reason", decision.reason().name())
                .param("message", text(decision.message()))
                .param("dryRun", decision.dryRun())
                .param("grabScore", decision.subject().grabScore().orElse(null))
                .param("ownedScore", ownedScore(decision).orElse(null))
                .param("facts", Facts.of(decision).json())
                .query(Long.class)
                .optional();
    }

    /** The best score owned among the files that made the verdict. */
    private static Optional<Integer> ownedScore(Decision decision) {
        return decision.files().stream()
                .filter(file -> file.verdict() == decision.verdict())
                .map(FileVerdict::file)
                .flatMap(file -> file.ownedScore().stream())
                .max(Integer::compare);
    }

    @Override
    public List<Kept> kept(String instance) {
        return database.ask(sql -> sql.sql("""
                        SELECT id, download_id, result_at FROM decisions
                        WHERE instance = :instance AND latest AND action = 'KEEP' AND reason = 'BY_PERSON'
                        """)
                .param("instance", text(instance))
                .query((row, number) ->
                        new Kept(row.getLong("id"), row.getString("download_id"), maybeTime(row, "result_at")))
                .list());
    }

    @Override
    public void letGo(long id) {
        database.transact(sql -> sql.sql("UPDATE decisions SET latest = FALSE WHERE id = :id")
                .param("id", id)
                .update());
    }

    @Override
    public void withdraw(long id) {
        database.transact(sql -> sql.sql("UPDATE decisions SET result = NULL, result_at = NULL WHERE id = :id")
                .param("id", id)
                .update());
    }

    @Override
    public void left(String instance, String downloadId, String result, Instant now) {
        database.transact(sql -> sql.sql("""
                        UPDATE decisions SET result = :result, result_at = :now
                        WHERE instance = :instance AND download_id = :downloadId AND latest AND result IS NULL
                            AND reason <> 'BY_PERSON'
                        """)
                .param("instance", text(instance))
                .param("downloadId", text(downloadId))
                .param("result", text(result))
                .param("now", now.toEpochMilli())
                .update());
    }

    @Override
    public void result(long id, String result, Instant now) {
        database.ask(sql -> result(sql, id, result, now));
    }

    /** For the book of actions, which ends an action and writes the result in one transaction. */
    static int result(JdbcClient sql, long id, String result, Instant now) {
        return sql.sql("UPDATE decisions SET result = :result, result_at = :now WHERE id = :id")
                .param("id", id)
                .param("result", text(result))
                .param("now", now.toEpochMilli())
                .update();
    }

    @Override
    public Optional<RecordedDecision> find(long id) {
        return database.ask(sql -> sql.sql("SELECT * FROM decisions WHERE id = :id")
                .param("id", id)
                .query(SqlDecisions::decision)
                .optional());
    }

    @Override
    public Page<RecordedDecision> list(Filter filter, int page, int pageSize) {
        return database.ask(sql -> new Page<>(
                page,
                pageSize,
                "createdAt",
                "descending",
                filtered(sql, "SELECT COUNT(*) FROM decisions", filter, "")
                        .query(Long.class)
                        .single(),
                filtered(sql, "SELECT * FROM decisions", filter, "ORDER BY id DESC LIMIT :size OFFSET :skipped")
                        .param("size", pageSize)
                        .param("skipped", (page - 1L) * pageSize)
                        .query(SqlDecisions::decision)
                        .list()));
    }

    private static JdbcClient.StatementSpec filtered(JdbcClient sql, String select, Filter filter, String order) {
        var condition = new StringBuilder(" WHERE TRUE");
        filter.instance().ifPresent(instance -> condition.append(" AND instance = :instance"));
        filter.action().ifPresent(action -> condition.append(" AND action = :action"));
        filter.reason().ifPresent(reason -> condition.append(" AND reason = :reason"));
        filter.title().ifPresent(title -> condition.append(" AND title_folded LIKE :title ESCAPE '!'"));
        var statement = sql.sql(select + condition + " " + order);
        filter.instance().ifPresent(instance -> statement.param("instance", text(instance)));
        filter.action().ifPresent(action -> statement.param("action", action.name()));
        filter.reason().ifPresent(reason -> statement.param("reason", reason.name()));
        filter.title().ifPresent(title -> statement.param("title", "%" + literally(folded(title)) + "%"));
        return statement;
    }

    private static String folded(String title) {
        return text(title).toLowerCase(Locale.ROOT);
    }

    private static String literally(String part) {
        return part.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static RecordedDecision decision(ResultSet row, int number) throws SQLException {
        return new RecordedDecision(
                row.getLong("id"),
                time(row, "created_at"),
                row.getString("instance"),
                row.getString("download_id"),
                row.getString("title"),
                Verdict.valueOf(row.getString("action")),
                Reason.valueOf(row.getString("reason")),
                row.getString("message"),
                row.getBoolean("dry_run"),
                maybeInt(row, "grab_score"),
                maybeInt(row, "owned_score"),
                row.getString("facts"),
                maybeText(row, "result"),
                maybeTime(row, "result_at"));
    }
}
