package dev.dromedarr.app;

import dev.dromedarr.app.settings.Settings;
import dev.dromedarr.download.Claims;
import dev.dromedarr.download.Downloads;
import dev.dromedarr.download.Hosts;
import dev.dromedarr.download.io.SqlClaims;
import dev.dromedarr.download.io.SqlDownloads;
import dev.dromedarr.download.io.SqlHosts;
import dev.dromedarr.download.io.SqlPastDownloads;
import dev.dromedarr.event.Parking;
import dev.dromedarr.event.io.SqlEvents;
import dev.dromedarr.event.io.SqlFailures;
import dev.dromedarr.event.io.SqlJournal;
import dev.dromedarr.event.io.SqlPastEvents;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.io.sql.Address;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.playlist.Playlists;
import dev.dromedarr.playlist.io.SqlPlaylists;
import dev.dromedarr.triage.io.SqlActions;
import dev.dromedarr.triage.io.SqlDecisions;
import dev.dromedarr.triage.io.SqlFuses;
import dev.dromedarr.triage.io.SqlPastActions;
import dev.dromedarr.triage.io.SqlPastDecisions;
import dev.dromedarr.triage.io.SqlPastFuses;
import dev.dromedarr.triage.io.SqlSightings;
import dev.dromedarr.wanted.Commissions;
import dev.dromedarr.wanted.MatchBook;
import dev.dromedarr.wanted.MissingBook;
import dev.dromedarr.wanted.io.SqlCommissions;
import dev.dromedarr.wanted.io.SqlLookups;
import dev.dromedarr.wanted.io.SqlMatches;
import dev.dromedarr.wanted.io.SqlMissing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database and the books in it. */
final class Memory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Memory.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** Of a download: so long after the last word of an engine that is gone, another takes it up. */
    private static final Duration LEASE = Duration.ofSeconds(30);

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
                new SqlFuses(database),
                List.of(
                        new SqlPastEvents(database),
                        new SqlPastActions(database),
                        new SqlPastDecisions(database),
                        new SqlPastFuses(database),
                        new SqlPastDownloads(database)));
    }

    /** A memory of its own, in this file. */
    static Memory open(Path file) {
        return new Memory(Database.open(Address.file(file), 2));
    }

    /** The same, with patience for a server that comes up later than the engine. */
    static Memory await(Settings settings) {
        Duration patience = settings.database().waitAtStart();
        long end = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (true) {
            try {
                return open(settings);
            } catch (Unavailable e) {
                if (address(settings).embedded() || System.nanoTime() > end) {
                    throw e;
                }
                if (!told) {
                    LOG.warn("{}; waiting for it, for at most {} s", e.getMessage(), patience.toSeconds());
                    told = true;
                }
                rest(e);
            }
        }
    }

    private static void rest(Unavailable why) {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw why;
        }
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

    /** The downloads, whose addresses are sealed. */
    Downloads downloads(Seal seal) {
        return new SqlDownloads(database, seal);
    }

    /** @param node by which this engine is known again */
    Claims claims(Seal seal, String node) {
        return new SqlClaims(database, seal, node, UUID.randomUUID().toString(), LEASE);
    }

    Hosts hosts() {
        return new SqlHosts(database);
    }

    Commissions commissions(Seal seal) {
        return new SqlCommissions(database, seal);
    }

    Parking parking() {
        return new SqlFailures(database);
    }

    /** What was answered about names. */
    SqlLookups lookups(Clock clock) {
        return new SqlLookups(database, clock);
    }

    MissingBook missing() {
        return new SqlMissing(database);
    }

    String name() {
        return database.name();
    }

    /** Whether it failed when it was used last; asks nothing. */
    boolean troubled() {
        return database.trouble().isPresent();
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
