package dev.dromedarr.fault;

/** The world did not answer this time. Asking again later may help. */
public final class Unavailable extends RuntimeException {

    private final boolean onlyThis;

    /**
     * Nothing that is asked there is answered at present.
     *
     * @param message one sentence for people: who did not answer, and how that showed
     */
    public Unavailable(String message) {
        super(message);
        this.onlyThis = false;
    }

    /**
     * Nothing that is asked there is answered at present.
     *
     * @param message one sentence for people: who did not answer, and how that showed
     */
    public Unavailable(String message, Throwable cause) {
        super(message, cause);
        this.onlyThis = false;
    }

    private Unavailable(String message, boolean onlyThis) {
        super(message);
        this.onlyThis = onlyThis;
    }

    /** This question was not answered; others may be. */
    public static Unavailable onlyThis(String message) {
        return new Unavailable(message, true);
    }

    public boolean onlyThis() {
        return onlyThis;
    }
}
