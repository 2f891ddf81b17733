package dev.dromedarr.wanted.io;

import dev.dromedarr.wanted.MatchBook.Noted;
import dev.dromedarr.wanted.RecordedMatch;
import dev.dromedarr.wanted.RecordedMatch.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes many matches of one instance in two statements: what stands there is read, then all is written over it. */
final class MatchWriter {

    /** A yes to a first file is none to replacing one. */
    private static final String KEPT =
            "matches.decided_by = 'PERSON' AND (matches.replaces_file IS NOT NULL OR excluded.replaces_file IS NULL)";

    /** What a person confirmed stays so; what was only sure enough has to be it again; what was rejected is not touched. */
    private static final String UPSERT = "INSERT INTO matches (" + MatchLine.COLUMNS + """
            ) VALUES :rows
            ON CONFLICT (instance, item, entry) DO UPDATE SET
                label = excluded.label, playlist = excluded.playlist, name = excluded.name, entry_group = excluded.entry_group,
                address = excluded.address, shown = excluded.shown, confidence = excluded.confidence, parts = excluded.parts,
                words = excluded.words, replaces_file = excluded.replaces_file,
                replaces_quality = excluded.replaces_quality, seen_at = excluded.seen_at, gone_at = NULL,
                state = CASE WHEN :kept THEN 'CONFIRMED' ELSE excluded.state END,
                decided_by = CASE WHEN :kept THEN 'PERSON'
                    WHEN excluded.state = 'FOUND' OR matches.decided_by = 'PERSON' THEN excluded.decided_by
                    ELSE COALESCE(matches.decided_by, excluded.decided_by) END,
                decided_at = CASE WHEN :kept THEN matches.decided_at
                    WHEN excluded.state = 'FOUND' OR matches.decided_by = 'PERSON' THEN excluded.decided_at
                    ELSE COALESCE(matches.decided_at, excluded.decided_at) END
            WHERE matches.state <> 'REJECTED'
            RETURNING *
            """.replace(":kept", KEPT);

    private MatchWriter() {}

    /** A line as it stood before. */
    private record Former(int item, String entry, State state, boolean gone) {

        boolean underWay() {
            return !gone && (state == State.CONFIRMED || state == State.ORDERED);
        }

        State shown() {
            return gone ? State.GONE : state;
        }
    }

    /** The lines are of one instance, one for each item. */
    static List<Noted> write(JdbcClient sql, List<MatchLine> lines, Instant now) {
        Map<Integer, List<Former>> former = former(sql, lines);
        Map<Integer, MatchLine> taken = lines.stream()
                .filter(line -> former.getOrDefault(line.item(), List.of()).stream()
                        .noneMatch(old ->
                                old.entry().equals(line.entry()) ? old.state() == State.REJECTED : old.underWay()))
                .collect(Collectors.toMap(MatchLine::item, Function.identity(), (first, same) -> first));
        if (taken.isEmpty()) {
            return List.of();
        }
        List<Object[]> rows = taken.values().stream()
                .sorted((one, other) -> Integer.compare(one.item(), other.item()))
                .map(line -> line.values(now))
                .toList();
        List<RecordedMatch> written =
                sql.sql(UPSERT).param("rows", rows).query(MatchRows::match).list();
        Map<Integer, State> before = taken.values().stream()
                .flatMap(line -> former.getOrDefault(line.item(), List.of()).stream()
                        .filter(old -> old.entry().equals(line.entry())))
                .collect(Collectors.toMap(Former::item, Former::shown));
        return written.stream()
                .map(match -> new Noted(match, before.get(match.item()) != match.state()))
                .toList();
    }

    private static Map<Integer, List<Former>> former(JdbcClient sql, List<MatchLine> lines) {
        return sql
                .sql("""
                        SELECT item, entry, state, gone_at IS NOT NULL AS gone FROM matches
                        WHERE instance = :instance AND item IN (:items)
                        """)
                .param("instance", lines.get(0).instance())
                .param("items", lines.stream().map(MatchLine::item).toList())
                .query((row, number) -> new Former(
                        row.getInt("item"),
                        row.getString("entry"),
                        State.valueOf(row.getString("state")),
                        row.getBoolean("gone")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Former::item));
    }
}
