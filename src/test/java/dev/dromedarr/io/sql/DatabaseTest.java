package dev.dromedarr.io.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.fault.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;

@ParameterizedClass
@EnumSource(TestDatabases.class)
final class DatabaseTest {

    private final Address address;

    DatabaseTest(TestDatabases engine, @TempDir Path folder) {
        address = engine.fresh(folder);
    }

    @Test
    void an_empty_database_gets_its_tables_and_the_second_start_changes_nothing() {
        List<Map<String, Object>> afterFirst;
        try (var first = open()) {
            first.ping();
            afterFirst = history(first);
        }

        try (var second = open()) {
            assertThat(afterFirst).isNotEmpty();
            assertThat(history(second)).isEqualTo(afterFirst);
        }
    }

    @Test
    void what_was_written_is_there_after_the_next_start() {
        try (var first = open()) {
            see(first, "A");
        }

        try (var second = open()) {
            assertThat(seen(second)).isEqualTo(1);
        }
    }

    @Test
    void a_transaction_that_fails_leaves_nothing_behind() {
        try (var database = open()) {
            assertThatThrownBy(() -> database.transact(sql -> {
                        see(database, "A");
                        throw new IllegalStateException("pulled the plug");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("pulled the plug");

            assertThat(seen(database)).isZero();
        }
    }

    @Test
    void our_own_mistakes_stay_what_they_are() {
        try (var database = open()) {
            see(database, "A");

            assertThatThrownBy(() -> see(database, "A")).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void what_points_to_nothing_is_not_stored() {
        try (var database = open()) {
            assertThatThrownBy(() -> database.ask(sql -> sql.sql(
                                    "INSERT INTO failures (parked_at, title, step, reason, event_id) VALUES (1, '', '', '', 99)")
                            .update()))
                    .hasMessageContaining("constraint");
        }
    }

    @Test
    void tables_of_a_newer_program_are_refused_with_both_versions() {
        Object newest;
        try (var database = open()) {
            newest = history(database).get(history(database).size() - 1).get("version");
            addVersion(database, "999");
        }

        assertThatThrownBy(this::open)
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll(
                        "Version 999 of " + address.name(), "newer than version " + newest + ",", "backup");
    }

    @Test
    void a_script_that_was_changed_after_it_ran_is_refused() {
        try (var database = open()) {
            database.ask(sql -> sql.sql("UPDATE flyway_schema_history SET checksum = checksum + 1")
                    .update());
        }

        assertThatThrownBy(this::open)
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll("Version 1 of " + address.name(), "CHECKSUM_MISMATCH", "backup");
    }

    @Test
    void an_older_version_that_nobody_knows_is_refused() {
        try (var database = open()) {
            addVersion(database, "0.5");
        }

        assertThatThrownBy(this::open)
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll("Version 0.5 of " + address.name(), "backup");
    }

    private Database open() {
        return Database.open(address, 2);
    }

    private static void addVersion(Database database, String version) {
        database.ask(sql -> sql.sql("""
                        INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,
                            installed_by, execution_time, success)
                        VALUES (99, :version, 'from elsewhere', 'SQL', 'V__from_elsewhere.sql', 1, 'test', 1, TRUE)
                        """).param("version", version).update());
    }

    private static void see(Database database, String downloadId) {
        database.ask(sql -> sql.sql("INSERT INTO sightings VALUES ('tv', :id, 1, 0, 0)")
                .param("id", downloadId)
                .update());
    }

    private static long seen(Database database) {
        return database.ask(sql ->
                sql.sql("SELECT COUNT(*) FROM sightings").query(Long.class).single());
    }

    private static List<Map<String, Object>> history(Database database) {
        return database.ask(
                sql -> sql.sql("SELECT * FROM flyway_schema_history").query().listOfRows());
    }
}
