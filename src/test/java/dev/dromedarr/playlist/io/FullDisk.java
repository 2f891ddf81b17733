package dev.dromedarr.playlist.io;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes so many bytes, and then says what Linux says of a full disk. */
final class FullDisk extends FilterOutputStream {

    private int left;

    FullDisk(OutputStream out, int left) {
        super(out);
        this.left = left;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        left -= count;
        if (left < 0) {
            throw new IOException("No space left on device");
        }
        out.write(bytes, from, count);
    }
}
