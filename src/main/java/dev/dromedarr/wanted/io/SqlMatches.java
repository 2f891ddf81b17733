package dev.dromedarr.wanted.io;

import static dev.dromedarr.io.sql.Columns.text;

import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.playlist.Entry;
import dev.dromedarr.wanted.EntryKey;
import dev.dromedarr.wanted.Match;
import dev.dromedarr.wanted.MatchBook;
import dev.dromedarr.wanted.Order;
import dev.dromedarr.wanted.RecordedMatch;
import dev.dromedarr.wanted.RecordedMatch.By;
import dev.dromedarr.wanted.RecordedMatch.State;
import dev.dromedarr.wanted.Rejections;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The book of matches in its table; addresses go in sealed. */
public final class SqlMatches implements MatchBook {

    private static final String UNDER_WAY = "state IN ('CONFIRMED', 'ORDERED') AND gone_at IS NULL";

    private final Database database;
    private final Seal seal;

    public SqlMatches(Database database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    @Override
    public Rejections rejections(String instance) {
        Map<Integer, Set<String>> rejected = new HashMap<>();
        database.ask(sql -> sql.sql("SELECT item, entry FROM matches WHERE instance = :instance AND state = 'REJECTED'")
                        .param("instance", text(instance))
                        .query((row, number) -> Map.entry(row.getInt("item"), row.getString("entry")))
                        .list())
                .forEach(pair -> rejected.computeIfAbsent(pair.getKey(), first -> new HashSet<>())
                        .add(pair.getValue()));
        // The key is made only for the few items of which anything was rejected: millions of entries pass by.
        return (item, entry) -> rejected.containsKey(item.id())
                && rejected.getOrDefault(item.id(), Set.of()).contains(key(entry));
    }

    @Override
    public Set<Integer> underWay(String instance) {
        return Set.copyOf(
                database.ask(sql -> sql.sql("SELECT item FROM matches WHERE instance = :instance AND " + UNDER_WAY)
                        .param("instance", text(instance))
                        .query(Integer.class)
                        .list()));
    }

    @Override
    @SuppressWarnings("OptionalMapToOptional") // empty: try again; of empty: there is nothing to note
    public Optional<Noted> note(Match match, boolean order, Instant now) {
        while (true) {
            Optional<Optional<Noted>> noted = database.transact(sql -> {
                Optional<RecordedMatch> old = former(sql, match);
                State state = state(old, order);
                boolean elsewhere = otherUnderWay(sql, match);
                if (old.filter(one -> one.state() == State.REJECTED).isPresent() || elsewhere) {
                    return Optional.of(Optional.empty());
                }
                return write(sql, match, old, state, now).map(id -> find(sql, id)
                        .map(one -> new Noted(
                                one, old.filter(same -> same.state() == state).isEmpty())));
            });
            if (noted.isPresent()) {
                return noted.get();
            }
            // Another engine wrote this pair at the same moment: look at what it wrote.
        }
    }

    /** What a person confirmed stays so; what was only sure enough has to be it again. */
    private static State state(Optional<RecordedMatch> old, boolean order) {
        boolean confirmed =
                old.flatMap(RecordedMatch::by).filter(by -> by == By.PERSON).isPresent();
        return confirmed ? State.CONFIRMED : order ? State.ORDERED : State.FOUND;
    }

    private boolean otherUnderWay(JdbcClient sql, Match match) {
        return sql.sql(
                                "SELECT COUNT(*) FROM matches WHERE instance = :instance AND item = :item AND entry <> :entry AND "
                                        + UNDER_WAY)
                        .param("instance", text(match.item().instance()))
                        .param("item", match.item().id())
                        .param("entry", key(match.entry()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Optional<RecordedMatch> former(JdbcClient sql, Match match) {
        return sql.sql("SELECT * FROM matches WHERE instance = :instance AND item = :item AND entry = :entry")
                .param("instance", text(match.item().instance()))
                .param("item", match.item().id())
                .param("entry", key(match.entry()))
                .query(MatchRows::match)
                .optional();
    }

    private Optional<Long> write(JdbcClient sql, Match match, Optional<RecordedMatch> old, State state, Instant now) {
        Entry entry = match.entry();
        boolean ordered = state == State.ORDERED;
        String statement = old.isPresent() ? """
                        UPDATE matches SET label = :label, playlist = :playlist, name = :name, entry_group = :group,
                            address = :address, shown = :shown, confidence = :confidence, parts = :parts, words = :words,
                            state = :state, seen_at = :now, gone_at = NULL,
                            decided_by = CASE WHEN :state = 'FOUND' THEN NULL ELSE COALESCE(decided_by, :by) END,
                            decided_at = CASE WHEN :state = 'FOUND' THEN NULL ELSE COALESCE(decided_at, :decided) END
                        WHERE instance = :instance AND item = :item AND entry = :entry
                        RETURNING id
                        """ : """
                        INSERT INTO matches (instance, kind, item, label, entry, playlist, name, entry_group, address, shown,
                            confidence, parts, words, state, decided_by, found_at, seen_at, decided_at)
                        VALUES (:instance, :kind, :item, :label, :entry, :playlist, :name, :group, :address, :shown,
                            :confidence, :parts, :words, :state, :by, :now, :now, :decided)
                        ON CONFLICT (instance, item, entry) DO NOTHING
                        RETURNING id
                        """;
        return sql.sql(statement)
                .param("instance", text(match.item().instance()))
                .param("kind", match.item().kind().name())
                .param("item", match.item().id())
                .param("label", text(match.item().label()))
                .param("entry", key(entry))
                .param("playlist", match.place().playlist())
                .param("name", text(entry.name()))
                .param("group", text(entry.group()))
                .param("address", seal.seal("matches/address", entry.playable()))
                .param("shown", text(entry.address().shown()))
                .param("confidence", match.confidence().value())
                .param("parts", MatchRows.json(match.confidence().parts()))
                .param("words", text(Order.words(match)))
                .param("state", state.name())
                .param("by", ordered ? By.CONFIDENCE.name() : null)
                .param("decided", ordered ? now.toEpochMilli() : null)
                .param("now", now.toEpochMilli())
                .query(Long.class)
                .optional();
    }

    @Override
    public void settle(String instance, Set<Long> seen, Set<Integer> wanted, Instant now) {
        record Line(long id, int item, boolean waits) {}
        database.transact(sql -> {
            List<Line> lines = sql.sql(
                            "SELECT id, item, state FROM matches WHERE instance = :instance AND gone_at IS NULL AND state <> 'REJECTED'")
                    .param("instance", text(instance))
                    .query((row, number) -> new Line(
                            row.getLong("id"),
                            row.getInt("item"),
                            row.getString("state").equals("FOUND")))
                    .list();
            return lines.stream()
                    .filter(line -> line.waits() ? !seen.contains(line.id()) : !wanted.contains(line.item()))
                    .mapToInt(line -> sql.sql("UPDATE matches SET gone_at = :now WHERE id = :id")
                            .param("now", now.toEpochMilli())
                            .param("id", line.id())
                            .update())
                    .sum();
        });
    }

    @Override
    public Some<RecordedMatch> list(Filter filter, int page, int pageSize) {
        return database.ask(sql -> new Some<>(
                MatchRows.filtered(sql, "SELECT COUNT(*) FROM matches", filter, "")
                        .query(Long.class)
                        .single(),
                MatchRows.filtered(sql, "SELECT * FROM matches", filter, "ORDER BY id DESC LIMIT :size OFFSET :skipped")
                        .param("size", pageSize)
                        .param("skipped", (page - 1L) * pageSize)
                        .query(MatchRows::match)
                        .list()));
    }

    @Override
    public Optional<RecordedMatch> find(long id) {
        return database.ask(sql -> find(sql, id));
    }

    private static Optional<RecordedMatch> find(JdbcClient sql, long id) {
        return sql.sql("SELECT * FROM matches WHERE id = :id")
                .param("id", id)
                .query(MatchRows::match)
                .optional();
    }

    @Override
    public boolean confirm(long id, Instant now) {
        return database.ask(sql -> sql.sql("""
                        UPDATE matches SET state = 'CONFIRMED', decided_by = 'PERSON', decided_at = :now
                        WHERE id = :id AND gone_at IS NULL AND NOT EXISTS (
                            SELECT 1 FROM matches other
                            WHERE other.instance = matches.instance AND other.item = matches.item AND other.id <> matches.id
                                AND other.state IN ('CONFIRMED', 'ORDERED') AND other.gone_at IS NULL)
                        """)
                        .param("now", now.toEpochMilli())
                        .param("id", id)
                        .update())
                == 1;
    }

    @Override
    public void reject(long id, Instant now) {
        database.ask(sql -> sql.sql(
                        "UPDATE matches SET state = 'REJECTED', decided_by = 'PERSON', decided_at = :now WHERE id = :id")
                .param("now", now.toEpochMilli())
                .param("id", id)
                .update());
    }

    private String key(Entry entry) {
        return seal.fingerprint("matches/entry", EntryKey.of(entry));
    }
}
