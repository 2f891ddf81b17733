package dev.dromedarr.app;

import dev.dromedarr.app.settings.Settings;
import dev.dromedarr.event.io.SqlEvents;
import dev.dromedarr.event.io.SqlFailures;
import dev.dromedarr.event.io.SqlJournal;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.io.sql.Address;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.playlist.Playlists;
import dev.dromedarr.playlist.io.SqlPlaylists;
import dev.dromedarr.triage.io.SqlActions;
import dev.dromedarr.triage.io.SqlDecisions;
import dev.dromedarr.triage.io.SqlFuses;
import dev.dromedarr.triage.io.SqlSightings;
import dev.dromedarr.wanted.MatchBook;
import dev.dromedarr.wanted.MissingBook;
import dev.dromedarr.wanted.io.SqlMatches;
import dev.dromedarr.wanted.io.SqlMissing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The database and the books in it. */
final class Memory implements AutoCloseable {

    private final Database database;
    private final Books books;

    private Memory(Database database) {
        this.database = database;
        this.books = new Books(
                new SqlJournal(database),
                new SqlEvents(database),
                new SqlFailures(database),
                new SqlDecisions(database),
                new SqlActions(database),
                new SqlSightings(database),
                new SqlFuses(database));
    }

    /** A memory of its own, in this file. */
    static Memory open(Path file) {
        return new Memory(Database.open(Address.file(file), 2));
    }

    static Memory open(Settings settings) {
        try {
            Files.createDirectories(settings.configDir());
        } catch (IOException e) {
            throw new Refused(
                    "The config folder %s cannot be made; set DROMEDARR_CONFIG_DIR to a folder that this user may write to"
                            .formatted(settings.configDir()),
                    e);
        }
        return new Memory(Database.open(address(settings), settings.database().poolSize()));
    }

    static Address address(Settings settings) {
        return settings.database()
                .url()
                .map(Secret::reveal)
                .map(Address::of)
                .orElseGet(() -> Address.file(settings.configDir().resolve("dromedarr.db")));
    }

    Books books() {
        return books;
    }

    /** The playlists, whose addresses are sealed. */
    Playlists playlists(Seal seal) {
        return new SqlPlaylists(database, seal);
    }

    /** The matches, whose addresses are sealed. */
    MatchBook matches(Seal seal) {
        return new SqlMatches(database, seal);
    }

    MissingBook missing() {
        return new SqlMissing(database);
    }

    String name() {
        return database.name();
    }

    /** Why the database cannot be used at present. */
    Optional<String> trouble() {
        try {
            database.ping();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
