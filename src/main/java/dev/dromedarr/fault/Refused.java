package dev.dromedarr.fault;

/** The world answered no. Asking again will not help until a person changes something. */
public final class Refused extends RuntimeException {

    private final boolean everything;

    /**
     * This was refused.
     *
     * @param message one sentence for people: what was refused, and the remedy
     */
    public Refused(String message) {
        super(message);
        this.everything = false;
    }

    /**
     * This was refused.
     *
     * @param message one sentence for people: what was refused, and the remedy
     */
    public Refused(String message, Throwable cause) {
        super(message, cause);
        this.everything = false;
    }

    private Refused(String message, boolean everything) {
        super(message);
        this.everything = everything;
    }

    /** Whatever is asked there would be refused: a wrong key, a wrong address. */
    public static Refused everything(String message) {
        return new Refused(message, true);
    }

    public boolean everything() {
        return everything;
    }
}
