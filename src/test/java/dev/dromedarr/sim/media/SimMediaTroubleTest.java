package dev.dromedarr.sim.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.sim.ListText;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class SimMediaTroubleTest extends SimMediaStage {

    @Test
    void what_goes_wrong_goes_wrong_in_turn_and_then_no_more() throws Exception {
        film.goesWrong(Trouble.status(503), Trouble.none()).goesWrong(2, Trouble.status(429, "7"));

        assertThat(get(request()).statusCode()).isEqualTo(503);
        assertThat(get(request()).statusCode()).isEqualTo(200);
        assertThat(get(request()).statusCode()).isEqualTo(429);
        assertThat(header(get(request()), "retry-after")).isEqualTo("7");
        assertThat(get(request()).statusCode()).isEqualTo(200);
        assertThat(film.visits()).extracting(Visit::status).containsExactly(503, 200, 429, 429, 200);
    }

    @Test
    void a_connection_breaks_after_so_many_bytes_and_no_other() throws Exception {
        film.goesWrong(Trouble.cut(1000), Trouble.reset(2000), Trouble.cut(3000).chunked(), Trouble.cut(0));

        assertThat(untilItBreaks(0)).isEqualTo(Arrays.copyOf(FILM.all(), 1000));
        assertThat(untilItBreaks(1000)).isEqualTo(Arrays.copyOfRange(FILM.all(), 1000, 3000));
        assertThat(untilItBreaks(3000)).isEqualTo(Arrays.copyOfRange(FILM.all(), 3000, 6000));
        assertThat(untilItBreaks(6000)).isEmpty();
        assertThat(get(request().header("Range", "bytes=6000-")).body())
                .isEqualTo(Arrays.copyOfRange(FILM.all(), 6000, SIZE));
        assertThat(film.mostOften()).isEqualTo(1);
        assertThat(film.sentAgain()).isZero();
        assertThat(film.visits().get(1)).hasToString("GET 37.mkv bytes=1000- -> 206, 2000 bytes from 1000");
    }

    @Test
    void a_stalled_answer_comes_no_further_and_ends_with_who_asked() throws Exception {
        film.goesWrong(Trouble.stall(500));

        var answer = client.send(request().build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.body().readNBytes(500)).hasSize(500);
        assertThat(media.busy()).isOne();
        answer.body().close();

        eventually(() -> media.busy() == 0);
        assertThat(film.visits().get(0).over()).isTrue();
    }

    @Test
    void an_answer_can_be_late() {
        film.goesWrong(Trouble.late(Duration.ofSeconds(30)));

        assertThatThrownBy(() -> get(request().timeout(Duration.ofMillis(300))))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void an_answer_can_trickle() throws Exception {
        film.goesWrong(Trouble.trickle(100_000));
        long start = System.nanoTime();

        assertThat(get(request()).body()).isEqualTo(FILM.all());

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(20));
    }

    @Test
    void it_can_say_one_thing_and_send_another() throws Exception {
        film.goesWrong(
                Trouble.ignoresRange(), Trouble.otherRange(-100), Trouble.gzip(), Trouble.oneByte(), Trouble.empty());
        var ask = request().header("Range", "bytes=1000-");

        var ignored = get(ask.copy());
        var moved = get(ask.copy());
        var packed = get(ask.copy());

        assertThat(ignored.statusCode()).isEqualTo(200);
        assertThat(ignored.body()).isEqualTo(FILM.all());
        assertThat(header(moved, "content-range")).startsWith("bytes 900-");
        assertThat(moved.body()).isEqualTo(Arrays.copyOfRange(FILM.all(), 900, SIZE - 100));
        assertThat(header(packed, "content-encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new java.io.ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(FILM.all());
        assertThat(get(request()).body()).hasSize(1);
        assertThat(get(request()).body()).isEmpty();
    }

    @Test
    void more_or_less_than_promised_can_come() throws Exception {
        film.goesWrong(
                Trouble.more(500).chunked(),
                Trouble.less(1000),
                Trouble.less(2000).chunked());

        assertThat(get(request()).body()).hasSize(SIZE + 500);
        assertThat(get(request()).body()).hasSize(1000);
        assertThat(get(request()).body()).hasSize(2000);

        film.goesWrong(Trouble.more(500));
        try (var socket = new java.net.Socket(
                java.net.InetAddress.getLoopbackAddress(),
                URI.create(media.server()).getPort())) {
            socket.getOutputStream()
                    .write(("GET " + URI.create(film.address()).getPath() + " HTTP/1.1\r\nHost: a\r\n\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            String all =
                    new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(all).contains("Content-Length: " + SIZE);
            assertThat(all.length() - all.indexOf("\r\n\r\n") - 4).isEqualTo(SIZE + 500);
        }
    }

    @Test
    void a_chunked_answer_does_not_tell_its_length() throws Exception {
        film.goesWrong(Trouble.none().chunked());

        var answer = get(request());

        assertThat(answer.headers().firstValue("content-length")).isEmpty();
        assertThat(answer.body()).isEqualTo(FILM.all());
    }

    @Test
    void another_file_can_take_the_place_with_and_without_a_word() throws Exception {
        film.goesWrong(Trouble.none(), Trouble.replacedSilently(OTHER), Trouble.replaced(FILM));
        var ask = request().header("Range", "bytes=10-").header("If-Range", "\"v1\"");

        assertThat(get(ask.copy()).body()).isEqualTo(Arrays.copyOfRange(FILM.all(), 10, SIZE));
        assertThat(get(ask.copy()).body()).isEqualTo(Arrays.copyOfRange(OTHER.all(), 10, SIZE + 5000));
        assertThat(get(ask.copy()).statusCode()).isEqualTo(200);
    }

    @Test
    void it_sends_away_to_wherever_it_is_told() throws Exception {
        film.goesWrong(Trouble.redirect(film.edge()), Trouble.redirect(307, "file:///etc/passwd"));

        var away = get(request());
        var evil = get(request());
        var edge = get(request(film.edge()).header("Range", "bytes=5-9").header("Authorization", "none"));

        assertThat(header(away, "location"))
                .isEqualTo(film.edge())
                .contains("localhost")
                .doesNotContain(ListText.USER);
        assertThat(evil.statusCode()).isEqualTo(307);
        assertThat(edge.body()).isEqualTo(Arrays.copyOfRange(FILM.all(), 5, 10));
        assertThat(film.visits().get(2).header("authorization")).hasValue("none");
    }
}
