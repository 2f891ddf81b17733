package dev.dromedarr.wanted;

/** From sixty-four bits to a number, by open addressing: no objects, and one look into memory for most questions. */
final class LongTable {

    static final int NONE = -1;

    private static final int SMALLEST = 16;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** So many bits for each slot. */
    private static final int SIEVED = 8;

    /** One bit for each key that is there, to turn most others away at once: the keys themselves do not fit into the processor. */
    private long[] sieve;

    private long[] keys;
    private int[] values;
    private int size;

    LongTable(int expected) {
        int slots = Integer.highestOneBit(Math.max(SMALLEST, expected) * 4 - 1);
        keys = new long[slots];
        values = new int[slots];
        sieve = new long[slots * SIEVED / Long.SIZE];
    }

    /** The number that stands for a key, or {@link #NONE}. */
    int get(long key) {
        long mixed = key * MIX;
        if ((sieve[(int) (mixed >>> 20) & (sieve.length - 1)] & (1L << (mixed >>> 14))) == 0) {
            return NONE;
        }
        long[] all = keys;
        int mask = all.length - 1;
        for (int at = slot(key, mask); all[at] != 0; at = (at + 1) & mask) {
            if (all[at] == key) {
                return values[at];
            }
        }
        return NONE;
    }

    boolean has(long key) {
        return get(key) != NONE;
    }

    /** Sets the number of a key, which is not zero; gives the one that it had before, or {@link #NONE}. */
    int put(long key, int value) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int mask = keys.length - 1;
        int at = slot(key, mask);
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        boolean known = keys[at] == key;
        int before = known ? values[at] : NONE;
        size += known ? 0 : 1;
        long mixed = key * MIX;
        sieve[(int) (mixed >>> 20) & (sieve.length - 1)] |= 1L << (mixed >>> 14);
        keys[at] = key;
        values[at] = value;
        return before;
    }

    int size() {
        return size;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        sieve = new long[keys.length * SIEVED / Long.SIZE];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldValues[i]);
            }
        }
    }

    private static int slot(long key, int mask) {
        return (int) ((key * MIX) >>> 32) & mask;
    }
}
