package dev.dromedarr.event;

import java.time.Instant;

/** Where downloads wait that were given up. */
public interface Parking {

    /** It waits for a person; parked twice, it waits once. */
    void park(long download, String instance, String title, String step, String reason, Instant now);

    /** It does not wait any more. */
    void unpark(long download);
}
