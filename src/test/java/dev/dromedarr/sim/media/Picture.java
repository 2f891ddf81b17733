package dev.dromedarr.sim.media;

import java.util.SplittableRandom;

/** One H.264 picture of 16 by 16 points, kept as it is instead of coded: small, whole, and every decoder can show it. */
final class Picture {

    static final int WIDTH = 16;
    static final int HEIGHT = 16;
    private static final int POINTS = WIDTH * HEIGHT * 3 / 2;
    private static final int BASELINE = 66;
    private static final int LEVEL = 10;
    private static final int KEPT_AS_IT_IS = 25;
    private static final int ALL_SLICES_INTRA = 7;

    private final byte[] sequence;
    private final byte[] picture;
    private final byte[] slice;

    Picture(long seed) {
        sequence = new Bits(0x67)
                .put(BASELINE, 8)
                .put(0, 8)
                .put(LEVEL, 8)
                .golomb(0, 0, 2, 0)
                .put(0, 1)
                .golomb(WIDTH / 16 - 1, HEIGHT / 16 - 1)
                .put(0b1100, 4)
                .unit();
        picture = new Bits(0x68)
                .golomb(0, 0)
                .put(0, 2)
                .golomb(0, 0, 0)
                .put(0, 3)
                .golomb(0, 0, 0)
                .put(0, 3)
                .unit();
        Bits bits = new Bits(0x65)
                .golomb(0, ALL_SLICES_INTRA, 0)
                .put(0, 4)
                .golomb(0)
                .put(0, 2)
                .golomb(0, KEPT_AS_IT_IS)
                .align();
        var random = new SplittableRandom(seed);
        for (int i = 0; i < POINTS; i++) {
            bits.put(random.nextInt(16, 236), 8);
        }
        slice = bits.unit();
    }

    /** As MP4 and Matroska describe it. */
    byte[] configuration() {
        return Bytes.big()
                .one(1)
                .one(BASELINE)
                .one(0)
                .one(LEVEL)
                .one(0xff)
                .one(0xe1)
                .two(sequence.length)
                .add(sequence)
                .one(1)
                .two(picture.length)
                .add(picture)
                .array();
    }

    /** The picture alone, behind its length. */
    byte[] measured() {
        return Bytes.big().four(slice.length).add(slice).array();
    }

    /** All that is needed to show it, each part behind a start code. */
    byte[] marked() {
        return Bytes.big()
                .hex("00000001 09 10 00000001")
                .add(sequence)
                .hex("00000001")
                .add(picture)
                .hex("00000001")
                .add(slice)
                .array();
    }
}
