package dev.dromedarr.io.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
             postgres://arr:pass@db.home/books,                   arr,  pass,   the PostgreSQL database books at db.home:5432
             postgresql://arr:p%40%2F+s@db:5433/books,            arr,  p@/+s,  the PostgreSQL database books at db:5433
             postgres://arr:p@/ss@db/books,                       arr,  p@/ss,  the PostgreSQL database books at db:5432
             jdbc:postgresql://db/books?user=arr&password=p%26q,  arr,  p&q,    the PostgreSQL database books at db:5432
             'jdbc:postgresql://a,b:1/books?user=arr&password=p', arr,  p,      'the PostgreSQL database books at a:5432, b:1'
             postgres://arr:pass@[::1]:5433/books?sslmode=require, arr, pass,   the PostgreSQL database books at [::1]:5433
             """)
    void each_form_of_address_tells_user_and_password_to_the_pool_alone(
            String url, String user, String password, String name) {
        var address = Address.of(url);

        var pool = address.pool();
        assertThat(pool.getDataSourceProperties()).containsEntry("user", user).containsEntry("password", password);
        assertThat(pool.getJdbcUrl()).doesNotContain(user).doesNotContain(password + "@");
        assertThat(address).hasToString(name);
        assertThat(address.name()).isEqualTo(name);
    }

    @Test
    void options_in_the_address_win_over_ours() {
        var pool = Address.of("postgres://db/books?socketTimeout=5&sslmode=require")
                .pool();

        assertThat(pool.getDataSourceProperties())
                .containsEntry("socketTimeout", "5")
                .containsEntry("sslmode", "require")
                .containsEntry("tcpKeepAlive", "true");
    }

    @Test
    void a_file_can_be_named_by_its_jdbc_address() {
        assertThat(Address.of("jdbc:sqlite:/config/dromedarr.db"))
                .hasToString("the database file /config/dromedarr.db");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "postgres",
                "mysql://u:p@h/d",
                "postgres://u:p@h",
                "postgres://u:p@h/",
                "postgres:///d",
                "jdbc:sqlite:",
                "postgres://u:%zz@h/d",
                "/config/x.db"
            })
    void anything_else_is_refused_without_being_quoted(String text) {
        assertThatThrownBy(() -> Address.of(text))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("postgres://user:password@host")
                .hasMessageNotContaining("u:p@h");
    }

    @Test
    void it_knows_its_password_and_whether_it_is_a_file() {
        assertThat(Address.of("postgres://me:p%40ss@db/books").password()).contains(new Secret("p@ss"));
        assertThat(Address.of("postgres://db/books").embedded()).isFalse();
        assertThat(Address.of("jdbc:sqlite:x.db").embedded()).isTrue();
        assertThat(Address.of("jdbc:sqlite:x.db").password()).isEmpty();
    }
}
