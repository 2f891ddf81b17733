package dev.dromedarr.sim;

import java.time.Duration;

/** Something that goes wrong between client and app. */
public record Fault(Kind kind, Duration delay) {

    /** What goes wrong. */
    public enum Kind {
        SLOW,
        STATUS_500,
        STATUS_401,
        STATUS_429,
        STATUS_503,
        HTML,
        RESET,
        HALF,
        ACT_THEN_RESET,
        REDIRECT
    }

    /** 500 with a JSON error and a stack trace; the request has no effect. */
    public static final Fault STATUS_500 = of(Kind.STATUS_500);
    /** 401 with an empty body. */
    public static final Fault STATUS_401 = of(Kind.STATUS_401);
    /** 429 from a proxy in front, with Retry-After: 1. */
    public static final Fault STATUS_429 = of(Kind.STATUS_429);
    /** 503, the app is starting. */
    public static final Fault STATUS_503 = of(Kind.STATUS_503);
    /** 200 with the login page of a proxy. */
    public static final Fault HTML = of(Kind.HTML);
    /** The connection is cut before any answer; the request has no effect. */
    public static final Fault RESET = of(Kind.RESET);
    /** The request takes effect; half of the answer comes, then the connection is cut. */
    public static final Fault HALF = of(Kind.HALF);
    /** The request takes effect; its answer is lost. */
    public static final Fault ACT_THEN_RESET = of(Kind.ACT_THEN_RESET);
    /** 307 to another address. */
    public static final Fault REDIRECT = of(Kind.REDIRECT);

    /** The right answer, after this long. */
    public static Fault slow(Duration delay) {
        return new Fault(Kind.SLOW, delay);
    }

    private static Fault of(Kind kind) {
        return new Fault(kind, Duration.ZERO);
    }
}
