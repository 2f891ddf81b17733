package dev.dromedarr.download.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dromedarr.download.Line.Arrival;
import dev.dromedarr.download.Pace;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.routes.Tls;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that say nothing, or next to nothing, at any moment of a fetching. */
@Timeout(120)
class SilentServersTest extends ServedLine {

    SilentServersTest() {
        super(200_000);
    }

    @Test
    void a_server_that_trickles_is_left() {
        stage.idle = Duration.ofSeconds(2);
        server.manners((asked, connection) -> {
            OutputStream out = FileServer.head(connection, "200 OK", "Content-Length: 200000", "ETag: \"one\"");
            for (int i = 0; i < 600; i++) {
                out.write(shared.bytes, i, 1);
                out.flush();
                Thread.sleep(100);
            }
        });

        assertThat(failure(server.url(PATH)))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("stopped sending, or sends next to nothing");
        int home = stage.home().length;
        assertThat(home).isPositive();
        server.manners(shared);
        assertThat(stage.fetch(server.url(PATH))).isInstanceOf(Arrival.Home.class);
        assertThat(stage.home()).isEqualTo(shared.bytes);
    }

    @Test
    void a_server_whose_certificate_nobody_vouches_for_is_not_told_the_password() throws Exception {
        try (Tls other = Tls.server(folder)) {
            assertThat(failure(other.url() + PATH))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("no certificate that is valid here")
                    .hasMessageContaining("operate.md")
                    .hasMessageNotContaining("secret77");
            assertThat(other.count()).isZero();
        }
    }

    @Test
    void a_server_that_stalls_is_left_and_one_that_we_make_wait_is_not() {
        stage.idle = Duration.ofSeconds(1);
        server.manners((asked, connection) -> {
            FileServer.head(connection, "200 OK", "Content-Length: 200000").write(shared.bytes, 0, 5000);
            Thread.sleep(60_000);
        });
        assertThat(failure(server.url(PATH))).isInstanceOf(Unavailable.class).hasMessageContaining("stopped sending");

        stage.pace.set(Pace.of(60_000));
        server.manners(shared);
        assertThat(stage.fetch(server.url(PATH))).isInstanceOf(Arrival.Home.class);
    }

    @Test
    void one_who_connects_can_be_stopped_within_a_second() throws Exception {
        // A full queue of a listener that never accepts: further connections hang.
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Socket> crowd = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Socket one = new Socket();
                crowd.add(one);
                connect(one, full.getLocalPort());
            }
            long begun = System.nanoTime();

            Arrival arrival = stage.fetch(
                    "http://127.0.0.1:" + full.getLocalPort() + PATH, (bytes, size, version) -> stage.told.size() < 3);

            assertThat(arrival).isEqualTo(new Arrival.Stopped(0));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            for (Socket one : crowd) {
                one.close();
            }
        }
    }

    private static void connect(Socket socket, int port) {
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        } catch (IOException full) {
            // That is what is wanted.
            assertThat(full).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void one_who_waits_for_a_handshake_can_be_stopped_and_gives_up_by_himself() {
        stage.idle = Duration.ofSeconds(1);
        String address = server.url(PATH).replace("http:", "https:");
        long begun = System.nanoTime();

        assertThat(stage.fetch(address, (bytes, size, version) -> stage.told.size() < 3))
                .isEqualTo(new Arrival.Stopped(0));
        assertThat(failure(address)).isInstanceOf(Unavailable.class).hasMessageNotContaining("secret77");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }
}
