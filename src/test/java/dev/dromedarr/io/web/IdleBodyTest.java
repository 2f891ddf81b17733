package dev.dromedarr.io.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IdleBodyTest {

    private static final Duration IDLE = Duration.ofSeconds(1);

    private final IdleBody body = new IdleBody(IDLE);

    @Test
    void the_time_that_the_reader_takes_is_not_held_against_the_server() throws Exception {
        body.onSubscribe(new Endless());
        for (int piece = 0; piece < 2; piece++) {
            send("a");
            assertThat(body.read()).isEqualTo('a');
            Thread.sleep(IDLE.toMillis() + 200);
        }
        body.onComplete();
        assertThat(body.read()).isEqualTo(-1);
    }

    @Test
    void who_sends_a_byte_now_and_then_is_left() {
        body.onSubscribe(new Endless());
        ScheduledExecutorService server = Executors.newSingleThreadScheduledExecutor();
        try {
            var sending = server.scheduleAtFixedRate(() -> send("a"), 0, 100, TimeUnit.MILLISECONDS);
            assertThatThrownBy(this::readAll).isInstanceOf(SocketTimeoutException.class);
            assertThat(sending.isDone()).as("it would go on").isFalse();
        } finally {
            server.shutdownNow();
        }
    }

    private void readAll() throws IOException {
        body.readAllBytes();
    }

    private void send(String text) {
        body.onNext(List.of(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII))));
    }

    /** A server that goes on however much is asked for. */
    private static final class Endless implements Flow.Subscription {

        @Override
        public void request(long more) {}

        @Override
        public void cancel() {}
    }
}
