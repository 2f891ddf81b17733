package dev.dromedarr.playlist.io;

import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.io.seal.SealedFile;
import dev.dromedarr.playlist.Catalogue.KeptList;
import dev.dromedarr.playlist.Feed;
import java.io.IOException;
import java.nio.channels.FileChannel;

/** A kept list with its open file: it can be read as it was when it was opened, also when a refresh has replaced it. */
record OpenList(KeptList list, FileChannel channel) implements AutoCloseable {

    /** From one byte before this place on, or from the beginning. */
    Feed feed(Seal seal, long from) {
        try {
            SealedFile.Reader reader = SealedFile.read(seal, channel);
            long[] at = {Math.max(0, from - 1)};
            return (buffer, start, room) -> {
                int count = read(reader, at[0], buffer, start, room);
                at[0] += Math.max(0, count);
                return count;
            };
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static int read(SealedFile.Reader reader, long position, byte[] buffer, int start, int room) {
        try {
            return reader.read(position, buffer, start, room);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Unavailable unreadable(IOException why) {
        return new Unavailable("A kept playlist cannot be read", why);
    }
}
