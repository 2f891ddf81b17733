package dev.dromedarr.wanted.io;

import static dev.dromedarr.io.sql.Columns.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.io.sql.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What was answered about names, in its table; after a month it is forgotten. */
public final class SqlLookups {

    /** New films of an old name are announced long before they are out. */
    static final Duration KEPT = Duration.ofDays(30);

    private final Database database;
    private final Clock clock;

    public SqlLookups(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    <T> Optional<T> find(String source, String question, Class<T> type) {
        Optional<String> answer = database.ask(sql -> sql.sql("""
                        SELECT answer FROM lookups
                        WHERE source = :source AND question = :question AND asked_at > :since
                        """)
                .param("source", source)
                .param("question", text(question))
                .param("since", oldest())
                .query(String.class)
                .optional());
        return answer.map(json -> read(json, type));
    }

    void keep(String source, String question, Object answer) {
        Instant now = clock.instant();
        var unused = database.ask(sql -> sql.sql("""
                        INSERT INTO lookups (source, question, answer, asked_at) VALUES (:source, :question, :answer, :now)
                        ON CONFLICT (source, question) DO UPDATE SET answer = excluded.answer, asked_at = excluded.asked_at
                        """)
                .param("source", source)
                .param("question", text(question))
                .param("answer", text(write(answer)))
                .param("now", now.toEpochMilli())
                .update());
    }

    void forgetOld() {
        var unused = database.ask(sql -> sql.sql("DELETE FROM lookups WHERE asked_at <= :since")
                .param("since", oldest())
                .update());
    }

    private long oldest() {
        return clock.instant().minus(KEPT).toEpochMilli();
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return Json.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was kept of a lookup cannot be read", e);
        }
    }

    private static String write(Object answer) {
        try {
            return Json.MAPPER.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is to be kept of a lookup cannot be written", e);
        }
    }
}
