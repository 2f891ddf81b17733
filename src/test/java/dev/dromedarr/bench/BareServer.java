package dev.dromedarr.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.dromedarr.io.sql.Address;
import dev.dromedarr.io.sql.Database;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What the webhook door is measured against: Vert.x and one INSERT of the body into the same table of the same kind of
 * database, with the same guarantee, and nothing else: no key, no limit, no reading of the body.
 */
public final class BareServer {

    private BareServer() {}

    public static void main(String[] arguments) {
        Path file = Path.of(System.getenv("DROMEDARR_CONFIG_DIR")).resolve("bare.db");
        Database.open(Address.file(file), 2).close();
        DataSource pool = pool(file);
        Vertx vertx = Vertx.vertx();
        vertx.createHttpServer()
                .requestHandler(request -> request.body()
                        .compose(body ->
                                vertx.executeBlocking(() -> insert(pool, body.toString(StandardCharsets.UTF_8)), false))
                        .onSuccess(id -> request.response()
                                .setStatusCode(202)
                                .putHeader("Content-Type", "application/json")
                                .end("{\"id\":" + id + "}"))
                        .onFailure(
                                trouble -> request.response().setStatusCode(500).end(trouble.toString())))
                .listen(Integer.parseInt(System.getenv("WEBHOOK_PORT")), "127.0.0.1");
    }

    /** As {@code SqliteFile} sets it. */
    private static DataSource pool(Path file) {
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + file);
        config.setMaximumPoolSize(4);
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "FULL");
        config.addDataSourceProperty("busy_timeout", "5000");
        config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        return new HikariDataSource(config);
    }

    private static long insert(DataSource pool, String body) throws SQLException {
        try (var connection = pool.getConnection();
                var sql = connection.prepareStatement("""
                        INSERT INTO events (arrived_at, kind, event_type, meaning, title, payload, fingerprint, state,
                            next_attempt_at)
                        VALUES (?, 'SONARR', 'Grab', 'OTHER', 'a title', ?, ?, 'LEFT', 0)
                        RETURNING id
                        """)) {
            sql.setLong(1, System.currentTimeMillis());
            sql.setString(2, body);
            sql.setString(3, UUID.randomUUID().toString());
            try (var row = sql.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
