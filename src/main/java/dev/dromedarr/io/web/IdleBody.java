package dev.dromedarr.io.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A body that is read as it comes. Its reads fail when too little comes for too long, which the JDK's own stream does not do;
 * closing it cuts the connection, however much would still come.
 */
final class IdleBody extends InputStream implements BodySubscriber<InputStream> {

    /** A server that gives less than this in all the time that it may be idle keeps us for nothing. */
    private static final int LEAST = 1024;

    private sealed interface Piece {}

    private record Bytes(List<ByteBuffer> buffers) implements Piece {}

    private record End(@Nullable Throwable failure) implements Piece {}

    private final Duration idle;
    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private List<ByteBuffer> buffers = List.of();
    private int next;
    private boolean ended;
    /** How long we waited for what came in this window; the time that we take ourselves is not the server's. */
    private long waited;

    private long inWindow;

    IdleBody(Duration idle) {
        this.idle = idle;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription.complete(given);
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
        pieces.add(new Bytes(item));
    }

    @Override
    public void onError(Throwable failure) {
        pieces.add(new End(failure));
    }

    @Override
    public void onComplete() {
        pieces.add(new End(null));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int room) throws IOException {
        if (room == 0) {
            return 0;
        }
        while (!ended) {
            while (next < buffers.size() && !buffers.get(next).hasRemaining()) {
                next++;
            }
            if (next < buffers.size()) {
                int count = Math.min(room, buffers.get(next).remaining());
                buffers.get(next).get(into, from, count);
                return count;
            }
            take();
        }
        return -1;
    }

    private void take() throws IOException {
        Piece piece = await();
        if (piece instanceof Bytes bytes) {
            buffers = bytes.buffers();
            next = 0;
            measure(buffers.stream().mapToLong(ByteBuffer::remaining).sum());
            subscription.join().request(1);
        } else if (piece instanceof End end) {
            ended = true;
            if (end.failure() != null) {
                throw new IOException("The connection was cut", end.failure());
            }
        }
    }

    private Piece await() throws IOException {
        long begun = System.nanoTime();
        try {
            Piece piece = pieces.poll(idle.toMillis(), TimeUnit.MILLISECONDS);
            if (piece == null) {
                throw silent();
            }
            return piece;
        } catch (InterruptedException stop) {
            close();
            var interrupted = new InterruptedIOException("The reading was interrupted");
            interrupted.initCause(stop);
            throw interrupted;
        } finally {
            waited += System.nanoTime() - begun;
        }
    }

    private void measure(long count) throws IOException {
        inWindow += count;
        if (waited > idle.toNanos()) {
            if (inWindow < LEAST) {
                throw silent();
            }
            waited = 0;
            inWindow = 0;
        }
    }

    private SocketTimeoutException silent() {
        close();
        return new SocketTimeoutException("Nothing, or nearly nothing, came for " + idle.toSeconds() + " s");
    }

    @Override
    public void close() {
        ended = true;
        var unused = subscription.thenAccept(Flow.Subscription::cancel);
    }
}
