package dev.dromedarr.io.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real PostgreSQL of one test: it can be killed, and started again on the same data and port. */
public final class OwnPostgres implements AutoCloseable {

    public static final String PASSWORD = "pa55-of-the-test";
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Path data;
    private EmbeddedPostgres server;
    private int databases;

    private OwnPostgres(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    public static OwnPostgres start(Path data) throws IOException {
        return new OwnPostgres(data, builder(data).start());
    }

    private static EmbeddedPostgres.Builder builder(Path data) {
        return EmbeddedPostgres.builder()
                .setPort(QuietPort.any())
                .setDataDirectory(data)
                // As PostgreSQL is without us: a commit that was answered outlives a kill.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(LONG);
    }

    /** A fresh database, addressed as a user would. */
    public String fresh() throws SQLException {
        databases++;
        execute("CREATE DATABASE fresh_" + databases);
        return "postgres://postgres:%s@localhost:%d/fresh_%d".formatted(PASSWORD, server.getPort(), databases);
    }

    /** kill -9: its connections break off in the middle of whatever they do. */
    public void kill() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().get(LONG.toSeconds(), TimeUnit.SECONDS);
        server.close();
    }

    /** Starts it again as it was. */
    public void startAgain() throws IOException {
        server = builder(data).setPort(server.getPort()).start();
    }

    /** Ends every connection of the engine, at whatever it is. */
    public void cutConnections() throws SQLException {
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'dromedarr'");
    }

    private void execute(String statement) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
