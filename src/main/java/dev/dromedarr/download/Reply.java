package dev.dromedarr.download;

import java.time.Duration;
import java.util.Optional;

/** What an answer means for the file that is being fetched. */
public sealed interface Reply {

    /** Ask there. */
    record Follow(String location) implements Reply {}

    /**
     * The file from its beginning on.
     *
     * @param until the byte behind the last that follows, when that is told
     * @param packed whether it has to be unpacked
     */
    record Fresh(Version version, Optional<Long> until, boolean packed) implements Reply {}

    /**
     * The file from that byte on that was asked for.
     *
     * @param until the byte behind the last that follows
     */
    record Rest(long from, long until, Version version) implements Reply {}

    /** All of it is here already. */
    record Whole() implements Reply {}

    /** It does not go on from where we are: ask for the whole. */
    record Anew() implements Reply {}

    /** Leave the server in peace for a while. */
    record Busy(int status, Duration pause) implements Reply {}

    /** Asking again does not help. */
    record No(String why) implements Reply {}

    /** Asking later may help. */
    record Later(String why) implements Reply {}
}
