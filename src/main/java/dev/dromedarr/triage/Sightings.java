package dev.dromedarr.triage;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** How often each download was seen stuck: what may pass by itself is judged only when it was seen again. */
public interface Sightings {

    /**
     * Counts one more sighting, unless less than this time has passed since the last one that counted, and returns how many
     * there are now. A clock that jumped, forth or back, is no reason to wait.
     */
    int see(String instance, String downloadId, Duration apart, Instant now);

    /** How many there are. */
    int count(String instance, String downloadId);

    /** Forgets the downloads of this instance that are no longer in its queue. */
    void forgetAllBut(String instance, Set<String> downloadIds);
}
