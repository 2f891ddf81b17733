package dev.dromedarr.wanted.io;

import static dev.dromedarr.io.sql.Columns.maybeInt;
import static dev.dromedarr.io.sql.Columns.maybeText;
import static dev.dromedarr.io.sql.Columns.maybeTime;
import static dev.dromedarr.io.sql.Columns.text;
import static dev.dromedarr.io.sql.Columns.time;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.wanted.MatchBook;
import dev.dromedarr.wanted.Part;
import dev.dromedarr.wanted.RecordedMatch;
import dev.dromedarr.wanted.RecordedMatch.By;
import dev.dromedarr.wanted.RecordedMatch.Replaced;
import dev.dromedarr.wanted.RecordedMatch.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How matches stand in their table. */
final class MatchRows {

    private MatchRows() {}

    static RecordedMatch match(ResultSet row, int number) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        boolean gone = maybeTime(row, "gone_at").isPresent() && state != State.REJECTED;
        return new RecordedMatch(
                row.getLong("id"),
                row.getString("instance"),
                Kind.valueOf(row.getString("kind")),
                row.getInt("item"),
                row.getString("label"),
                row.getLong("playlist"),
                row.getString("name"),
                maybeText(row, "entry_group"),
                row.getString("shown"),
                row.getDouble("confidence"),
                parts(row.getString("parts")),
                row.getString("words"),
                replaced(maybeInt(row, "replaces_file"), maybeText(row, "replaces_quality")),
                gone ? State.GONE : state,
                maybeText(row, "decided_by").map(By::valueOf),
                time(row, "found_at"),
                time(row, "seen_at"),
                maybeTime(row, "decided_at"),
                maybeTime(row, "gone_at"));
    }

    private static Optional<Replaced> replaced(Optional<Integer> file, Optional<String> quality) {
        return file.map(id -> new Replaced(id, quality.orElse("")));
    }

    static Map<State, Long> count(JdbcClient sql) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        sql.sql("""
                        SELECT CASE WHEN gone_at IS NULL OR state = 'REJECTED' THEN state ELSE 'GONE' END AS stands, COUNT(*) AS number
                        FROM matches GROUP BY stands
                        """)
                .query((row, number) -> Map.entry(State.valueOf(row.getString("stands")), row.getLong("number")))
                .list()
                .forEach(pair -> counts.put(pair.getKey(), pair.getValue()));
        return counts;
    }

    static String json(List<Part> parts) {
        try {
            return text(Json.MAPPER.writeValueAsString(parts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The parts of a confidence cannot be written as JSON", e);
        }
    }

    private static List<Part> parts(String json) {
        try {
            return Json.MAPPER.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The parts of a confidence cannot be read", e);
        }
    }

    static JdbcClient.StatementSpec filtered(JdbcClient sql, String select, MatchBook.Filter filter, String order) {
        Optional<String> state = filter.state().map(MatchRows::condition);
        var condition = new StringBuilder(" WHERE confidence >= :least");
        filter.instance().ifPresent(instance -> condition.append(" AND instance = :instance"));
        state.ifPresent(words -> condition.append(" AND ").append(words));
        var statement = sql.sql(select + condition + " " + order).param("least", filter.minConfidence());
        filter.instance().ifPresent(instance -> statement.param("instance", text(instance)));
        return statement;
    }

    private static String condition(State state) {
        return switch (state) {
            case GONE -> "gone_at IS NOT NULL AND state <> 'REJECTED'";
            case REJECTED -> "state = 'REJECTED'";
            case FOUND, CONFIRMED, ORDERED -> "gone_at IS NULL AND state = '" + state.name() + "'";
        };
    }
}
