package dev.dromedarr.io.sql;

import com.zaxxer.hikari.HikariConfig;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Secret;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;

/** The embedded database: one file, with its journal beside it. */
final class SqliteFile extends Address {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Its writers wait for each other, and hold their connections meanwhile. */
    private static final Duration QUEUE = Duration.ofSeconds(10);

    /** The extended codes of SQLite carry the plain one in their lowest byte. */
    private static final int PLAIN_CODE = 0xff;

    private final Path file;
    private final Duration patience;

    SqliteFile(Path file) {
        this(file, PATIENCE);
    }

    /** @param patience how long to wait for another writer */
    SqliteFile(Path file, Duration patience) {
        this.file = file.toAbsolutePath().normalize();
        this.patience = patience;
    }

    @Override
    public String name() {
        return "the database file " + file;
    }

    @Override
    public Optional<Path> file() {
        return Optional.of(file);
    }

    @Override
    public Optional<Secret> password() {
        return Optional.empty();
    }

    @Override
    Duration patience() {
        return QUEUE;
    }

    @Override
    HikariConfig pool() {
        makeFolder();
        makeFile();
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + file);
        config.addDataSourceProperty("journal_mode", "WAL");
        // A webhook that was answered must survive a power cut: docs/decisions/0003-sqlite-durability.md
        config.addDataSourceProperty("synchronous", "FULL");
        config.addDataSourceProperty("busy_timeout", Long.toString(patience.toMillis()));
        config.addDataSourceProperty("foreign_keys", "true");
        // Who will write locks at once; who turns from reader to writer later fails with SQLITE_BUSY_SNAPSHOT.
        config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        return config;
    }

    private void makeFolder() {
        var folder = folder();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refused(
                    "The folder %s for the database cannot be made (%s); make it, or name another config folder"
                            .formatted(folder, e),
                    e);
        }
    }

    /** It holds what the apps tell: only its owner may read it. SQLite gives its journal the same rights. */
    private void makeFile() {
        if (Files.exists(file)
                || !folder().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException other) {
            // Another process was quicker; it made the same.
            return;
        } catch (IOException e) {
            throw new Refused(
                    "The database cannot be made as %s (%s); give this user the right to write there, or name another config folder"
                            .formatted(file, e),
                    e);
        }
    }

    private Path folder() {
        return Optional.ofNullable(file.getParent()).orElse(file);
    }

    @Override
    Map<String, String> dialect() {
        return Map.of("identity", "INTEGER PRIMARY KEY AUTOINCREMENT");
    }

    @Override
    Optional<RuntimeException> explain(SQLException trouble) {
        return Optional.ofNullable(
                switch (SQLiteErrorCode.getErrorCode(trouble.getErrorCode() & PLAIN_CODE)) {
                    case SQLITE_BUSY, SQLITE_LOCKED ->
                        new Unavailable(
                                "Another process has locked %s for more than %s ms; end it if it is a second Dromedarr or a program that has the file open"
                                        .formatted(name(), patience.toMillis()),
                                trouble);
                    case SQLITE_FULL ->
                        new Refused(
                                "There is no room left for %s; free some space in the folder %s"
                                        .formatted(name(), folder()),
                                trouble);
                    case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                        new Refused(
                                "Dromedarr may not write %s; give its user the right to write this file and the folder %s, and mount it writable"
                                        .formatted(name(), folder()),
                                trouble);
                    case SQLITE_CANTOPEN ->
                        new Refused(
                                "Dromedarr cannot open %s; check that it is a file, and that its user may read and write the folder %s"
                                        .formatted(name(), folder()),
                                trouble);
                    case SQLITE_NOTADB, SQLITE_CORRUPT ->
                        new Refused(
                                "What is in %s is damaged or no database; put a backup in its place, or move it away to begin anew"
                                        .formatted(name()),
                                trouble);
                    case SQLITE_IOERR ->
                        new Unavailable(
                                "The disk failed to read or write %s; look at the disk and its mount".formatted(name()),
                                trouble);
                    default -> null;
                });
    }
}
