package dev.dromedarr.download.io;

import static dev.dromedarr.io.sql.Columns.text;

import dev.dromedarr.download.Download;
import dev.dromedarr.download.Downloads;
import dev.dromedarr.download.Source;
import dev.dromedarr.download.State;
import dev.dromedarr.event.Page;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.io.sql.Database;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The book of downloads in its table; addresses go in sealed. */
public final class SqlDownloads implements Downloads {

    /** The next claim has another number, so that who has it in hand writes nothing any more. */
    private static final String FREE = "owner = NULL, lease_until = NULL, rate = 0";

    private final Database database;
    private final Seal seal;

    public SqlDownloads(Database database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    @Override
    public Optional<Download> add(Wish wish, Instant now) {
        return database.transact(sql -> add(sql, wish, now));
    }

    @Override
    public List<Wish> addAll(List<Wish> wishes, Instant now) {
        return database.transact(sql -> wishes.stream()
                .filter(wish -> add(sql, wish, now).isPresent()
                        || wish.match().filter(of -> carriedOut(sql, of)).isPresent())
                .toList());
    }

    private static boolean carriedOut(JdbcClient sql, Decision decision) {
        return sql.sql("SELECT COUNT(*) FROM downloads WHERE match_id = :match AND decided_at = :decided")
                        .param("match", decision.match())
                        .param("decided", decision.at().toEpochMilli())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Optional<Download> add(JdbcClient sql, Wish wish, Instant now) {
        Source source = wish.source();
        return sql.sql("""
                        INSERT INTO downloads (instance, kind, item, series, label, name, playlist, match_id, decided_at, address,
                            options, shown, host, state, upgrade, not_before, created_at)
                        VALUES (:instance, :kind, :item, :series, :label, :name, :playlist, :match, :decided, :address,
                            :options, :shown, :host, 'QUEUED', :upgrade, :now, :now)
                        ON CONFLICT DO NOTHING
                        RETURNING *
                        """)
                .param("instance", text(wish.target().instance()))
                .param("kind", wish.target().kind().name())
                .param("item", wish.target().item())
                .param("series", wish.target().series().orElse(null))
                .param("label", text(wish.target().label()))
                .param("name", text(wish.name()))
                .param("playlist", wish.playlist())
                .param("match", wish.match().map(Decision::match).orElse(null))
                .param("decided", wish.match().map(of -> of.at().toEpochMilli()).orElse(null))
                .param("address", seal.seal(SqlClaims.ADDRESS, source.address().reveal()))
                .param(
                        "options",
                        source.options()
                                .map(more -> seal.seal(SqlClaims.OPTIONS, more))
                                .orElse(null))
                .param("shown", text(source.address().shown()))
                .param("host", text(source.host()))
                .param("upgrade", wish.upgrade().orElse(null))
                .param("now", now.toEpochMilli())
                .query(DownloadRows::download)
                .optional();
    }

    @Override
    public Page<Download> list(Filter filter, Sort sort, boolean descending, int page, int pageSize) {
        String direction = descending ? " DESC" : "";
        String order = sort == Sort.PRIORITY ? "priority" + direction + ", id" + direction : "id" + direction;
        return database.ask(sql -> new Page<>(
                page,
                pageSize,
                sort.name().toLowerCase(Locale.ROOT),
                descending ? "descending" : "ascending",
                DownloadRows.filtered(sql, "SELECT COUNT(*)", filter, "")
                        .query(Long.class)
                        .single(),
                DownloadRows.filtered(sql, "SELECT *", filter, "ORDER BY " + order + " LIMIT :size OFFSET :skipped")
                        .param("size", pageSize)
                        .param("skipped", (page - 1L) * pageSize)
                        .query(DownloadRows::download)
                        .list()));
    }

    @Override
    public Optional<Download> find(long id) {
        return database.ask(sql -> DownloadRows.find(sql, id));
    }

    @Override
    public Optional<Download> open(String instance, int item) {
        return database.ask(sql -> sql.sql(
                        "SELECT * FROM downloads WHERE instance = :instance AND item = :item AND " + DownloadRows.OPEN)
                .param("instance", text(instance))
                .param("item", item)
                .query(DownloadRows::download)
                .optional());
    }

    @Override
    public Optional<Download> ofMatch(long match) {
        return database.ask(sql -> sql.sql("SELECT * FROM downloads WHERE match_id = :match AND " + DownloadRows.OPEN)
                .param("match", match)
                .query(DownloadRows::download)
                .optional());
    }

    @Override
    public List<Download> coming() {
        return database.ask(sql -> sql.sql("SELECT * FROM downloads WHERE state = 'DOWNLOADING' ORDER BY id")
                .query(DownloadRows::download)
                .list());
    }

    @Override
    public Figures figures() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        Map<State, Long> bytes = new EnumMap<>(State.class);
        record Line(State state, long count, long bytes, long left, long rate) {}
        List<Line> lines = database.ask(sql -> sql.sql("""
                        SELECT state, COUNT(*) AS count, SUM(bytes) AS bytes, SUM(rate) AS rate,
                            SUM(CASE WHEN size > bytes THEN size - bytes ELSE 0 END) AS to_come
                        FROM downloads GROUP BY state
                        """)
                .query((row, number) -> new Line(
                        State.valueOf(row.getString("state")),
                        row.getLong("count"),
                        row.getLong("bytes"),
                        row.getLong("to_come"),
                        row.getLong("rate")))
                .list());
        lines.forEach(line -> {
            counts.put(line.state(), line.count());
            bytes.put(line.state(), line.bytes());
        });
        return new Figures(
                counts,
                bytes,
                lines.stream()
                        .filter(line -> line.state() == State.QUEUED || line.state() == State.DOWNLOADING)
                        .mapToLong(Line::left)
                        .sum(),
                lines.stream().mapToLong(Line::rate).sum());
    }

    @Override
    public long waiting(Kind kind) {
        return database.ask(sql -> sql.sql("SELECT COUNT(*) FROM downloads WHERE state = 'QUEUED' AND kind = :kind")
                .param("kind", kind.name())
                .query(Long.class)
                .single());
    }

    @Override
    public boolean pause(long id) {
        return change(
                "UPDATE downloads SET state = 'PAUSED', " + FREE
                        + " WHERE id = :id AND state IN ('QUEUED', 'DOWNLOADING')",
                id);
    }

    @Override
    public boolean resume(long id, Instant now) {
        return database.ask(sql -> sql.sql(
                                "UPDATE downloads SET state = 'QUEUED', tries = 0, not_before = :now WHERE id = :id AND state = 'PAUSED'")
                        .param("id", id)
                        .param("now", now.toEpochMilli())
                        .update())
                == 1;
    }

    /** What lies in its place already is announced again; what was only partly fetched goes on where it was. */
    @Override
    public boolean retry(long id, Instant now) {
        return database.transact(sql -> sql.sql("""
                        UPDATE downloads SET
                            state = CASE WHEN path IS NULL THEN 'QUEUED' ELSE 'IMPORTING' END,
                            command = NULL, tries = 0, not_before = :now, trouble = NULL, ended_at = NULL
                        WHERE id = :id AND state IN ('QUEUED', 'FAILED', 'CANCELLED') AND NOT EXISTS (
                            SELECT 1 FROM downloads other WHERE other.instance = downloads.instance
                                AND other.item = downloads.item AND other.id <> downloads.id
                                AND other.state NOT IN ('COMPLETED', 'FAILED', 'CANCELLED'))
                        """)
                        .param("id", id)
                        .param("now", now.toEpochMilli())
                        .update())
                == 1;
    }

    @Override
    public boolean cancel(long id, Optional<String> why, Instant now) {
        return database.ask(sql -> sql.sql("UPDATE downloads SET state = 'CANCELLED', trouble = :why, ended_at = :now, "
                                + FREE
                                + " WHERE id = :id AND (state IN ('QUEUED', 'DOWNLOADING', 'PAUSED', 'IMPORTING', 'FAILED')"
                                + " OR (state = 'VERIFYING' AND owner IS NULL))")
                        .param("id", id)
                        .param("why", text(why))
                        .param("now", now.toEpochMilli())
                        .update())
                == 1;
    }

    @Override
    public boolean prioritize(long id, int priority) {
        return database.ask(sql -> sql.sql("UPDATE downloads SET priority = :priority WHERE id = :id")
                        .param("id", id)
                        .param("priority", priority)
                        .update())
                == 1;
    }

    private boolean change(String statement, long id) {
        return database.ask(
                        (JdbcClient sql) -> sql.sql(statement).param("id", id).update())
                == 1;
    }
}
