package dev.dromedarr.sim.media;

import java.util.SplittableRandom;

/** Bytes without sense to fill a file with: they differ from place to place, so that a piece in the wrong place is seen. */
final class Noise {

    private static final int BLOCK = 1 << 20;
    private static final int TURN = 7919;

    private final byte[] block = new byte[BLOCK];

    Noise(long seed) {
        new SplittableRandom(seed).nextBytes(block);
    }

    void read(long from, byte[] into, int offset, int count) {
        int done = 0;
        while (done < count) {
            long at = from + done;
            int inBlock = (int) (at % BLOCK);
            int turned = (int) ((inBlock + at / BLOCK * TURN) % BLOCK);
            int piece = Math.min(count - done, BLOCK - Math.max(inBlock, turned));
            System.arraycopy(block, turned, into, offset + done, piece);
            done += piece;
        }
    }
}
