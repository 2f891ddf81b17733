package dev.dromedarr.io.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How our values stand in columns: times as milliseconds since 1970, the absent as NULL. */
public final class Columns {

    private Columns() {}

    /** PostgreSQL cannot keep the character zero, which a JSON string may well hold. */
    public static String text(String value) {
        return value.replace('\0', '\uFFFD');
    }

    public static @Nullable String text(Optional<String> value) {
        return value.map(Columns::text).orElse(null);
    }

    public static Instant time(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    public static Optional<Instant> maybeTime(ResultSet row, String column) throws SQLException {
        return maybeLong(row, column).map(Instant::ofEpochMilli);
    }

    public static Optional<String> maybeText(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    public static Optional<Long> maybeLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    public static Optional<Integer> maybeInt(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
