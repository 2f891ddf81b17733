package dev.dromedarr.io.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

final class SqliteTroubleTest {

    private final Path folder;
    private final Path file;

    SqliteTroubleTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("dromedarr.db");
    }

    @BeforeEach
    void make() {
        Database.open(Address.file(file), 2).close();
    }

    @Test
    void a_file_locked_by_another_is_unavailable_until_it_is_free() throws SQLException {
        try (var database = open("");
                var other = connect()) {
            execute(other, "BEGIN EXCLUSIVE");

            assertThatThrownBy(() -> write(database, "x"))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContainingAll("locked", file.toString(), "200 ms", "end it");
            assertThatThrownBy(() -> database.transact(sql -> 1)).isInstanceOf(Unavailable.class);
            assertThat(count(database)).isZero();
            assertThatThrownBy(database::ping).isInstanceOf(Unavailable.class);
            assertThat(database.trouble()).isPresent();

            execute(other, "ROLLBACK");
            write(database, "x");
            database.ping();
            assertThat(database.trouble()).isEmpty();
        }
    }

    @Test
    void a_file_locked_by_another_at_the_start_is_unavailable() throws SQLException {
        try (var other = connect()) {
            execute(other, "PRAGMA locking_mode=EXCLUSIVE");
            execute(other, "BEGIN EXCLUSIVE");

            assertThatThrownBy(() -> open(""))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContainingAll("locked", file.toString());
        }
    }

    @Test
    void a_full_disk_is_refused_with_the_folder_and_keeps_what_was_stored() {
        try (var database = open("")) {
            write(database, "before");
        }

        try (var database = open("PRAGMA max_page_count=1")) {
            assertThatThrownBy(() -> write(database, "x".repeat(1_000_000)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContainingAll("no room", file.toString(), "free some space in the folder " + folder);
            assertThatThrownBy(() -> database.transact(sql -> insert(sql, "x".repeat(1_000_000))))
                    .isInstanceOf(Refused.class);
        }

        assertThat(failures()).isEqualTo(1);
    }

    @Test
    void room_that_is_made_is_used_without_a_new_start() {
        try (var database = open("PRAGMA max_page_count=1")) {
            assertThatThrownBy(() -> database.transact(sql -> insert(sql, "x".repeat(1_000_000))))
                    .isInstanceOf(Refused.class);

            database.transact(sql -> insert(sql, "short"));
            write(database, "short");
        }

        assertThat(failures()).isEqualTo(2);
    }

    @Test
    void a_file_that_cannot_be_written_is_refused_at_the_start() {
        assertThatThrownBy(() -> open("PRAGMA query_only=ON"))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll("may not write", file.toString(), "mount it writable");
    }

    @Test
    void a_file_that_can_no_longer_be_written_is_refused() {
        try (var database = open("")) {
            assertThatThrownBy(() -> database.transact(sql -> {
                        sql.sql("PRAGMA query_only=ON").update();
                        return insert(sql, "x");
                    }))
                    .isInstanceOf(Refused.class)
                    .hasMessageContainingAll("may not write", file.toString(), "mount it writable");
        }
    }

    @Test
    void a_folder_that_is_missing_is_made() {
        var deep = folder.resolve("not/yet/there.db");

        Database.open(Address.file(deep), 2).close();

        assertThat(deep).exists();
    }

    @Test
    void a_folder_that_cannot_be_made_is_refused() {
        assertThatThrownBy(() -> Database.open(Address.file(file.resolve("below/a.db")), 2))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll(file.resolve("below").toString(), "cannot be made", "name another");
    }

    @Test
    void a_folder_in_the_place_of_the_file_is_refused() {
        assertThatThrownBy(() -> Database.open(Address.file(folder), 2))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll("cannot open", folder.toString());
    }

    @Test
    void a_file_that_is_no_database_is_refused_and_left_as_it_is() throws IOException {
        var letter = folder.resolve("letter.db");
        Files.writeString(letter, "Dear Sonarr, ".repeat(1000));

        assertThatThrownBy(() -> Database.open(Address.file(letter), 2))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll("damaged or no database", letter.toString(), "backup");
        assertThat(letter).hasContent("Dear Sonarr, ".repeat(1000));
    }

    @Test
    void a_damaged_file_is_refused() throws IOException {
        var pages = Files.readAllBytes(file);
        var noise = "noise".repeat(pages.length / 5).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(noise, 0, pages, 100, noise.length - 100);
        Files.write(file, pages, StandardOpenOption.TRUNCATE_EXISTING);

        assertThatThrownBy(() -> open(""))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll("damaged or no database", file.toString(), "backup");
    }

    @Test
    void every_commit_reaches_the_disk() {
        try (var database = open("")) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database, "synchronous")).isEqualTo("2");
            assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
        }
    }

    private Database open(String first) {
        return Database.open(new SqliteFile(file, Duration.ofMillis(200)), 2, config -> {
            if (!first.isEmpty()) {
                config.setConnectionInitSql(first);
            }
        });
    }

    private long failures() {
        try (var database = open("")) {
            return count(database);
        }
    }

    private static long count(Database database) {
        return database.ask(sql ->
                sql.sql("SELECT COUNT(*) FROM failures").query(Long.class).single());
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String pragma(Database database, String name) {
        return database.ask(sql -> sql.sql("PRAGMA " + name).query(String.class).single());
    }

    private static void write(Database database, String reason) {
        database.ask(sql -> insert(sql, reason));
    }

    private static int insert(JdbcClient sql, String reason) {
        return sql.sql("INSERT INTO failures (parked_at, title, step, reason) VALUES (1, 't', 's', :reason)")
                .param("reason", reason)
                .update();
    }
}
