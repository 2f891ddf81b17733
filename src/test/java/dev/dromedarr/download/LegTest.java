package dev.dromedarr.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            http://host/a.mkv                       | http://host/a.mkv                    |
            HTTP://HOST:80/a.mkv                    | http://host/a.mkv                    |
            https://host                            | https://host/                        |
            http://host?a=b                         | http://host/?a=b                     |
            http://host:8080/a b.mkv                | http://host:8080/a%20b.mkv           |
            http://host/ä{1}2^.mkv                  | http://host/%C3%A4%7B1%7D2%5E.mkv    |
            http://host/100%.mkv?a=%20b             | http://host/100%25.mkv?a=%20b        |
            http://host/a.mkv#part                  | http://host/a.mkv                    |
            http://my_server:81/a.mkv               | http://my_server:81/a.mkv            |
            http://[::1]:81/a.mkv                   | http://[::1]:81/a.mkv                |
            http://user:pass@host/a.mkv             | http://host/a.mkv                    | user:pass
            http://u@x:p@ss@host/a.mkv              | http://host/a.mkv                    | u@x:p@ss
            """)
    void addresses_are_read_as_they_are_written_in_playlists(String address, String plain, String user) {
        Leg leg = Leg.of(address).orElseThrow();

        assertThat(leg.plain()).isEqualTo(plain);
        assertThat(leg.user()).isEqualTo(Optional.ofNullable(user));
        assertThat(leg.toString()).doesNotContain("pass", "mkv");
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd",
        "ftp://host/a.mkv",
        "gopher://host/",
        "http:///a.mkv",
        "http://",
        "http:host/a.mkv",
        "a.mkv",
        "http://host:99999/a.mkv",
        "http://host:port/a.mkv",
        "http://ho st/a.mkv",
        "http://user:pa/ss@host/a.mkv",
        "rtmp://host/a",
        "http://host\\@other/a.mkv"
    })
    void what_is_not_of_the_web_is_no_address(String address) {
        assertThat(Leg.of(address)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            /c.mkv                  | http://host:81/c.mkv         | user:pass
            c.mkv?x=1               | http://host:81/a/c.mkv?x=1   | user:pass
            ../c.mkv                | http://host:81/c.mkv         | user:pass
            ?x=1                    | http://host:81/a/b.mkv?x=1   | user:pass
            http://host:81/c.mkv    | http://host:81/c.mkv         | user:pass
            //host:81/c.mkv         | http://host:81/c.mkv         | user:pass
            http://HOST:81/c d.mkv  | http://host:81/c%20d.mkv     | user:pass
            http://host:82/c.mkv    | http://host:82/c.mkv         |
            https://host:81/c.mkv   | https://host:81/c.mkv        |
            http://other/c.mkv      | http://other/c.mkv           |
            http://me:too@other/c   | http://other/c               | me:too
            """)
    void a_redirect_leads_and_takes_the_password_only_to_the_same_server(String location, String plain, String user) {
        Leg next = Leg.of("http://user:pass@host:81/a/b.mkv?q")
                .orElseThrow()
                .next(location)
                .orElseThrow();

        assertThat(next.plain()).isEqualTo(plain);
        assertThat(next.user()).isEqualTo(Optional.ofNullable(user));
    }

    @Test
    void the_same_name_asked_more_safely_is_the_same_server() {
        Leg http = Leg.of("http://user:pass@host/a").orElseThrow();
        Leg https = http.next("https://host/b").orElseThrow();

        assertThat(https.user()).contains("user:pass");
        assertThat(http.mayLeadTo(https)).isTrue();
        assertThat(https.mayLeadTo(http)).isFalse();
        assertThat(https.next("http://host/c").orElseThrow().user()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"file:///etc/passwd", "ftp://host/a", "data:text/plain", "http://", "javascript:alert(1)"})
    void a_redirect_to_another_scheme_leads_nowhere(String location) {
        assertThat(Leg.of("http://host/a").orElseThrow().next(location)).isEmpty();
    }
}
