package dev.dromedarr.triage.io;

import static dev.dromedarr.io.sql.Columns.maybeInt;
import static dev.dromedarr.io.sql.Columns.maybeText;
import static dev.dromedarr.io.sql.Columns.maybeTime;
import static dev.dromedarr.io.sql.Columns.text;
import static dev.dromedarr.io.sql.Columns.time;

import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.triage.Action;
import dev.dromedarr.triage.Actions;
import dev.dromedarr.triage.Again;
import dev.dromedarr.triage.Decision;
import dev.dromedarr.triage.RecordedAction;
import dev.dromedarr.triage.StuckImport;
import dev.dromedarr.triage.Taken;
import dev.dromedarr.triage.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The book of actions in its table; an index allows one open row for each download of an instance. */
public final class SqlActions implements Actions {

    private final Database database;

    public SqlActions(Database database) {
        this.database = database;
    }

    /**
     * How often it was tried in vain, when last, and whether the very same was fruitless. What ended in a time to come is not
     * waited for.
     */
    private record Past(int refuted, Optional<Instant> last, boolean fruitless) {

        Optional<Instant> barred(Again again, Instant now) {
            if (refuted >= again.tries() || (fruitless && again.tries() != Again.ALWAYS)) {
                return Optional.of(Instant.MAX);
            }
            return last.filter(ended -> !ended.isAfter(now))
                    .map(ended -> ended.plus(again.pause()))
                    .filter(until -> until.isAfter(now));
        }
    }

    @Override
    public Optional<Action> begin(Taken taken, List<Action.Expected> expected, Again again, Instant now) {
        return database.transact(sql -> {
            var past = past(sql, taken.decision().stuck(), taken.decision().verdict(), expected);
            return past.barred(again, now).isEmpty() && SqlFuses.allow(sql, taken.limits())
                    ? insert(sql, taken.id(), taken.decision(), expected, past.refuted() + 1, now)
                    : Optional.empty();
        });
    }

    @Override
    public Optional<Instant> barred(Decision decision, List<Action.Expected> expected, Again again, Instant now) {
        return database.ask(sql -> past(sql, decision.stuck(), decision.verdict(), expected))
                .barred(again, now);
    }

    private static Past past(JdbcClient sql, StuckImport stuck, Verdict verdict, List<Action.Expected> expected) {
        List<Vain> vain = sql.sql("""
                        SELECT state, ended_at, expected FROM actions
                        WHERE instance = :instance AND download_id = :downloadId AND verdict = :verdict
                            AND state IN ('REFUTED', 'FRUITLESS')
                        """)
                .param("instance", text(stuck.instance()))
                .param("downloadId", text(stuck.downloadId()))
                .param("verdict", verdict.name())
                .query((row, number) -> new Vain(
                        row.getString("state").equals(Action.State.FRUITLESS.name()),
                        time(row, "ended_at"),
                        ExpectedFiles.read(row.getString("expected"))))
                .list();
        return new Past(
                vain.size(),
                vain.stream().map(Vain::endedAt).max(Instant::compareTo),
                vain.stream().anyMatch(one -> one.fruitless() && one.expected().equals(expected)));
    }

    private record Vain(boolean fruitless, Instant endedAt, List<Action.Expected> expected) {}

    private static Optional<Action> insert(
            JdbcClient sql,
            long decisionId,
            Decision decision,
            List<Action.Expected> expected,
            int attempt,
            Instant now) {
        var stuck = decision.stuck();
        return sql.sql("""
                        INSERT INTO actions (decision_id, instance, kind, download_id, title, verdict, state, attempt,
                            begun_at, expected, item)
                        SELECT id, :instance, :kind, :downloadId, :title, :verdict, 'BEGUN', :attempt, :now, :expected, :item
                        FROM decisions
                        WHERE id = :decisionId AND action = :verdict AND (latest OR reason = 'BY_PERSON')
                        ON CONFLICT (instance, download_id) WHERE state IN ('BEGUN', 'ORDERED') DO NOTHING
                        RETURNING *
                        """)
                .param("decisionId", decisionId)
                .param("instance", text(stuck.instance()))
                .param("kind", stuck.kind().name())
                .param("downloadId", text(stuck.downloadId()))
                .param("title", text(stuck.title()))
                .param("verdict", decision.verdict().name())
                .param("attempt", attempt)
                .param("now", now.toEpochMilli())
                .param("expected", ExpectedFiles.json(expected))
                .param("item", stuck.item())
                .query(SqlActions::action)
                .optional();
    }

    @Override
    public void ordered(long id, Optional<Integer> command, Instant now) {
        database.transact(sql -> sql.sql("""
                        UPDATE actions SET state = 'ORDERED', command = :command, ordered_at = :now
                        WHERE id = :id AND state IN ('BEGUN', 'ORDERED')
                        """)
                .param("id", id)
                .param("command", command.orElse(null))
                .param("now", now.toEpochMilli())
                .update());
    }

    @Override
    public void end(long id, Action.State state, String message, Instant now) {
        if (state.open()) {
            throw new IllegalArgumentException(state + " is no end of an action");
        }
        database.transact(sql -> sql.sql("""
                        UPDATE actions SET state = :state, ended_at = :now, message = :message
                        WHERE id = :id AND state IN ('BEGUN', 'ORDERED')
                        RETURNING decision_id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("now", now.toEpochMilli())
                .param("message", text(message))
                .query(Long.class)
                .optional()
                .map(decision -> {
                    if (state == Action.State.DROPPED) {
                        forgetSame(sql, id, decision, message);
                    }
                    return SqlDecisions.result(sql, decision, message, now);
                }));
    }

    /** While the same keeps it from being ordered, sweep after sweep, one row tells so: the last. */
    private static void forgetSame(JdbcClient sql, long id, long decision, String message) {
        sql.sql("""
                        DELETE FROM actions WHERE state = 'DROPPED' AND message = :message
                            AND id = (SELECT MAX(id) FROM actions WHERE decision_id = :decision AND id < :id)
                        """)
                .param("message", text(message))
                .param("decision", decision)
                .param("id", id)
                .update();
    }

    @Override
    public Set<String> imported(String instance, String downloadId) {
        return database.ask(sql -> sql
                .sql("""
                        SELECT expected FROM actions
                        WHERE instance = :instance AND download_id = :downloadId AND verdict = 'FORCE_IMPORT'
                            AND state = 'VERIFIED'
                        """)
                .param("instance", text(instance))
                .param("downloadId", text(downloadId))
                .query(String.class)
                .list()
                .stream()
                .flatMap(json -> ExpectedFiles.read(json).stream())
                .map(Action.Expected::path)
                .collect(Collectors.toSet()));
    }

    @Override
    public boolean acted(String instance, String downloadId) {
        return database.ask(sql -> sql.sql("""
                        SELECT COUNT(*) FROM actions
                        WHERE instance = :instance AND download_id = :downloadId AND state <> 'DROPPED'
                        """)
                        .param("instance", text(instance))
                        .param("downloadId", text(downloadId))
                        .query(Integer.class)
                        .single())
                > 0;
    }

    @Override
    public List<RecordedAction> of(long decisionId) {
        return database.ask(sql -> sql.sql("SELECT * FROM actions WHERE decision_id = :decisionId ORDER BY id")
                .param("decisionId", decisionId)
                .query(SqlActions::recorded)
                .list());
    }

    private static RecordedAction recorded(ResultSet row, int number) throws SQLException {
        return new RecordedAction(
                row.getLong("id"),
                Verdict.valueOf(row.getString("verdict")),
                Action.State.valueOf(row.getString("state")),
                row.getInt("attempt"),
                time(row, "begun_at"),
                maybeTime(row, "ordered_at"),
                maybeTime(row, "ended_at"),
                maybeInt(row, "command"),
                maybeText(row, "message"));
    }

    @Override
    public List<Action> open() {
        return database.ask(sql -> sql.sql("SELECT * FROM actions WHERE state IN ('BEGUN', 'ORDERED') ORDER BY id")
                .query(SqlActions::action)
                .list());
    }

    private static Action action(ResultSet row, int number) throws SQLException {
        return new Action(
                row.getLong("id"),
                row.getLong("decision_id"),
                row.getString("instance"),
                Kind.valueOf(row.getString("kind")),
                row.getString("download_id"),
                row.getString("title"),
                Verdict.valueOf(row.getString("verdict")),
                Action.State.valueOf(row.getString("state")),
                row.getInt("attempt"),
                time(row, "begun_at"),
                maybeInt(row, "command"),
                ExpectedFiles.read(row.getString("expected")));
    }
}
