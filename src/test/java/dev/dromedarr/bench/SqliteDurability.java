package dev.dromedarr.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** What it costs that a commit of SQLite survives a power cut: single-row commits of a webhook's size, one writer. */
public final class SqliteDurability {

    private static final int COMMITS = 3000;
    private static final int ROUNDS = 3;
    private static final String PAYLOAD = "x".repeat(2000);

    private SqliteDurability() {}

    /** The folder to write in decides the answer: name one on the disk that matters. */
    public static void main(String[] arguments) throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            for (String synchronous : List.of("NORMAL", "FULL")) {
                var folder = Files.createTempDirectory(Path.of(arguments[0]), "durability");
                measure(folder.resolve("bench.db"), synchronous, round);
            }
        }
    }

    private static void measure(Path file, String synchronous, int round) throws SQLException {
        try (var connection = DriverManager.getConnection(
                "jdbc:sqlite:%s?journal_mode=WAL&synchronous=%s".formatted(file, synchronous))) {
            try (var sql = connection.createStatement()) {
                sql.execute("CREATE TABLE events (id INTEGER PRIMARY KEY, payload TEXT)");
            }
            long[] micros = new long[COMMITS];
            long begin = System.nanoTime();
            for (int i = 0; i < COMMITS; i++) {
                long before = System.nanoTime();
                insert(connection);
                micros[i] = (System.nanoTime() - before) / 1000;
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            Arrays.sort(micros);
            System.out.printf(
                    "round %d %-6s %6.0f commits/s, median %d us, 99%% %d us, worst %d us%n",
                    round,
                    synchronous,
                    COMMITS / seconds,
                    micros[COMMITS / 2],
                    micros[COMMITS * 99 / 100],
                    micros[COMMITS - 1]);
        }
    }

    private static void insert(Connection connection) throws SQLException {
        try (var sql = connection.prepareStatement("INSERT INTO events (payload) VALUES (?)")) {
            sql.setString(1, PAYLOAD);
            sql.executeUpdate();
        }
    }
}
