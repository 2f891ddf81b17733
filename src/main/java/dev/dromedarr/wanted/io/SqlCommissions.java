package dev.dromedarr.wanted.io;

import static dev.dromedarr.io.sql.Columns.maybeInt;
import static dev.dromedarr.io.sql.Columns.time;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.playlist.Address;
import dev.dromedarr.wanted.Commissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The commissions in the table of matches, their addresses opened. */
public final class SqlCommissions implements Commissions {

    private static final String SELECT = """
            SELECT matches.*, wanted.series FROM matches
                LEFT JOIN wanted ON wanted.instance = matches.instance AND wanted.item = matches.item
            WHERE matches.state IN ('CONFIRMED', 'ORDERED') AND matches.gone_at IS NULL AND
            """;
    private static final String FORGOTTEN = "state = 'FOUND', decided_by = NULL, decided_at = NULL, taken = NULL";

    private final Database database;
    private final Seal seal;

    public SqlCommissions(Database database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    @Override
    public List<Commission> waiting(int most) {
        List<Commission> waiting = new ArrayList<>();
        long after = 0;
        List<Row> page;
        do {
            page = page(after, most);
            page.forEach(row -> row.commission().ifPresent(waiting::add));
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (page.size() == most && waiting.size() < most);
        return waiting;
    }

    private record Row(long id, Optional<Commission> commission) {}

    private List<Row> page(long after, int most) {
        return database.ask(sql -> sql.sql(
                        SELECT
                                + "(matches.taken IS NULL OR matches.taken <> matches.decided_at) AND matches.id > :after ORDER BY matches.id LIMIT :most")
                .param("after", after)
                .param("most", most)
                .query((row, number) -> new Row(row.getLong("id"), readable(row, number)))
                .list());
    }

    /** What was sealed under another master key waits for that; its playlist tells of the trouble. */
    private Optional<Commission> readable(ResultSet row, int number) throws SQLException {
        try {
            return Optional.of(commission(row, number));
        } catch (Refused otherKey) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Commission> of(long match) {
        return database.ask(sql -> sql.sql(SELECT + "matches.id = :id")
                .param("id", match)
                .query(this::commission)
                .optional());
    }

    private Commission commission(ResultSet row, int number) throws SQLException {
        // Options stand behind a bar, as players want them.
        String[] parts = seal.open("matches/address", row.getString("address")).split("\\|", 2);
        return new Commission(
                MatchRows.match(row, number),
                time(row, "decided_at"),
                maybeInt(row, "series"),
                new Address(parts[0]),
                parts.length > 1 ? Optional.of(parts[1]) : Optional.empty());
    }

    @Override
    public void taken(List<Commission> commissions) {
        var unused = database.transact(sql -> commissions.stream()
                .mapToInt(commission -> sql.sql(
                                "UPDATE matches SET taken = :decided WHERE id = :id AND decided_at = :decided")
                        .param("id", commission.match().id())
                        .param("decided", commission.decidedAt().toEpochMilli())
                        .update())
                .sum());
    }

    @Override
    public void cameHome(long match, Instant now) {
        database.ask(sql -> sql.sql("UPDATE matches SET home_at = :now WHERE id = :id")
                .param("id", match)
                .param("now", now.toEpochMilli())
                .update());
    }

    @Override
    public void over(long match, Instant now) {
        database.ask(sql -> sql.sql("UPDATE matches SET " + FORGOTTEN
                        + ", gone_at = COALESCE(gone_at, :now) WHERE id = :id AND state IN ('CONFIRMED', 'ORDERED')")
                .param("id", match)
                .param("now", now.toEpochMilli())
                .update());
    }

    @Override
    public void forgetGone() {
        List<Long> gone = database.ask(sql -> sql.sql(
                        "SELECT id FROM matches WHERE taken IS NOT NULL AND gone_at IS NOT NULL AND state IN ('CONFIRMED', 'ORDERED') LIMIT 500")
                .query(Long.class)
                .list());
        if (!gone.isEmpty()) {
            database.ask(sql -> sql.sql("UPDATE matches SET " + FORGOTTEN
                            + " WHERE id IN (:ids) AND gone_at IS NOT NULL AND state IN ('CONFIRMED', 'ORDERED')")
                    .param("ids", gone)
                    .update());
        }
    }
}
