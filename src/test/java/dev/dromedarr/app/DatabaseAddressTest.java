package dev.dromedarr.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.instance.Secret;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgres://me:pa%40ss%2F+1@db/arr                  | jdbc:postgresql://db/arr                       | me  | pa@ss/+1
            postgresql://me:p@db:5433/arr?sslmode=require      | jdbc:postgresql://db:5433/arr?sslmode=require  | me  | p
            postgres://me@[::1]:5432/arr                       | jdbc:postgresql://[::1]:5432/arr               | me  |
            jdbc:postgresql://db/arr                           | jdbc:postgresql://db/arr                       |     |
            jdbc:postgresql://db/arr?user=me&password=p%26&a=b | jdbc:postgresql://db/arr?a=b                   | me  | p&
            jdbc:postgresql://me:p@one:1,two:2/arr             | jdbc:postgresql://one:1,two:2/arr              | me  | p
            jdbc:sqlite:/config/x.db                           | jdbc:sqlite:/config/x.db                       |     |
            """)
    void becomes_address_user_and_password(String text, String url, String user, String password) {
        assertThat(DatabaseAddress.of(text))
                .contains(new DatabaseAddress(
                        url,
                        Optional.ofNullable(user),
                        Optional.ofNullable(password).map(Secret::new)));
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
                "postgres://u:p/q@h/d",
                "postgres://u:%zz@h/d",
                "postgres://h:port/d",
                "/config/x.db"
            })
    void anything_else_is_refused(String text) {
        assertThat(DatabaseAddress.of(text)).isEmpty();
    }

    @Test
    void knows_which_of_the_two_it_is() {
        assertThat(DatabaseAddress.of("jdbc:sqlite:x").map(DatabaseAddress::sqlite))
                .contains(true);
        assertThat(DatabaseAddress.of("postgres://h/d").map(DatabaseAddress::sqlite))
                .contains(false);
    }
}
