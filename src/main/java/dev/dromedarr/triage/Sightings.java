package dev.dromedarr.triage;

import java.time.Instant;
import java.util.Set;

/** How often each download was seen stuck: what may pass by itself is judged only when it was seen again. */
public interface Sightings {

    /** Counts one more sighting and returns how many there are now. */
    int see(String instance, String downloadId, Instant now);

    /** Forgets the downloads of this instance that are no longer in its queue. */
    void forgetAllBut(String instance, Set<String> downloadIds);
}
