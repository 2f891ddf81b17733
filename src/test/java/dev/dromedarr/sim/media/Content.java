package dev.dromedarr.sim.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The bytes of a file, made when they are asked for: at the same place always the same. */
public interface Content {

    int PIECE = 1 << 16;

    /** How many there are. */
    long size();

    /** Writes so many of them, from this place on, into the array. */
    void read(long from, byte[] into, int offset, int count);

    /** These bytes and no others. */
    static Content of(byte[] bytes) {
        byte[] own = bytes.clone();
        return new Content() {
            @Override
            public long size() {
                return own.length;
            }

            @Override
            public void read(long from, byte[] into, int offset, int count) {
                System.arraycopy(own, (int) from, into, offset, count);
            }
        };
    }

    /** All of them, where they fit into memory. */
    default byte[] all() {
        byte[] all = new byte[Math.toIntExact(size())];
        read(0, all, 0, all.length);
        return all;
    }

    /** Whether a file on the disk holds exactly these. */
    default boolean lies(Path file) throws IOException {
        return Files.size(file) == size() && begins(file);
    }

    /** Whether what is in a file is the beginning of this, so far as it goes. */
    default boolean begins(Path file) throws IOException {
        byte[] wanted = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            long at = 0;
            for (byte[] found = in.readNBytes(PIECE); found.length > 0; found = in.readNBytes(PIECE)) {
                if (at + found.length > size()) {
                    return false;
                }
                read(at, wanted, 0, found.length);
                if (!Arrays.equals(found, 0, found.length, wanted, 0, found.length)) {
                    return false;
                }
                at += found.length;
            }
        }
        return true;
    }

    /** Puts a file with these bytes on the disk. */
    default void writeTo(Path file) throws IOException {
        byte[] piece = new byte[PIECE];
        try (var out = Files.newOutputStream(file)) {
            for (long at = 0; at < size(); at += PIECE) {
                int count = (int) Math.min(PIECE, size() - at);
                read(at, piece, 0, count);
                out.write(piece, 0, count);
            }
        }
    }
}
