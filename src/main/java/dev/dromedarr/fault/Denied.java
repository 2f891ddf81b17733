package dev.dromedarr.fault;

/** A caller is turned away, with an HTTP status and a sentence that tells what would help. */
public final class Denied extends RuntimeException {

    private final int status;

    private Denied(int status, String message) {
        super(message);
        this.status = status;
    }

    public static Denied malformed(String message) {
        return new Denied(400, message);
    }

    public static Denied unauthorized(String message) {
        return new Denied(401, message);
    }

    public static Denied notFound(String message) {
        return new Denied(404, message);
    }

    public static Denied conflict(String message) {
        return new Denied(409, message);
    }

    public static Denied invalid(String message) {
        return new Denied(422, message);
    }

    public int status() {
        return status;
    }
}
