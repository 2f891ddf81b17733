package dev.dromedarr.download;

import java.time.Instant;
import java.util.List;

/** The servers that want to be left in peace for a while. */
public interface Hosts {

    /**
     * One of them.
     *
     * @param times how often in a row
     */
    record Resting(String host, Instant until, String reason, int times) {}

    List<Resting> all();

    /** It rests until then. */
    void rest(Resting resting);

    /** It gives again. */
    void well(String host);
}
