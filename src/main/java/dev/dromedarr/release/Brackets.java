package dev.dromedarr.release;

import java.util.Arrays;

/** Which pair of brackets each word stands in; what is never closed is no pair. */
final class Brackets {

    private static final int DEEPEST = 8;
    private static final int MOST = 200;

    private final int[] numbers = new int[DEEPEST];
    private final int[] kinds = new int[DEEPEST];
    private final boolean[] closed = new boolean[MOST + 1];
    private int depth;
    private int count;

    void clear() {
        Arrays.fill(closed, 0, count + 1, false);
        depth = 0;
        count = 0;
    }

    void open(int kind, int at) {
        if (depth < DEEPEST && count < MOST) {
            numbers[depth] = ++count;
            kinds[depth++] = kind;
        }
    }

    /** Closes the innermost pair of this kind, and what was left open inside it. */
    void close(int kind) {
        for (int i = depth - 1; i >= 0; i--) {
            if (kinds[i] == kind) {
                closed[numbers[i]] = true;
                depth = i;
                return;
            }
        }
    }

    int current() {
        return depth == 0 ? 0 : numbers[depth - 1];
    }

    /** Words behind a bracket that nobody closed stand free. */
    void forgetOpen(int[] bracket, int size) {
        for (int i = 0; i < size; i++) {
            if (!closed[bracket[i]]) {
                bracket[i] = 0;
            }
        }
    }
}
