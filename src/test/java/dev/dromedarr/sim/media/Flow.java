package dev.dromedarr.sim.media;

import java.time.Duration;

/**
 * How an answer comes.
 *
 * @param late how long nothing comes at first
 * @param chunked whether it comes in chunks, and nobody says how long it is
 * @param after how many bytes of its body come before its end
 * @param end what happens then
 * @param rate bytes a second; 0 is as fast as it can
 * @param extra bytes that come behind the end that was promised
 */
record Flow(Duration late, boolean chunked, long after, End end, long rate, int extra) {

    static final Flow USUAL = new Flow(Duration.ZERO, false, Long.MAX_VALUE, End.CLOSE, 0, 0);

    /** How an answer ends before it is whole. */
    enum End {
        /** The connection is closed, as after the last byte. */
        CLOSE,
        /** The connection is cut off. */
        RESET,
        /** Nothing more comes, and the connection stays open. */
        STALL,
        /** It ends as if this were all that there is. */
        PRETEND
    }

    Flow ends(long bytes, End how) {
        return new Flow(late, chunked, bytes, how, rate, extra);
    }

    Flow inChunks() {
        return new Flow(late, true, after, end, rate, extra);
    }

    Flow at(long bytesPerSecond) {
        return new Flow(late, chunked, after, end, bytesPerSecond, extra);
    }

    Flow later(Duration wait) {
        return new Flow(wait, chunked, after, end, rate, extra);
    }

    Flow longer(int bytes) {
        return new Flow(late, chunked, after, end, rate, bytes);
    }
}
