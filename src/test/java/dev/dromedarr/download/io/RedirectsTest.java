package dev.dromedarr.download.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.download.Line.Arrival;
import dev.dromedarr.fault.Refused;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RedirectsTest {

    @TempDir
    Path folder;

    private final Shared shared = new Shared(Shared.video(5000, 1));
    private final FileServer other = new FileServer("127.0.0.2", shared);
    private final FileServer server = new FileServer(this::answer);
    private volatile String location = "";
    private volatile int hops = 1;

    @SuppressWarnings("NullAway.Init")
    private LineStage stage;

    @BeforeEach
    void open() {
        stage = new LineStage(folder);
    }

    @AfterEach
    void close() {
        server.close();
        other.close();
        stage.close();
    }

    private void answer(FileServer.Asked asked, java.net.Socket connection) throws Exception {
        int hop =
                asked.path().startsWith("/hop") ? Integer.parseInt(asked.path().substring(4)) : 0;
        if (asked.path().startsWith("/end")) {
            shared.answer(asked, connection);
        } else {
            String to = hop + 1 < hops ? "/hop" + (hop + 1) : location;
            FileServer.status("302 Found", "Location: " + to).answer(asked, connection);
        }
    }

    private String first() {
        return "http://user77:secret77@127.0.0.1:" + server.port() + "/a.mkv";
    }

    @Test
    void five_redirects_are_followed_and_a_sixth_is_not() {
        location = "/end.mkv";
        hops = 5;
        assertThat(stage.fetch(first())).isInstanceOf(Arrival.Home.class);
        assertThat(server.asked()).hasSize(6).allSatisfy(asked -> assertThat(asked.header("authorization"))
                .startsWith("Basic "));

        hops = 6;
        assertThatThrownBy(() -> stage.fetch(first()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("more than 5 times");
    }

    @Test
    void another_server_gets_neither_password_nor_where_we_come_from() {
        stage.options = Optional.of("User-Agent=VLC/3&Referer=http://a.example/&Origin=http://a.example");
        location = "http://127.0.0.2:" + other.port() + "/end.mkv";

        assertThat(stage.fetch(first())).isInstanceOf(Arrival.Home.class);

        assertThat(server.asked().get(0).headers()).containsKeys("authorization", "referer", "origin");
        assertThat(other.asked().get(0).headers())
                .containsEntry("user-agent", "VLC/3")
                .doesNotContainKeys("authorization", "referer", "origin", "cookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://127.0.0.1/a",
                "gopher://127.0.0.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://2852039166/",
                "http://[fe80::1]/",
                "http://[::ffff:169.254.169.254]/",
                "http://[fd00:ec2::254]/",
                "http://:99999/"
            })
    void some_places_nobody_is_sent_to(String there) {
        location = there;

        assertThatThrownBy(() -> stage.fetch(first()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("sends us on to")
                .hasMessageNotContaining("secret77");
    }

    @Test
    void a_resumed_fetching_starts_at_the_first_server_again() {
        location = "http://127.0.0.2:" + other.port() + "/end.mkv";
        shared.cut = () -> 3000;
        assertThatThrownBy(() -> stage.fetch(first())).hasMessageContaining("cut the connection");
        shared.cut = () -> -1;

        stage.fetch(first());

        assertThat(server.asked()).hasSize(2);
        assertThat(other.asked().get(1).header("range")).isEqualTo("bytes=3000-");
        assertThat(stage.home()).isEqualTo(shared.bytes);
    }

    /** Numbers need no server of names, so this tells the rule alone. */
    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "8.8.8.8, 9.9.9.9, true",
        "8.8.8.8, 192.168.1.1, false",
        "8.8.8.8, 127.0.0.1, false",
        "192.168.1.1, 8.8.8.8, true",
        "192.168.1.1, 10.0.0.1, true",
        "192.168.1.1, 127.0.0.1, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 169.254.169.254, false",
        "::1, 8.8.8.8, true"
    })
    void a_redirect_leads_away_from_home_and_never_nearer(String from, String to, boolean allowed) throws Exception {
        var names = new SafeNames("It");
        names.resolve(from);

        assertThat(allowed(names, to)).isEqualTo(allowed);
    }

    private static boolean allowed(SafeNames names, String to) throws UnknownHostException {
        try {
            return names.resolve(to).length > 0;
        } catch (Refused no) {
            assertThat(no).hasMessageContaining("It sends us on to a server where no file may come from");
            return false;
        }
    }

    @Test
    void not_even_a_playlist_may_name_a_desk_of_a_cloud() {
        assertThatThrownBy(() -> stage.fetch("http://169.254.169.254/a.mkv"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("lies where no file may come from");
    }
}
