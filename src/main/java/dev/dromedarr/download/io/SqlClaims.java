package dev.dromedarr.download.io;

import static dev.dromedarr.io.sql.Columns.maybeText;
import static dev.dromedarr.io.sql.Columns.text;

import dev.dromedarr.download.Change;
import dev.dromedarr.download.Claims;
import dev.dromedarr.download.Source;
import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.playlist.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who works on which download, in the table of downloads. */
public final class SqlClaims implements Claims {

    static final String ADDRESS = "downloads/address";
    static final String OPTIONS = "downloads/options";

    /** What a clock that was wrong has written is nobody's lease, and puts nothing off. */
    private static final Duration ABSURD = Duration.ofDays(1);

    private static final String MINE = " WHERE id = :id AND owner = :me AND claim = :claim AND state = :before";
    /** What came when its engine ended goes on later; what was whole stays whole. */
    private static final String FREED =
            "owner = NULL, lease_until = NULL, rate = 0, state = CASE WHEN state = 'DOWNLOADING' THEN 'QUEUED' ELSE state END";

    private final Database database;
    private final Seal seal;
    private final String node;
    private final String me;
    private final Duration lease;

    /**
     * An engine's hand.
     *
     * @param node the same at each start of this engine
     * @param incarnation another one at each start
     * @param lease how long a claim holds that nobody renews
     */
    public SqlClaims(Database database, Seal seal, String node, String incarnation, Duration lease) {
        this.database = database;
        this.seal = seal;
        this.node = node + "/";
        this.me = this.node + incarnation;
        this.lease = lease;
    }

    @Override
    public int free() {
        return database.transact(sql -> sql.sql("UPDATE downloads SET " + FREED
                        + " WHERE owner IS NOT NULL AND SUBSTR(owner, 1, :length) = :node AND owner <> :me")
                .param("length", node.length())
                .param("node", node)
                .param("me", me)
                .update());
    }

    @Override
    public int freeLapsed(Instant now) {
        String lapsed = "owner IS NOT NULL AND (lease_until < :now OR lease_until > :absurd)";
        long any = times(database, "SELECT COUNT(*) FROM downloads WHERE " + lapsed, now);
        return any == 0
                ? 0
                : database.transact(sql -> sql.sql("UPDATE downloads SET " + FREED + " WHERE " + lapsed)
                        .param("now", now.toEpochMilli())
                        .param("absurd", now.plus(ABSURD).toEpochMilli())
                        .update());
    }

    private static long times(Database database, String question, Instant now) {
        return database.ask(sql -> sql.sql(question)
                .param("now", now.toEpochMilli())
                .param("absurd", now.plus(ABSURD).toEpochMilli())
                .query(Long.class)
                .single());
    }

    @Override
    public List<Claim> toFetch(Limits limits, Instant now) {
        // Looked at before writing: most of the time there is nothing to claim, and a disk that sleeps may sleep on.
        if (limits.kinds().isEmpty()
                || database.ask(sql -> next(sql, limits, now)).isEmpty()) {
            return List.of();
        }
        return database.transact(sql -> {
            takeTurn(sql);
            List<Claim> claims = new ArrayList<>();
            Optional<Long> next = next(sql, limits, now);
            while (next.isPresent()) {
                claims.addAll(claim(sql, next.get(), "QUEUED", "DOWNLOADING", now));
                next = next(sql, limits, now);
            }
            return claims;
        });
    }

    /** One engine after the other: what the second one counts is what the first one has claimed. */
    private static void takeTurn(JdbcClient sql) {
        sql.sql("UPDATE download_turns SET turns = turns + 1 WHERE id = 1").update();
    }

    /** The same entry for a second episode waits until the first one has it: the file holds both, and is fetched once. */
    private static Optional<Long> next(JdbcClient sql, Limits limits, Instant now) {
        return sql.sql("""
                        SELECT id FROM downloads AS waiting
                        WHERE state = 'QUEUED' AND owner IS NULL AND (not_before <= :now OR not_before > :absurd)
                            AND kind IN (:kinds) AND id NOT IN (:inHand)
                            AND (SELECT COUNT(*) FROM downloads WHERE state = 'DOWNLOADING') < :concurrency
                            AND host NOT IN (SELECT host FROM downloads WHERE state = 'DOWNLOADING'
                                GROUP BY host HAVING COUNT(*) >= :connections)
                            AND host NOT IN (SELECT host FROM resting_hosts WHERE until > :now AND until < :absurd)
                            AND NOT EXISTS (SELECT 1 FROM downloads AS other
                                WHERE other.state IN ('DOWNLOADING', 'VERIFYING', 'IMPORTING')
                                    AND other.instance = waiting.instance AND other.playlist = waiting.playlist
                                    AND other.shown = waiting.shown AND other.name = waiting.name)
                        ORDER BY priority DESC, id LIMIT 1
                        """)
                .param("now", now.toEpochMilli())
                .param("absurd", now.plus(ABSURD).toEpochMilli())
                .param("kinds", limits.kinds().stream().map(Enum::name).toList())
                .param("inHand", someOf(limits.inHand()))
                .param("concurrency", limits.concurrency())
                .param("connections", limits.connections())
                .query(Long.class)
                .optional();
    }

    /** SQL knows no empty list. */
    private static Collection<Long> someOf(Set<Long> ids) {
        return ids.isEmpty() ? Set.of(-1L) : ids;
    }

    private List<Claim> claim(JdbcClient sql, long id, String before, String after, Instant now) {
        return sql.sql("""
                        UPDATE downloads SET owner = :me, claim = claim + 1, lease_until = :until, state = :after,
                            started_at = COALESCE(started_at, :now)
                        WHERE id = :id AND state = :before AND owner IS NULL
                        RETURNING *
                        """)
                .param("me", me)
                .param("until", now.plus(lease).toEpochMilli())
                .param("now", now.toEpochMilli())
                .param("before", before)
                .param("after", after)
                .param("id", id)
                .query(DownloadRows::claim)
                .list();
    }

    @Override
    public List<Claim> toBringIn(Limits limits, int most, Instant now) {
        record Due(long id, String state) {}
        List<Due> due = limits.kinds().isEmpty()
                ? List.of()
                : database.ask(sql -> sql.sql("""
                                SELECT id, state FROM downloads
                                WHERE state IN ('VERIFYING', 'IMPORTING') AND owner IS NULL AND kind IN (:kinds)
                                    AND id NOT IN (:inHand) AND (not_before <= :now OR not_before > :absurd)
                                ORDER BY not_before LIMIT :most
                                """)
                        .param("kinds", limits.kinds().stream().map(Enum::name).toList())
                        .param("inHand", someOf(limits.inHand()))
                        .param("now", now.toEpochMilli())
                        .param("absurd", now.plus(ABSURD).toEpochMilli())
                        .param("most", most)
                        .query((row, number) -> new Due(row.getLong("id"), row.getString("state")))
                        .list());
        return due.isEmpty()
                ? List.of()
                : database.transact(sql -> due.stream()
                        .flatMap(one -> claim(sql, one.id(), one.state(), one.state(), now).stream())
                        .toList());
    }

    @Override
    public Source source(Claim claim) {
        record Sealed(String address, Optional<String> options) {}
        Sealed found = database.ask(sql -> sql.sql("SELECT address, options FROM downloads WHERE id = :id")
                .param("id", claim.download().id())
                .query((row, number) -> new Sealed(row.getString("address"), maybeText(row, "options")))
                .single());
        return new Source(
                new Address(seal.open(ADDRESS, found.address())),
                found.options().map(text -> seal.open(OPTIONS, text)));
    }

    @Override
    public void renew(Collection<Claim> claims, Instant now) {
        if (!claims.isEmpty()) {
            database.transact(sql -> claims.stream()
                    .mapToInt(claim -> mine(sql, "UPDATE downloads SET lease_until = :until", claim, now)
                            .update())
                    .sum());
        }
    }

    @Override
    public boolean progress(
            Claim claim, long bytes, Optional<Long> size, Optional<String> validator, long rate, Instant now) {
        return database.transactTogether(sql -> mine(
                                sql,
                                "UPDATE downloads SET lease_until = :until, bytes = :bytes, size = :size, validator = :validator, rate = :rate",
                                claim,
                                now)
                        .param("bytes", bytes)
                        .param("size", size.orElse(null))
                        .param("validator", text(validator))
                        .param("rate", rate)
                        .update())
                == 1;
    }

    @Override
    public Optional<Claim> keep(Claim claim, Change change, Instant now) {
        return database.transact(sql -> changed(sql, "lease_until = :until", claim, change, now)
                .query(DownloadRows::claim)
                .optional());
    }

    @Override
    public boolean letGo(Claim claim, Change change) {
        return database.transact(sql -> changed(sql, "owner = NULL, lease_until = NULL", claim, change, Instant.EPOCH)
                        .query(DownloadRows::claim)
                        .optional())
                .isPresent();
    }

    private JdbcClient.StatementSpec changed(JdbcClient sql, String lease, Claim claim, Change change, Instant now) {
        return sql.sql("UPDATE downloads SET " + lease + """
                        , state = :state, bytes = :bytes, rate = 0, container = :container, tries = :tries,
                            not_before = :notBefore, trouble = :trouble, path = :path, command = :command, ended_at = :ended,
                            reached = CASE WHEN :bytes > reached THEN :bytes ELSE reached END
                        """ + MINE + " RETURNING *")
                .param("id", claim.download().id())
                .param("me", me)
                .param("claim", claim.number())
                .param("before", claim.download().state().name())
                .param("until", now.plus(lease()).toEpochMilli())
                .param("state", change.state().name())
                .param("bytes", change.bytes())
                .param("container", change.container().map(Enum::name).orElse(null))
                .param("tries", change.tries())
                .param("notBefore", change.notBefore().toEpochMilli())
                .param("trouble", text(change.trouble()))
                .param("path", text(change.path()))
                .param("command", change.command().orElse(null))
                .param("ended", change.endedAt().map(Instant::toEpochMilli).orElse(null));
    }

    private Duration lease() {
        return lease;
    }

    private JdbcClient.StatementSpec mine(JdbcClient sql, String statement, Claim claim, Instant now) {
        return sql.sql(statement + MINE)
                .param("id", claim.download().id())
                .param("me", me)
                .param("claim", claim.number())
                .param("before", claim.download().state().name())
                .param("until", now.plus(lease).toEpochMilli());
    }
}
