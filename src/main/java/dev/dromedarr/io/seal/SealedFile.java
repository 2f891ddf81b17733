package dev.dromedarr.io.seal;

import dev.dromedarr.fault.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.Cipher;

/**
 * A file in sealed blocks, each of which can be read alone: a head of sixteen bytes, then blocks of 8 KiB with their tags. The
 * number of a block, and whether it is the last one, are part of its nonce, so that blocks can be neither swapped nor cut off.
 */
public final class SealedFile {

    /** Small: Java uses the processor's own instructions for a cipher only once it has been called some ten thousand times. */
    static final int BLOCK = 8 << 10;

    private static final byte[] MAGIC = "DROMEDA2".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = 16;
    private static final int SALT = 8;
    private static final String PURPOSE = "files";
    private static final int LAST = 1 << 31;

    private SealedFile() {}

    /** Writes into a channel, which it closes: a file is whole once this was closed without an exception. */
    public static OutputStream write(Seal seal, OutputStream out) throws IOException {
        return new Writer(seal, out);
    }

    /** Reads from a channel, from any place on. */
    public static Reader read(Seal seal, FileChannel channel) throws IOException {
        byte[] head = head(channel);
        if (!ours(head)) {
            throw new Refused("A kept playlist is damaged; start Dromedarr anew, and the list is fetched anew");
        }
        return new Reader(seal, channel, Arrays.copyOfRange(head, SALT, HEAD));
    }

    /** Whether it begins as a file of ours, of this version, does. */
    public static boolean ours(FileChannel channel) throws IOException {
        return ours(head(channel));
    }

    private static boolean ours(byte[] head) {
        return Arrays.equals(MAGIC, Arrays.copyOf(head, MAGIC.length));
    }

    /** Its first bytes; zeros when it is shorter than a head. */
    private static byte[] head(FileChannel channel) throws IOException {
        byte[] head = new byte[HEAD];
        ByteBuffer buffer = ByteBuffer.wrap(head);
        fill(channel, buffer, 0);
        return buffer.hasRemaining() ? new byte[HEAD] : head;
    }

    private static void fill(FileChannel channel, ByteBuffer buffer, long at) throws IOException {
        long from = at;
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, from);
            if (count < 0) {
                return;
            }
            from += count;
        }
    }

    private static byte[] nonce(byte[] salt, int number, boolean last) {
        return ByteBuffer.allocate(Seal.NONCE_BYTES)
                .put(salt)
                .putInt(last ? number | LAST : number)
                .array();
    }

    /** Reads from any place; not for several threads at once. */
    public static final class Reader {

        private final Seal seal;
        private final FileChannel channel;
        private final byte[] salt;
        private final long blocks;
        private final byte[] sealed = new byte[BLOCK + Seal.TAG_BYTES];
        private final byte[] plain = new byte[BLOCK];
        private int length;
        private long open = -1;

        private Reader(Seal seal, FileChannel channel, byte[] salt) throws IOException {
            this.seal = seal;
            this.channel = channel;
            this.salt = salt;
            this.blocks = (channel.size() - HEAD + BLOCK + Seal.TAG_BYTES - 1) / (BLOCK + Seal.TAG_BYTES);
        }

        /** How many bytes were sealed. */
        public long size() throws IOException {
            return channel.size() - HEAD - blocks * Seal.TAG_BYTES;
        }

        /** Writes what stands there into the buffer; -1 at the end. */
        public int read(long position, byte[] into, int at, int room) throws IOException {
            int written = 0;
            while (written < room) {
                long block = (position + written) / BLOCK;
                if (block >= blocks) {
                    break;
                }
                int from = (int) ((position + written) % BLOCK);
                if (from == 0 && room - written >= BLOCK) {
                    int count = open(block, into, at + written);
                    written += count;
                    if (count < BLOCK) {
                        break;
                    }
                    continue;
                }
                if (open != block) {
                    length = open(block, plain, 0);
                    open = block;
                }
                int count = Math.min(room - written, length - from);
                if (count <= 0) {
                    break;
                }
                System.arraycopy(plain, from, into, at + written, count);
                written += count;
            }
            return written == 0 ? -1 : written;
        }

        private int open(long block, byte[] into, int at) throws IOException {
            ByteBuffer buffer = ByteBuffer.wrap(sealed);
            fill(channel, buffer, HEAD + block * (BLOCK + Seal.TAG_BYTES));
            byte[] nonce = nonce(salt, (int) block, block == blocks - 1);
            return seal.run(Cipher.DECRYPT_MODE, PURPOSE, nonce, sealed, 0, buffer.position(), into, at);
        }
    }

    private static final class Writer extends OutputStream {

        private final Seal seal;
        private final OutputStream out;
        private final byte[] salt = Seal.random(SALT);
        private final byte[] plain = new byte[BLOCK];
        private final byte[] sealed = new byte[BLOCK + Seal.TAG_BYTES];
        private int length;
        private int number;
        private boolean closed;

        Writer(Seal seal, OutputStream out) throws IOException {
            this.seal = seal;
            this.out = out;
            out.write(MAGIC);
            out.write(salt);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            int at = from;
            while (at < from + count) {
                if (length == BLOCK) {
                    block(false);
                }
                int piece = Math.min(BLOCK - length, from + count - at);
                System.arraycopy(bytes, at, plain, length, piece);
                length += piece;
                at += piece;
            }
        }

        private void block(boolean last) throws IOException {
            int count = seal.run(Cipher.ENCRYPT_MODE, PURPOSE, nonce(salt, number, last), plain, 0, length, sealed, 0);
            out.write(sealed, 0, count);
            number++;
            length = 0;
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                try (out) {
                    block(true);
                    out.flush();
                }
            }
        }
    }
}
