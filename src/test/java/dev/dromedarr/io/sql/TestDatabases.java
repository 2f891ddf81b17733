package dev.dromedarr.io.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** The two databases that we serve, each time fresh and real: a file, or one PostgreSQL for all tests of this JVM. */
public enum TestDatabases {
    SQLITE {
        @Override
        public Address fresh(Path folder) {
            return Address.file(folder.resolve("test-" + NUMBER.incrementAndGet() + ".db"));
        }
    },
    POSTGRESQL {
        @Override
        public Address fresh(Path folder) {
            return Address.of(postgresUrl());
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int CONNECTIONS = 4;

    /** Where to open a database that is empty and nobody else's. */
    public abstract Address fresh(Path folder);

    public Database open(Path folder) {
        return Database.open(fresh(folder), CONNECTIONS);
    }

    /** The address of a fresh database of the real PostgreSQL, as a user would give it. */
    public static String postgresUrl() {
        String name = "test_" + NUMBER.incrementAndGet();
        administer("CREATE DATABASE " + name);
        return "postgres://postgres:postgres@localhost:%d/%s".formatted(port(), name);
    }

    static int port() {
        return Server.RUNNING.getPort();
    }

    static void administer(String statement) {
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server of the tests trusts everyone; of this user it wants a password from now on. */
    static void askForPasswordOf(String user) {
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var sql = connection.createStatement();
                var row = sql.executeQuery("SHOW hba_file")) {
            row.next();
            var rules = Path.of(row.getString(1));
            Files.writeString(rules, "host all " + user + " all scram-sha-256\n" + Files.readString(rules));
            administer("SELECT pg_reload_conf()");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Started when the first test asks; it ends with the JVM. */
    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setPort(QuietPort.any())
                        .setServerConfig("password_encryption", "scram-sha-256")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
