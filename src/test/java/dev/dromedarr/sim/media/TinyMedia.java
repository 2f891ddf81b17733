package dev.dromedarr.sim.media;

import java.time.Duration;

/**
 * Video files that are real and small: one picture, a length that they claim, and as many bytes as wanted. The same seed gives the same
 * file, byte by byte, and nothing is needed to make them.
 */
public final class TinyMedia {

    private TinyMedia() {}

    /** A Matroska file. */
    public static Content mkv(long seed, long size, Duration length) {
        return Matroska.of(seed, size, length);
    }

    /** An MP4 file. */
    public static Content mp4(long seed, long size, Duration length) {
        return Mp4.of(seed, size, length);
    }

    /** An AVI file, of less than 4 GB. */
    public static Content avi(long seed, long size, Duration length) {
        return Avi.of(seed, size, length);
    }

    /** An MPEG transport stream; what is beyond its last whole packet means nothing. */
    public static Content ts(long seed, long size, Duration length) {
        return Transport.of(seed, size, length);
    }
}
