package dev.dromedarr.e2e;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The engine's database, read beside the running engine. */
record Book(String url) {

    static Book of(Path folder) {
        return new Book("jdbc:sqlite:" + folder.resolve("dromedarr.db"));
    }

    /** The number that a question is answered with. */
    long number(String query) throws SQLException {
        return Long.parseLong(row(query).get(0));
    }

    /** Changes it while no engine has it open; says how many rows that were. */
    int change(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                var sql = connection.createStatement()) {
            return sql.executeUpdate(statement);
        }
    }

    /** The columns of the first row, as text; empty when there is none. */
    List<String> row(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> row = new ArrayList<>();
            boolean found = result.next();
            for (int i = 1; found && i <= result.getMetaData().getColumnCount(); i++) {
                row.add(String.valueOf(result.getString(i)));
            }
            return row;
        }
    }
}
