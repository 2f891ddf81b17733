package dev.dromedarr.wanted.io;

import static dev.dromedarr.io.sql.Columns.text;

import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.io.sql.Chunks;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.playlist.Entry;
import dev.dromedarr.wanted.EntryKey;
import dev.dromedarr.wanted.MatchBook;
import dev.dromedarr.wanted.RecordedMatch;
import dev.dromedarr.wanted.Rejections;
import dev.dromedarr.wanted.Takers;
import dev.dromedarr.wanted.WantedItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The book of matches in its table; addresses go in sealed. */
public final class SqlMatches implements MatchBook {

    private static final String UNDER_WAY = "state IN ('CONFIRMED', 'ORDERED') AND gone_at IS NULL";
    private static final int AT_ONCE = 500;
    private static final int RACES = 5;

    private final Database database;
    private final Seal seal;

    public SqlMatches(Database database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    @Override
    public Rejections rejections(String instance) {
        Map<Integer, Set<String>> rejected = entries(instance, "state = 'REJECTED'");
        Map<Integer, Set<String>> home = entries(instance, "home_at IS NOT NULL");
        // The key is made only for the few items of which anything was rejected or came: millions of entries pass by.
        return (item, entry) -> in(rejected, item, entry) || (item.owned().isPresent() && in(home, item, entry));
    }

    private boolean in(Map<Integer, Set<String>> entries, WantedItem item, Entry entry) {
        return entries.containsKey(item.id())
                && entries.getOrDefault(item.id(), Set.of()).contains(key(entry));
    }

    private Map<Integer, Set<String>> entries(String instance, String condition) {
        Map<Integer, Set<String>> entries = new HashMap<>();
        database.ask(sql -> sql.sql("SELECT item, entry FROM matches WHERE instance = :instance AND " + condition)
                        .param("instance", text(instance))
                        .query((row, number) -> Map.entry(row.getInt("item"), row.getString("entry")))
                        .list())
                .forEach(pair -> entries.computeIfAbsent(pair.getKey(), first -> new HashSet<>())
                        .add(pair.getValue()));
        return entries;
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
    public Takers takers(String instance) {
        Map<String, Set<Integer>> takers = new HashMap<>();
        database.ask(sql -> sql.sql("SELECT item, entry FROM matches WHERE instance = :instance AND " + UNDER_WAY)
                        .param("instance", text(instance))
                        .query((row, number) -> Map.entry(row.getString("entry"), row.getInt("item")))
                        .list())
                .forEach(pair -> takers.computeIfAbsent(pair.getKey(), first -> new HashSet<>())
                        .add(pair.getValue()));
        return takers.isEmpty() ? Takers.NONE : entry -> takers.getOrDefault(key(entry), Set.of());
    }

    @Override
    public void note(List<Note> notes, Instant now, Consumer<Noted> each) {
        // In one order, so that two engines that note the same do not wait for each other.
        List<Note> sorted = notes.stream()
                .sorted(Comparator.comparingInt(note -> note.match().item().id()))
                .toList();
        Chunks.of(sorted, AT_ONCE).forEach(some -> note(lines(some), now, RACES).forEach(each));
    }

    private List<MatchLine> lines(List<Note> notes) {
        return notes.stream()
                .map(note -> MatchLine.of(note, key(note.match().entry()), seal))
                .toList();
    }

    private List<Noted> note(List<MatchLine> lines, Instant now, int races) {
        try {
            return database.transact(sql -> MatchWriter.write(sql, lines, now));
        } catch (DuplicateKeyException lost) {
            // A person or another engine has ordered something for one of these items at this moment: look again.
            int half = lines.size() / 2;
            if (half == 0 && races == 0) {
                throw lost;
            }
            return half == 0
                    ? note(lines, now, races - 1)
                    : Chunks.of(lines, lines.size() - half)
                            .flatMap(some -> note(some, now, RACES).stream())
                            .toList();
        }
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
            List<Long> gone = lines.stream()
                    .filter(line -> line.waits() ? !seen.contains(line.id()) : !wanted.contains(line.item()))
                    .map(Line::id)
                    .toList();
            return Chunks.of(gone, AT_ONCE)
                    .mapToInt(some -> sql.sql("UPDATE matches SET gone_at = :now WHERE id IN (:ids)")
                            .param("now", now.toEpochMilli())
                            .param("ids", some)
                            .update())
                    .sum();
        });
    }

    @Override
    public Map<RecordedMatch.State, Long> count() {
        return database.ask(MatchRows::count);
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
        try {
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
        } catch (DuplicateKeyException other) {
            // At this very moment something else was ordered.
            return false;
        }
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
