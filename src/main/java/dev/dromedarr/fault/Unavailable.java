package dev.dromedarr.fault;

/** The world did not answer this time. Asking again later may help. */
public final class Unavailable extends RuntimeException {

    /** @param message one sentence for people: who did not answer, and how that showed */
    public Unavailable(String message) {
        super(message);
    }

    /** @param message one sentence for people: who did not answer, and how that showed */
    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
