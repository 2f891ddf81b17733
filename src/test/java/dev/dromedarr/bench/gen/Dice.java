package dev.dromedarr.bench.gen;

import java.util.List;

/** Chance that falls the same way on every machine: SplitMix64. */
final class Dice {

    private static final long STEP = 0x9e3779b97f4a7c15L;

    private final long seed;
    private long state;

    Dice(long seed) {
        this.seed = seed;
        this.state = seed;
    }

    static long mix(long value) {
        long z = value;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /** Other dice, the same for the same key however often these were thrown. */
    Dice fork(long key) {
        return new Dice(mix(mix(seed + STEP) ^ mix(key * STEP + 1)));
    }

    long next() {
        state += STEP;
        return mix(state);
    }

    int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    /** Both ends are possible. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    double unit() {
        return (next() >>> 11) * 0x1p-53;
    }

    boolean chance(double share) {
        return unit() < share;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** One of the words in a text. */
    String word(String words) {
        String[] all = words.split(" ", -1);
        return all[below(all.length)];
    }

    void shuffle(int[] values, int count) {
        for (int i = count - 1; i > 0; i--) {
            int j = below(i + 1);
            int kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }
}
