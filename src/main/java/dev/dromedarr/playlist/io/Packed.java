package dev.dromedarr.playlist.io;

import dev.dromedarr.io.web.WebSilence;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks what is packed, by its first bytes: headers are right only most of the time. */
final class Packed {

    private static final int FIRST = 0x1f;
    private static final int SECOND = 0x8b;
    private static final int PIECE = 64 << 10;

    private Packed() {}

    /** A stream that can be marked. */
    static InputStream open(InputStream perhaps, String who) {
        try {
            InputStream in = new BufferedInputStream(perhaps, PIECE);
            in.mark(2);
            boolean packed = in.read() == FIRST && in.read() == SECOND;
            in.reset();
            return packed ? new BufferedInputStream(new GZIPInputStream(in, PIECE), PIECE) : in;
        } catch (IOException e) {
            throw WebSilence.of(who, e);
        }
    }
}
