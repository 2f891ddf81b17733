package dev.dromedarr.io.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PostgresTroubleTest {

    private static final String PASSWORD = "s3cr3t-pa55";

    @Test
    void a_server_that_is_not_there_is_unavailable() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        var trouble = troubleOf(() -> open("postgres://arr:%s@localhost:%d/arr".formatted(PASSWORD, port)));

        assertThat(trouble)
                .isInstanceOf(Unavailable.class)
                .hasMessageContainingAll("database arr at localhost:" + port, "check that the server runs");
        assertThat(everythingSaidBy(trouble)).doesNotContain(PASSWORD);
    }

    @Test
    void a_wrong_password_is_refused_and_not_repeated() {
        TestDatabases.administer("CREATE ROLE locked LOGIN PASSWORD 'the right one'");
        TestDatabases.askForPasswordOf("locked");
        var form = "postgres://locked:%s@localhost:%d/postgres";

        var trouble = troubleOf(() -> open(form.formatted(PASSWORD, TestDatabases.port())));

        assertThat(trouble)
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll("user or password", "postgres at localhost:" + TestDatabases.port());
        assertThat(everythingSaidBy(trouble)).doesNotContain(PASSWORD);
    }

    @Test
    void a_user_who_may_make_no_tables_is_refused() {
        TestDatabases.administer("CREATE ROLE guest LOGIN");
        TestDatabases.administer("CREATE DATABASE of_others");

        assertThat(troubleOf(() -> open("postgres://guest@localhost:%d/of_others".formatted(TestDatabases.port()))))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll("may not do what is needed", "of_others", "owner");
    }

    @Test
    void a_database_that_does_not_exist_is_refused() {
        assertThat(troubleOf(() -> open("postgres://postgres@localhost:%d/nowhere".formatted(TestDatabases.port()))))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll("no PostgreSQL database nowhere", "CREATE DATABASE");
    }

    @Test
    void a_server_that_takes_no_writes_is_refused() {
        var address = TestDatabases.POSTGRESQL.fresh(Path.of("."));
        try (var database = Database.open(address, 2)) {
            assertThatThrownBy(() -> database.transact(sql -> {
                        sql.sql("SET TRANSACTION READ ONLY").update();
                        return sql.sql("DELETE FROM failures").update();
                    }))
                    .isInstanceOf(Refused.class)
                    .hasMessageContainingAll("Nothing may be written", address.name());
        }
    }

    @Test
    void a_connection_lost_in_the_middle_is_unavailable_and_the_next_one_works() {
        try (var database = Database.open(TestDatabases.POSTGRESQL.fresh(Path.of(".")), 2)) {
            assertThatThrownBy(() -> database.transact(sql -> {
                        int me = sql.sql("SELECT pg_backend_pid()")
                                .query(Integer.class)
                                .single();
                        TestDatabases.administer("SELECT pg_terminate_backend(%d, 5000)".formatted(me));
                        return sql.sql("DELETE FROM failures").update();
                    }))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("PostgreSQL database test_");

            database.ping();
        }
    }

    @Test
    void a_pool_that_is_all_in_use_is_unavailable() {
        try (var database = Database.open(
                TestDatabases.POSTGRESQL.fresh(Path.of(".")), 2, config -> config.setConnectionTimeout(250))) {
            assertThatThrownBy(() -> take(database, 3))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("free in time");

            database.ping();
        }
    }

    private static int take(Database database, int connections) {
        return connections == 0
                ? 0
                : database.ask(sql -> sql.sql("SELECT 1")
                        .query((row, number) -> take(database, connections - 1))
                        .single());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://arr:s3cr3t-pa55@host/arr",
                "postgres://arr:s3cr3t-pa55@host",
                "postgres://arr:s3cr3t-pa55%zz@host/arr",
                "jdbc:postgresql:",
                "s3cr3t-pa55"
            })
    void an_address_that_cannot_be_read_is_refused_and_not_repeated(String url) {
        var trouble = troubleOf(() -> Address.of(url));

        assertThat(trouble).isInstanceOf(Refused.class).hasMessageContaining("postgres://user:password@host:5432/name");
        assertThat(everythingSaidBy(trouble)).doesNotContain(PASSWORD);
    }

    private static Database open(String url) {
        return Database.open(Address.of(url), 2);
    }

    private static Throwable troubleOf(ThrowingCallable call) {
        return catchThrowable(call);
    }

    private static String everythingSaidBy(Throwable trouble) {
        var said = new StringWriter();
        trouble.printStackTrace(new PrintWriter(said));
        return said.toString();
    }
}
