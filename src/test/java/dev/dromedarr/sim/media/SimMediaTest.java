package dev.dromedarr.sim.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.sim.ListText;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimMediaTest extends SimMediaStage {

    @Test
    void the_playlist_tells_where_everything_plays() throws Exception {
        media.episode("Pioneer One S01E03", "1203.mkv", OTHER);

        var list = client.send(request(media.playlist()).build(), HttpResponse.BodyHandlers.ofString());
        var stranger = get(request(media.playlist().replace(ListText.PASSWORD, "guess")));

        assertThat(list.body())
                .startsWith("#EXTM3U\n")
                .contains(film.address())
                .contains(",Pioneer One S01E03\n" + media.server() + "/series/" + ListText.USER);
        assertThat(stranger.statusCode()).isEqualTo(403);
    }

    @Test
    void a_file_comes_whole_and_with_what_is_needed_to_go_on_later() throws Exception {
        var answer = get(request());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(FILM.all());
        assertThat(header(answer, "etag")).isEqualTo("\"v1\"");
        assertThat(header(answer, "last-modified")).endsWith("GMT");
        assertThat(header(answer, "accept-ranges")).isEqualTo("bytes");
        assertThat(film.sent()).isEqualTo(SIZE);
    }

    @ParameterizedTest(name = "{0}: {1}, from {2} to {3}")
    @CsvSource({
        "bytes=1000-,       206, 1000,   300000",
        "bytes=1000-1999,   206, 1000,   2000",
        "bytes=-500,        206, 299500, 300000",
        "bytes=299999-,     206, 299999, 300000",
        "bytes=0-999999,    206, 0,      300000",
        "bytes=300000-,     416, 0,      0",
        "bytes=5-4,         416, 0,      0",
        "lines=1-2,         200, 0,      300000"
    })
    void a_range_comes_as_it_was_asked_for(String range, int status, int from, int to) throws Exception {
        var answer = get(request().header("Range", range));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(FILM.all(), from, to));
        if (status == 206) {
            assertThat(header(answer, "content-range")).isEqualTo("bytes %d-%d/%d".formatted(from, to - 1, SIZE));
        } else if (status == 416) {
            assertThat(header(answer, "content-range")).isEqualTo("bytes */" + SIZE);
        }
    }

    @Test
    void a_range_comes_only_while_the_file_is_the_same() throws Exception {
        var first = get(request());
        var ask = request().header("Range", "bytes=10-").header("If-Range", header(first, "etag"));
        var dated = request().header("Range", "bytes=10-").header("If-Range", header(first, "last-modified"));
        assertThat(get(ask.copy()).statusCode()).isEqualTo(206);
        assertThat(get(dated.copy()).statusCode()).isEqualTo(206);

        film.replace(OTHER);

        assertThat(get(ask.copy()).body()).isEqualTo(OTHER.all());
        assertThat(get(dated.copy()).statusCode()).isEqualTo(200);
        assertThat(header(get(request()), "etag")).isEqualTo("\"v2\"");
    }

    @Test
    void a_weak_tag_is_no_ground_to_go_on() throws Exception {
        film.withWeakTag().withoutDate();

        var answer = get(request().header("Range", "bytes=10-").header("If-Range", "W/\"v1\""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("last-modified")).isEmpty();
    }

    @Test
    void head_tells_the_same_and_sends_nothing() throws Exception {
        film.goesWrong(Trouble.html());
        var head = request().method("HEAD", HttpRequest.BodyPublishers.noBody());

        var answer = get(head.copy());
        media.refusesHead();

        assertThat(header(answer, "content-length")).isEqualTo(String.valueOf(SIZE));
        assertThat(answer.body()).isEmpty();
        assertThat(get(head).statusCode()).isEqualTo(405);
        assertThat(header(get(request()), "content-type")).isEqualTo("text/html");
    }

    @Test
    void a_stranger_gets_nothing_and_a_film_that_is_not_there_neither() throws Exception {
        assertThat(get(request(film.address().replace(ListText.PASSWORD, "guess")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(request(film.address().replace("/37.", "/38."))).statusCode())
                .isEqualTo(404);
    }

    @Test
    void bytes_that_are_sent_again_are_counted() throws Exception {
        get(request().header("Range", "bytes=0-1999"));
        get(request().header("Range", "bytes=1500-2999"));
        get(request().header("Range", "bytes=1500-1599"));

        assertThat(film.mostOften()).isEqualTo(3);
        assertThat(film.sentAgain()).isEqualTo(600);
        assertThat(film.sent()).isEqualTo(3600);
    }

    @Test
    void all_together_get_no_more_than_the_provider_sends() throws Exception {
        media.sends(300_000);
        long start = System.nanoTime();

        var second = client.sendAsync(request().build(), HttpResponse.BodyHandlers.ofByteArray());
        get(request());
        second.get();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(1800));
        assertThat(media.busiest()).isEqualTo(2);
    }

    @Test
    void who_comes_while_too_many_are_served_is_turned_away() throws Exception {
        media.atMost(1, 458);
        film.goesWrong(Trouble.stall(10));

        var first = client.send(request().build(), HttpResponse.BodyHandlers.ofInputStream());
        var second = get(request());
        first.body().close();
        eventually(() -> media.busy() == 0);

        assertThat(second.statusCode()).isEqualTo(458);
        assertThat(media.busiest()).isEqualTo(2);
        assertThat(get(request()).statusCode()).isEqualTo(200);
    }

    @Test
    void one_after_the_other_is_never_too_many() throws Exception {
        media.atMost(1, 509);

        for (int i = 0; i < 50; i++) {
            assertThat(get(request().header("Range", "bytes=0-99")).statusCode())
                    .isEqualTo(206);
        }

        assertThat(media.busiest()).isOne();
    }

    @Test
    void it_comes_back_where_it_was() throws Exception {
        media.stop();
        assertThatThrownBy(() -> get(request())).isInstanceOf(IOException.class);

        media.start();

        assertThat(get(request()).statusCode()).isEqualTo(200);
    }
}
