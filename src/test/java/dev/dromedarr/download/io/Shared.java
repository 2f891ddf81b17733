package dev.dromedarr.download.io;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file as a server shares it that knows its trade, except for what it is told to do wrong. */
final class Shared implements FileServer.Manners {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-");

    byte[] bytes;
    String tag = "\"one\"";
    String date = "Sat, 29 Oct 2022 19:43:31 GMT";
    boolean ranges = true;
    boolean ifRange = true;
    boolean chunked;
    boolean reset;
    long piece = 1L << 40;

    /** How many bytes of a body are sent before the connection is cut; negative for all. */
    Supplier<Integer> cut = () -> -1;

    /** Another file that is to take its place after this answer. */
    Optional<byte[]> next = Optional.empty();

    /** All that were shared here. */
    final List<byte[]> versions = new ArrayList<>();

    /** How often each byte was sent. */
    final int[] sent;

    Shared(byte[] bytes) {
        this.bytes = bytes;
        this.versions.add(bytes);
        this.sent = new int[bytes.length + 1];
    }

    /** So many bytes that begin as a Matroska file does. */
    static byte[] video(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        byte[] start = {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3};
        System.arraycopy(start, 0, bytes, 0, Math.min(size, 4));
        return bytes;
    }

    @Override
    public synchronized void answer(FileServer.Asked asked, Socket connection) throws IOException {
        Matcher range = RANGE.matcher(asked.header("range"));
        boolean part = ranges && range.matches() && unchanged(asked.header("if-range"));
        int from = part ? (int) Math.min(Integer.MAX_VALUE, Long.parseLong(range.group(1))) : 0;
        if (part && from >= bytes.length) {
            FileServer.head(
                    connection,
                    "416 Range Not Satisfiable",
                    "Content-Range: bytes */" + bytes.length,
                    "Content-Length: 0");
            return;
        }
        int until = (int) Math.min(bytes.length, part ? from + piece : bytes.length);
        OutputStream out = FileServer.head(
                connection,
                part ? "206 Partial Content" : "200 OK",
                tag.isEmpty() ? "X-No: tag" : "ETag: " + tag,
                date.isEmpty() ? "X-No: date" : "Last-Modified: " + date,
                part ? "Content-Range: bytes " + from + "-" + (until - 1) + "/" + bytes.length : "X-No: range",
                chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + (until - from));
        int limit = cut.get();
        int end = limit < 0 ? until : Math.min(until, from + limit);
        for (int at = from; at < end; at++) {
            sent[at]++;
        }
        send(out, Arrays.copyOfRange(bytes, from, end), end == until);
        if (end < until && reset) {
            connection.setSoLinger(true, 0);
        }
        next.ifPresent(this::become);
    }

    private void become(byte[] other) {
        bytes = other;
        versions.add(other);
        tag = tag.replaceAll("\"[^\"]*\"", "\"" + versions.size() + "\"");
        next = Optional.empty();
    }

    private boolean unchanged(String condition) {
        return !ifRange || condition.isEmpty() || condition.equals(tag) || condition.equals(date);
    }

    private void send(OutputStream out, byte[] body, boolean whole) throws IOException {
        if (!chunked) {
            out.write(body);
            out.flush();
            return;
        }
        for (int at = 0; at < body.length; at += 1000) {
            int count = Math.min(1000, body.length - at);
            out.write((Integer.toHexString(count) + "\r\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            out.write(body, at, count);
            out.write(new byte[] {'\r', '\n'});
        }
        if (whole) {
            out.write(new byte[] {'0', '\r', '\n', '\r', '\n'});
        }
        out.flush();
    }

    /** How often the byte was sent that was sent most often. */
    int mostSent() {
        return Arrays.stream(sent).max().orElse(0);
    }
}
