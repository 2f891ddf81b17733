package dev.dromedarr.wanted.io;

import static dev.dromedarr.io.sql.Columns.maybeInt;
import static dev.dromedarr.io.sql.Columns.text;
import static dev.dromedarr.io.sql.Columns.time;

import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.sql.Chunks;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.wanted.MatchBook.Some;
import dev.dromedarr.wanted.MissingBook;
import dev.dromedarr.wanted.Numbering;
import dev.dromedarr.wanted.Owned;
import dev.dromedarr.wanted.WantedItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The book of what is wanted in its table. */
public final class SqlMissing implements MissingBook {

    private static final String UNFOUND = """
             FROM wanted WHERE kind = :kind AND owned IS NULL AND NOT EXISTS (
                SELECT 1 FROM matches
                WHERE matches.instance = wanted.instance AND matches.item = wanted.item
                    AND matches.state <> 'REJECTED' AND matches.gone_at IS NULL)
            """;

    private static final int AT_ONCE = 500;

    private final Database database;

    public SqlMissing(Database database) {
        this.database = database;
    }

    @Override
    public void replace(String instance, List<WantedItem> items, Instant now) {
        var unused = database.transact(sql -> {
            int former = forget(sql, instance);
            return former
                    + Chunks.of(items, AT_ONCE)
                            .mapToInt(some -> add(sql, some, now))
                            .sum();
        });
    }

    private static int add(JdbcClient sql, List<WantedItem> items, Instant now) {
        List<Object[]> rows = items.stream().map(item -> values(item, now)).toList();
        return sql.sql("""
                        INSERT INTO wanted (instance, item, kind, series, label, title, year, season, episode, owned, as_of)
                        VALUES :rows ON CONFLICT (instance, item) DO NOTHING
                        """).param("rows", rows).update();
    }

    private static @Nullable Object[] values(WantedItem item, Instant now) {
        Optional<Numbering> numbering = item.numbering();
        return new @Nullable Object[] {
            text(item.instance()),
            item.id(),
            item.kind().name(),
            item.series().orElse(null),
            text(item.label()),
            text(item.titles().get(0).text()),
            item.year().orElse(null),
            numbering.map(Numbering::season).orElse(null),
            numbering.map(Numbering::episode).orElse(null),
            item.owned().map(Owned::file).orElse(null),
            now.toEpochMilli()
        };
    }

    @Override
    public void keepOnly(Set<String> instances) {
        List<String> known = database.ask(sql -> sql.sql("SELECT DISTINCT instance FROM wanted")
                .query(String.class)
                .list());
        known.stream()
                .filter(instance -> !instances.contains(instance))
                .forEach(instance -> database.ask(sql -> forget(sql, instance)));
    }

    private static int forget(JdbcClient sql, String instance) {
        return sql.sql("DELETE FROM wanted WHERE instance = :instance")
                .param("instance", text(instance))
                .update();
    }

    @Override
    public Some<Missing> list(Kind kind, Optional<String> instance, int page, int pageSize) {
        return database.ask(sql -> new Some<>(
                of(sql, "SELECT COUNT(*)", kind, instance, "").query(Long.class).single(),
                of(sql, "SELECT *", kind, instance, " ORDER BY label, instance, item LIMIT :size OFFSET :skipped")
                        .param("size", pageSize)
                        .param("skipped", (page - 1L) * pageSize)
                        .query(SqlMissing::missing)
                        .list()));
    }

    private static JdbcClient.StatementSpec of(
            JdbcClient sql, String select, Kind kind, Optional<String> instance, String order) {
        String only = instance.isPresent() ? " AND instance = :instance" : "";
        var statement = sql.sql(select + UNFOUND + only + order).param("kind", kind.name());
        instance.ifPresent(name -> statement.param("instance", text(name)));
        return statement;
    }

    private static Missing missing(ResultSet row, int number) throws SQLException {
        return new Missing(
                row.getString("instance"),
                row.getInt("item"),
                maybeInt(row, "series"),
                row.getString("label"),
                row.getString("title"),
                maybeInt(row, "year"),
                maybeInt(row, "season"),
                maybeInt(row, "episode"),
                time(row, "as_of"));
    }
}
