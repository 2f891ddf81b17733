package dev.dromedarr.wanted.io;

import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.TestDatabases;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;

/** The book of matches, and what is missing, in an empty database. */
abstract class MatchBookStage {

    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant LATER = NOW.plusSeconds(3600);

    final Database database;
    final SqlMatches book;
    final SqlMissing missing;

    MatchBookStage(TestDatabases engine, Path folder) {
        database = engine.open(folder);
        book = new SqlMatches(database, new Seal(new Secret("a master key for tests, long enough")));
        missing = new SqlMissing(database);
    }

    @AfterEach
    void close() {
        database.close();
    }
}
