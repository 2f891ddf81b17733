package dev.dromedarr.release;

/** Sixty-four bits of a text, well mixed, so that two texts of a million differ. */
final class Hash {

    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long STEP = 0xBF58476D1CE4E5B9L;

    private Hash() {}

    static long of(char[] text, int from, int to) {
        long hash = SEED;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text[i]) * STEP;
            hash ^= hash >>> 29;
        }
        hash ^= hash >>> 32;
        hash *= SEED;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }
}
