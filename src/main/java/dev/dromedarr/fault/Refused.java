package dev.dromedarr.fault;

/** The world answered no. Asking again will not help until a person changes something. */
public final class Refused extends RuntimeException {

    /** @param message one sentence for people: what was refused, and the remedy */
    public Refused(String message) {
        super(message);
    }

    /** @param message one sentence for people: what was refused, and the remedy */
    public Refused(String message, Throwable cause) {
        super(message, cause);
    }
}
