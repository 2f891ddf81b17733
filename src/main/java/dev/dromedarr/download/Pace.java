package dev.dromedarr.download;

import java.time.LocalTime;

/**
 * How fast all downloads together may be.
 *
 * @param limit in bytes a second; 0 for none
 * @param hours at which another limit holds
 */
public record Pace(long limit, PaceTable hours) {

    /** At all hours the same. */
    public static Pace of(long limit) {
        return new Pace(limit, PaceTable.EMPTY);
    }

    /** In bytes a second, at this hour; 0 for no limit. */
    public long at(LocalTime hour) {
        return hours.at(hour).orElse(limit);
    }

    /** The same hours with another limit for the rest of the day. */
    public Pace limitedTo(long other) {
        return new Pace(other, hours);
    }
}
