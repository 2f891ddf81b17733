package dev.dromedarr.io.sql;

import com.zaxxer.hikari.HikariConfig;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Secret;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Where the database is: a file of SQLite, or a server of PostgreSQL. Its name never tells user or password. */
public abstract sealed class Address permits SqliteFile, PostgresServer {

    private static final String SQLITE = "jdbc:sqlite:";

    /** The embedded database, in this file. */
    public static Address file(Path file) {
        return new SqliteFile(file);
    }

    /** From {@code jdbc:postgresql://…}, {@code postgres://user:pass@host/db} or {@code jdbc:sqlite:file}. */
    public static Address of(String url) {
        if (url.startsWith(SQLITE) && url.length() > SQLITE.length()) {
            return file(Path.of(url.substring(SQLITE.length())));
        }
        return PostgresServer.read(url)
                .orElseThrow(() -> new Refused("The database address cannot be read; write it as "
                        + "postgres://user:password@host:5432/name with %-codes for special characters in the password"
                        + ", as jdbc:postgresql://host:5432/name?user=…&password=…, or leave it empty for SQLite"));
    }

    /** What it is called in sentences for people. */
    public abstract String name();

    /** The password, so that it can be masked everywhere. */
    public abstract Optional<Secret> password();

    /** The file, when it is one of ours and not a server. */
    public Optional<Path> file() {
        return Optional.empty();
    }

    /** Whether it is a file of ours and not a server. */
    public final boolean embedded() {
        return file().isPresent();
    }

    /** How long to wait for a connection. */
    abstract Duration patience();

    /** How a pool reaches it; whatever must be there before the first connection is made here. */
    abstract HikariConfig pool();

    /** The words in which the two databases differ, for the migrations. */
    abstract Map<String, String> dialect();

    /** The trouble in words with its remedy; empty when it is our own mistake. */
    abstract Optional<RuntimeException> explain(SQLException trouble);

    @Override
    public final String toString() {
        return name();
    }
}
