package dev.dromedarr.triage;

/** What is known of the tracker that a download came from. Unknown counts as private. */
public enum Privacy {
    PRIVATE,
    PUBLIC,
    /** No tracker, nothing to seed. */
    USENET,
    UNKNOWN;

    /** Whether a download may be removed without breaking a promise to seed. */
    public boolean removable() {
        return this == PUBLIC || this == USENET;
    }
}
