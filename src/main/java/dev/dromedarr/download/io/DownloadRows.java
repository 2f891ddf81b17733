package dev.dromedarr.download.io;

import static dev.dromedarr.io.sql.Columns.maybeInt;
import static dev.dromedarr.io.sql.Columns.maybeLong;
import static dev.dromedarr.io.sql.Columns.maybeText;
import static dev.dromedarr.io.sql.Columns.maybeTime;
import static dev.dromedarr.io.sql.Columns.text;
import static dev.dromedarr.io.sql.Columns.time;

import dev.dromedarr.download.Claims.Claim;
import dev.dromedarr.download.Container;
import dev.dromedarr.download.Download;
import dev.dromedarr.download.Downloads;
import dev.dromedarr.download.State;
import dev.dromedarr.download.Target;
import dev.dromedarr.instance.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How downloads stand in their table. */
final class DownloadRows {

    /** In SQL: those of which something may still come by itself or by a person's resuming. */
    static final String OPEN = "state NOT IN ('COMPLETED', 'FAILED', 'CANCELLED')";

    private DownloadRows() {}

    static Download download(ResultSet row, int number) throws SQLException {
        return new Download(
                row.getLong("id"),
                new Target(
                        row.getString("instance"),
                        Kind.valueOf(row.getString("kind")),
                        row.getInt("item"),
                        maybeInt(row, "series"),
                        row.getString("label")),
                row.getString("name"),
                row.getString("shown"),
                row.getString("host"),
                row.getLong("playlist"),
                maybeLong(row, "match_id"),
                State.valueOf(row.getString("state")),
                row.getInt("priority"),
                row.getLong("bytes"),
                maybeLong(row, "size"),
                row.getLong("rate"),
                row.getLong("reached"),
                maybeText(row, "validator"),
                maybeText(row, "container").map(Container::valueOf),
                row.getInt("tries"),
                time(row, "not_before"),
                maybeText(row, "trouble"),
                maybeText(row, "path"),
                maybeInt(row, "command"),
                maybeInt(row, "upgrade"),
                time(row, "created_at"),
                maybeTime(row, "started_at"),
                maybeTime(row, "ended_at"));
    }

    static Claim claim(ResultSet row, int number) throws SQLException {
        return new Claim(download(row, number), row.getLong("claim"));
    }

    static Optional<Download> find(JdbcClient sql, long id) {
        return sql.sql("SELECT * FROM downloads WHERE id = :id")
                .param("id", id)
                .query(DownloadRows::download)
                .optional();
    }

    static JdbcClient.StatementSpec filtered(JdbcClient sql, String select, Downloads.Filter filter, String order) {
        var condition = new StringBuilder(" WHERE 1 = 1");
        filter.state()
                .ifPresent(state ->
                        condition.append(" AND state = '").append(state).append("'"));
        filter.instance().ifPresent(instance -> condition.append(" AND instance = :instance"));
        var statement = sql.sql(select + " FROM downloads" + condition + " " + order);
        filter.instance().ifPresent(instance -> statement.param("instance", text(instance)));
        return statement;
    }
}
