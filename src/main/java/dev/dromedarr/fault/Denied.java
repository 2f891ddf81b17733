package dev.dromedarr.fault;

import java.time.Duration;
import java.util.Optional;

/** A caller is turned away, with an HTTP status and a sentence that tells what would help. */
public final class Denied extends RuntimeException {

    private final int status;
    private final Optional<Duration> retryAfter;

    private Denied(int status, String message, Optional<Duration> retryAfter) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    public static Denied malformed(String message) {
        return new Denied(400, message, Optional.empty());
    }

    public static Denied unauthorized(String message) {
        return new Denied(401, message, Optional.empty());
    }

    public static Denied notFound(String message) {
        return new Denied(404, message, Optional.empty());
    }

    public static Denied conflict(String message) {
        return new Denied(409, message, Optional.empty());
    }

    public static Denied invalid(String message) {
        return new Denied(422, message, Optional.empty());
    }

    public static Denied tooMany(String message, Duration retryAfter) {
        return new Denied(429, message, Optional.of(retryAfter));
    }

    public int status() {
        return status;
    }

    /** When to come back. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
