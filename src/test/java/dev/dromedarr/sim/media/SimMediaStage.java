package dev.dromedarr.sim.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A provider with one film, and a client that asks for it. */
abstract class SimMediaStage {

    static final int SIZE = 300_000;
    static final Content FILM = TinyMedia.mkv(1, SIZE, Duration.ofMinutes(90));
    static final Content OTHER = TinyMedia.mkv(2, SIZE + 5000, Duration.ofMinutes(90));

    final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    final SimMedia media = new SimMedia();
    SimFile film = new SimFile("", "", "", FILM);

    @BeforeEach
    void open() {
        media.start();
        film = media.movie("Metropolis (1927)", "37.mkv", FILM);
    }

    @AfterEach
    void close() {
        media.close();
    }

    final HttpRequest.Builder request() {
        return request(film.address());
    }

    static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30));
    }

    final HttpResponse<byte[]> get(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** What comes before the connection breaks. */
    final byte[] untilItBreaks(long from) throws IOException, InterruptedException {
        var out = new java.io.ByteArrayOutputStream();
        var answer = client.send(
                request().header("Range", "bytes=" + from + "-").build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThatThrownBy(() -> copy(answer.body(), out)).isInstanceOf(IOException.class);
        return out.toByteArray();
    }

    static void copy(InputStream in, java.io.ByteArrayOutputStream out) throws IOException {
        for (int one = in.read(); one >= 0; one = in.read()) {
            out.write(one);
        }
    }

    static void eventually(java.util.function.BooleanSupplier came) throws InterruptedException {
        for (int i = 0; i < 100 && !came.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(came.getAsBoolean()).isTrue();
    }
}
