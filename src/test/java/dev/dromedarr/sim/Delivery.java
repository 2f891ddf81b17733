package dev.dromedarr.sim;

/** A webhook that was sent: where, what, and the status code it got; 0 when nobody listened. */
public record Delivery(String url, String eventType, String body, int status) {

    /** The answer of the {@code send…} methods when no connection wants the event. */
    public static final int NOT_SENT = -1;

    /** The status when the receiver could not be reached. */
    public static final int UNREACHABLE = 0;
}
