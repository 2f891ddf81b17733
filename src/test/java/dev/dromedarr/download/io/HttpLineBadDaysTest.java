package dev.dromedarr.download.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.download.Container;
import dev.dromedarr.download.Line.Arrival;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class HttpLineBadDaysTest extends ServedLine {

    HttpLineBadDaysTest() {
        super(200_000);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            <!DOCTYPE html><html><body>Your account has run out</body></html> | an HTML page
            {"user_info":{"auth":0}}                                          | a JSON text
            Too many connections                                              | a text
            x                                                                 | a text
            """)
    void what_is_no_video_is_refused_and_forgotten(String page, String what) {
        server.manners(
                FileServer.always("200 OK", page.getBytes(StandardCharsets.UTF_8), "Content-Length: " + page.length()));

        assertThat(failure(server.url(PATH)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is no video that is taken here (mkv, mp4, avi, ts), but " + what)
                .hasMessageNotContaining("secret77");
        assertThat(stage.home()).isEmpty();
    }

    @Test
    void an_endless_page_is_left_after_its_first_bytes() {
        server.manners((asked, connection) -> {
            OutputStream out = FileServer.head(connection, "200 OK", "Content-Length: 9000000000");
            while (true) {
                out.write("<html>".repeat(1000).getBytes(StandardCharsets.UTF_8));
            }
        });

        assertThat(failure(server.url(PATH))).isInstanceOf(Refused.class).hasMessageContaining("an HTML page");
    }

    @Test
    void a_page_in_the_place_of_the_rest_costs_nothing_of_what_is_here() {
        shared.cut = () -> 100_000;
        failure(server.url(PATH));
        server.manners(FileServer.always("200 OK", "<html>".getBytes(StandardCharsets.UTF_8), "Content-Length: 6"));

        assertThat(failure(server.url(PATH))).isInstanceOf(Refused.class).hasMessageContaining("an HTML page");

        assertThat(stage.home()).hasSize(100_000);
        server.manners(shared);
        shared.cut = () -> -1;
        assertThat(stage.fetch(server.url(PATH))).isInstanceOf(Arrival.Home.class);
        assertThat(stage.home()).isEqualTo(shared.bytes);
    }

    @Test
    void an_empty_file_is_refused() {
        server.manners(FileServer.status("200 OK"));
        assertThat(failure(server.url(PATH))).isInstanceOf(Refused.class).hasMessageContaining("is empty");

        server.manners(FileServer.always(
                "200 OK", "0\r\n\r\n".getBytes(StandardCharsets.UTF_8), "Transfer-Encoding: chunked"));
        assertThat(failure(server.url(PATH))).isInstanceOf(Refused.class).hasMessageContaining("but empty");
    }

    @Test
    void less_than_was_said_is_tried_again_and_more_is_refused_and_forgotten() {
        byte[] half = Arrays.copyOf(shared.bytes, 100_000);
        server.manners(FileServer.always("200 OK", half, "Content-Length: 200000", "ETag: \"a\""));
        assertThat(failure(server.url(PATH))).isInstanceOf(Unavailable.class);
        assertThat(stage.home()).isEqualTo(half);

        byte[] tooMuch = new byte[150_000];
        server.manners(FileServer.always(
                "206 Partial Content", tooMuch, "Content-Length: 150000", "Content-Range: bytes 100000-199999/200000"));
        assertThat(failure(server.url(PATH)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("sends more than it promised (200000 bytes)");
        assertThat(stage.home()).isEmpty();
    }

    @Test
    void a_length_that_no_end_shows_is_not_trusted() {
        server.manners(FileServer.always("200 OK", shared.bytes, "Connection: close"));

        assertThat(failure(server.url(PATH)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("comes without its length");
    }

    @Test
    void what_comes_packed_is_unpacked_and_never_resumed() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(shared.bytes);
        }
        byte[] bytes = packed.toByteArray();
        String length = "Content-Length: " + bytes.length;
        server.manners(FileServer.always(
                "200 OK", Arrays.copyOf(bytes, bytes.length / 2), length, "Content-Encoding: gzip", "ETag: \"a\""));
        assertThat(failure(server.url(PATH))).isInstanceOf(Unavailable.class);
        server.forget();
        server.manners(FileServer.always("200 OK", bytes, length, "Content-Encoding: gzip", "ETag: \"a\""));

        assertThat(stage.fetch(server.url(PATH))).isEqualTo(new Arrival.Home(200_000, Container.MKV));

        assertThat(stage.home()).isEqualTo(shared.bytes);
        assertThat(server.asked())
                .allSatisfy(asked -> assertThat(asked.header("range")).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"403, 5", "429, 5", "458, 5", "509, 5"})
    void a_server_that_wants_peace_gets_it(int status, long minutes) {
        server.manners(FileServer.status(status + " No"));

        Arrival arrival = stage.fetch(server.url(PATH));

        assertThat(arrival).isInstanceOfSatisfying(Arrival.Busy.class, busy -> {
            assertThat(busy.pause()).isEqualTo(Duration.ofMinutes(minutes));
            assertThat(busy.message()).contains("status " + status).doesNotContain("secret77");
        });
    }

    @ParameterizedTest
    @CsvSource({"401, true", "404, true", "410, true", "400, true", "500, false", "503, false"})
    void a_no_is_a_no_and_trouble_passes(int status, boolean no) {
        server.manners(FileServer.status(status + " No"));

        assertThat(failure(server.url(PATH)))
                .isInstanceOf(no ? Refused.class : Unavailable.class)
                .hasMessageContaining("status " + status)
                .hasMessageNotContaining("secret77");
    }

    @Test
    void nobody_there_is_told_without_secrets() {
        server.close();

        assertThat(failure(server.url(PATH)))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("cannot be reached")
                .hasMessageNotContaining("secret77");
    }

    @Test
    void what_is_no_http_is_told() {
        server.manners((asked, connection) ->
                connection.getOutputStream().write("SSH-2.0-OpenSSH_9.6\r\n\r\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(failure(server.url(PATH))).isInstanceOf(Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://user77:secret77@h/a.mkv",
                "gopher://h/secret77",
                "http://user77:secret77@/",
                "secret77"
            })
    void addresses_that_are_not_of_the_web_are_refused_and_not_shown(String address) {
        assertThat(failure(address))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not one of the web")
                .hasMessageNotContaining("secret77");
        assertThat(stage.part()).doesNotExist();
    }

    @Test
    void what_the_playlist_wants_to_be_sent_is_sent() {
        stage.options = Optional.of("User-Agent=VLC/3&Referer=http://a.example/");

        stage.fetch("http://us%65r:p%40ss@127.0.0.1:" + server.port() + "/a.mkv");

        assertThat(server.asked().get(0).headers())
                .containsEntry("user-agent", "VLC/3")
                .containsEntry("referer", "http://a.example/")
                .containsEntry("authorization", "Basic dXNlcjpwQHNz");
    }

    @Test
    void too_little_room_is_told_and_what_came_is_kept() {
        shared.cut = () -> 100_000;
        failure(server.url(PATH));
        stage.free = 150_000;
        stage.reserve = 60_000;

        assertThat(stage.fetch(server.url(PATH))).isInstanceOf(Arrival.NoRoom.class);

        assertThat(stage.home()).hasSize(100_000);
        stage.free = 160_000;
        shared.cut = () -> -1;
        assertThat(stage.fetch(server.url(PATH))).isInstanceOf(Arrival.Home.class);
    }

    @Test
    void a_folder_that_is_a_file_is_told() throws IOException {
        java.nio.file.Files.writeString(stage.folder, "x");

        assertThatThrownBy(() -> stage.fetch(server.url(PATH)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is a file");
    }
}
