package dev.dromedarr.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dromedarr.fault.Denied;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest {

    @Test
    void a_path_has_parts_in_plain_text() {
        Request request = request("//webhook/sonarr/My%20TV+shows/", "");

        assertThat(request.parts()).containsExactly("webhook", "sonarr", "My TV+shows");
    }

    @Test
    void parameters_are_plain_text_and_an_empty_one_is_absent() {
        Request request = request("/", "title=a%20b+c%26d&x&empty=&e%6Dpty2=%20&title=second&page=3");

        assertThat(request.parameter("title")).contains("a b c&d");
        assertThat(request.parameter("x")).isEmpty();
        assertThat(request.parameter("empty")).isEmpty();
        assertThat(request.parameter("empty2")).isEmpty();
        assertThat(request.number("page", 1, 1, 10)).isEqualTo(3);
        assertThat(request.number("pageSize", 50, 1, 10)).isEqualTo(50);
        assertThat(request("/", "").parameter("title")).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_told() {
        denied(400, () -> request("/a%zz", "").parts());
        denied(400, () -> request("/", "a=%4").parameter("a"));
        denied(400, () -> request("/", "page=11").number("page", 1, 1, 10));
        denied(400, () -> request("/", "page=99999999999").number("page", 1, 1, Integer.MAX_VALUE));
        denied(404, () -> request("/api/v1/decisions/x", "").id());
        assertThat(request("/api/v1/decisions/42", "").id()).isEqualTo(42);
    }

    @Test
    void it_tells_no_header_and_no_body_of_itself() {
        assertThat(request("/ping", "key=hush")).hasToString("GET /ping");
    }

    private static void denied(int status, Runnable asked) {
        assertThatExceptionOfType(Denied.class).isThrownBy(asked::run).satisfies(denied -> assertThat(denied.status())
                .isEqualTo(status));
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.5, 192.168.1.5",
        "2001:db8:0:7:1:2:3:4, 2001:db8:0:7::/64",
        "2001:DB8:0:7:ffff:2:3:5, 2001:db8:0:7::/64",
        "0:0:0:0:0:0:0:1, 0:0:0:0::/64",
        "unknown, unknown"
    })
    void the_addresses_of_one_machine_are_counted_together(String client, String network) {
        assertThat(new Request("GET", "/", "", Map.of(), new byte[0], client).network())
                .isEqualTo(network);
    }

    private static Request request(String path, String query) {
        return new Request("GET", path, query, Map.of("x-api-key", "hush"), new byte[0], "127.0.0.1");
    }
}
