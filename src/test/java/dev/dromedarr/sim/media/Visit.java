package dev.dromedarr.sim.media;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** One request for a file, and what came of it so far. */
public final class Visit {

    private final String method;
    private final String name;
    private final Map<String, String> headers;
    private volatile int version;
    private volatile int status;
    private volatile long from;
    private final AtomicLong sent = new AtomicLong();
    private volatile boolean over;

    Visit(String method, String name, Map<String, String> headers) {
        this.method = method;
        this.name = name;
        this.headers = Map.copyOf(headers);
    }

    public String method() {
        return method;
    }

    /** What was sent in this header, named in small letters. */
    public Optional<String> header(String lowerCase) {
        return Optional.ofNullable(headers.get(lowerCase));
    }

    /** What it was answered with; 0 while it is not. */
    public int status() {
        return status;
    }

    /** The place in the file from which on bytes were sent. */
    public long from() {
        return from;
    }

    /** How many bytes of the file were sent; the last ones may have been lost on the way. */
    public long sent() {
        return sent.get();
    }

    /** Whether all is sent that will be. */
    public boolean over() {
        return over;
    }

    /** Which of the contents, that one after the other had its place, was sent; the first one is 1. */
    public int version() {
        return version;
    }

    void answered(int code) {
        status = code;
    }

    void begins(int ofVersion, long place) {
        version = ofVersion;
        from = place;
    }

    void sent(int bytes) {
        sent.addAndGet(bytes);
    }

    void ends() {
        over = true;
    }

    /** For messages: {@code GET 37.mkv bytes=1000- -> 206, 5000 bytes from 1000}. */
    @Override
    public String toString() {
        return "%s %s %s -> %d, %d bytes from %d"
                .formatted(method, name, header("range").orElse("whole"), status, sent.get(), from);
    }
}
