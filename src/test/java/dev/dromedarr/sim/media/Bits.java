package dev.dromedarr.sim.media;

/** Bits of an H.264 unit being put together. */
final class Bits {

    private final int kind;
    private final StringBuilder bits = new StringBuilder();

    Bits(int kind) {
        this.kind = kind;
    }

    Bits put(int value, int width) {
        for (int i = width - 1; i >= 0; i--) {
            bits.append((value >> i) & 1);
        }
        return this;
    }

    /** Numbers, each with as many zeros before it as it has digits. */
    Bits golomb(int... values) {
        for (int value : values) {
            int width = 32 - Integer.numberOfLeadingZeros(value + 1);
            put(0, width - 1).put(value + 1, width);
        }
        return this;
    }

    Bits align() {
        bits.append("0".repeat((8 - bits.length() % 8) % 8));
        return this;
    }

    /** The whole unit: ended by a one, and with a three wherever it would look like a start code. */
    byte[] unit() {
        put(1, 1).align();
        Bytes unit = Bytes.big().one(kind);
        int zeros = 0;
        for (int i = 0; i < bits.length(); i += 8) {
            int value = Integer.parseInt(bits.substring(i, i + 8), 2);
            if (zeros == 2 && value <= 3) {
                unit.one(3);
                zeros = 0;
            }
            unit.one(value);
            zeros = value == 0 ? zeros + 1 : 0;
        }
        return unit.array();
    }
}
