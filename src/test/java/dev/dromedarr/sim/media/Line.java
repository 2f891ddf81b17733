package dev.dromedarr.sim.media;

import dev.dromedarr.sim.media.Flow.End;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One connection, written to byte by byte, so that it can break wherever it is to. */
final class Line {

    private static final int LOOK = 50;
    private static final long MILLION = 1_000_000;

    private final Socket socket;
    private final Pace common;
    private final OutputStream out;
    private final byte[] piece = new byte[Content.PIECE];

    Line(Socket socket, Pace common) throws IOException {
        this.socket = socket;
        this.common = common;
        this.out = new BufferedOutputStream(socket.getOutputStream(), 2 * Content.PIECE);
    }

    void head(int status, Map<String, String> headers) throws IOException {
        var text = new StringBuilder("HTTP/1.1 " + status + " " + (status < 300 ? "OK" : "No") + "\r\n");
        headers.forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
        out.write(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** A short answer that is sent whole. */
    void small(Ask ask, int status, Map<String, String> headers, byte[] body) throws IOException {
        var all = new LinkedHashMap<>(headers);
        all.put("Content-Length", String.valueOf(body.length));
        head(status, all);
        if (!ask.head()) {
            out.write(body);
            out.flush();
        }
    }

    /**
     * The bytes of an answer, from here to there, as its flow wants it.
     *
     * @param last is run before the last byte goes out, or the connection ends
     * @return whether the connection can be used again
     */
    boolean body(Content content, long from, long to, Flow flow, Visit visit, Runnable last)
            throws IOException, InterruptedException {
        long end = flow.after() < to - from ? from + flow.after() : to;
        Pace own = new Pace(flow.rate());
        if (end < to) {
            // What the system has taken and not yet delivered would count as sent.
            socket.setSendBufferSize(Content.PIECE);
        }
        for (long at = from; at < end; ) {
            int count = (int) Math.min(Math.min(own.piece(), common.piece()), end - at);
            content.read(at, piece, 0, count);
            hold(Math.max(own.reserve(count), common.reserve(count)));
            // Counted before: who has received the last byte may ask at once.
            visit.sent(count);
            if (at + count == end && flow.end() != End.STALL) {
                last.run();
            }
            try {
                chunk(piece, count, flow.chunked());
            } catch (IOException gone) {
                visit.sent(-count);
                throw gone;
            }
            at += count;
        }
        if (end == to || flow.end() == End.PRETEND) {
            return finish(flow);
        }
        breakOff(flow.end());
        return false;
    }

    private boolean finish(Flow flow) throws IOException {
        if (flow.extra() > 0) {
            chunk(new byte[flow.extra()], flow.extra(), flow.chunked());
        }
        if (flow.chunked()) {
            out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        return flow.extra() == 0;
    }

    private void chunk(byte[] bytes, int count, boolean chunked) throws IOException {
        if (chunked) {
            out.write((Integer.toHexString(count) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        out.write(bytes, 0, count);
        if (chunked) {
            out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        out.flush();
    }

    private void breakOff(End how) throws IOException, InterruptedException {
        switch (how) {
            case CLOSE, PRETEND -> socket.shutdownOutput();
            case RESET -> {
                // What was sent is to arrive first: a reset overtakes it otherwise.
                hold(LOOK * MILLION);
                socket.setSoLinger(true, 0);
                socket.close();
            }
            case STALL -> hold(Long.MAX_VALUE);
        }
    }

    /** Waits, unless the other side goes away meanwhile. */
    void hold(long nanos) throws IOException, InterruptedException {
        long since = System.nanoTime();
        for (long left = nanos; left > LOOK * MILLION; left = nanos - (System.nanoTime() - since)) {
            if (gone()) {
                throw new IOException("The other side went away");
            }
        }
        long rest = nanos - (System.nanoTime() - since);
        if (rest > 0) {
            Thread.sleep(rest / MILLION, (int) (rest % MILLION));
        }
    }

    /** Whether the other side has closed the connection; waits a moment to see it. Who waits for an answer sends nothing else. */
    private boolean gone() throws IOException {
        socket.setSoTimeout(LOOK);
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillThere) {
            return false;
        } finally {
            if (!socket.isClosed()) {
                socket.setSoTimeout(0);
            }
        }
    }
}
