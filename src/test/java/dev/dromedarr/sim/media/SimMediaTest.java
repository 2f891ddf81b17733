package dev.dromedarr.sim.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dromedarr.sim.ListText;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimMediaTest {

    private static final int SIZE = 300_000;
    private static final Content FILM = TinyMedia.mkv(1, SIZE, Duration.ofMinutes(90));
    private static final Content OTHER = TinyMedia.mkv(2, SIZE + 5000, Duration.ofMinutes(90));

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SimMedia media = new SimMedia();
    private SimFile film = new SimFile("", "", "", FILM);

    @BeforeEach
    void open() {
        media.start();
        film = media.movie("Metropolis (1927)", "37.mkv", FILM);
    }

    @AfterEach
    void close() {
        media.close();
    }

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
        assertThat(get(request(film.address().replace("37", "38"))).statusCode())
                .isEqualTo(404);
    }

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
    void bytes_that_are_sent_again_are_counted() throws Exception {
        get(request().header("Range", "bytes=0-1999"));
        get(request().header("Range", "bytes=1500-2999"));
        get(request().header("Range", "bytes=1500-1599"));

        assertThat(film.mostOften()).isEqualTo(3);
        assertThat(film.sentAgain()).isEqualTo(600);
        assertThat(film.sent()).isEqualTo(3600);
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
        try (var socket =
                new java.net.Socket("127.0.0.1", URI.create(media.server()).getPort())) {
            socket.getOutputStream()
                    .write(("GET " + URI.create(film.address()).getPath() + " HTTP/1.1\r\nHost: a\r\n\r\n").getBytes());
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

    @Test
    void it_comes_back_where_it_was() throws Exception {
        media.stop();
        assertThatThrownBy(() -> get(request())).isInstanceOf(IOException.class);

        media.start();

        assertThat(get(request()).statusCode()).isEqualTo(200);
    }

    private HttpRequest.Builder request() {
        return request(film.address());
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<byte[]> get(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** What comes before the connection breaks. */
    private byte[] untilItBreaks(long from) throws IOException, InterruptedException {
        var out = new java.io.ByteArrayOutputStream();
        var answer = client.send(
                request().header("Range", "bytes=" + from + "-").build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThatThrownBy(() -> copy(answer.body(), out)).isInstanceOf(IOException.class);
        return out.toByteArray();
    }

    private static void copy(InputStream in, java.io.ByteArrayOutputStream out) throws IOException {
        for (int one = in.read(); one >= 0; one = in.read()) {
            out.write(one);
        }
    }

    private static void eventually(java.util.function.BooleanSupplier came) throws InterruptedException {
        for (int i = 0; i < 100 && !came.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(came.getAsBoolean()).isTrue();
    }
}
