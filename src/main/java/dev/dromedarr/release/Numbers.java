package dev.dromedarr.release;

import java.util.ArrayList;
import java.util.List;

/** The episode numbers of one name, in the order in which they stand there, each once. */
final class Numbers {

    private static final int MOST = 1000;

    private final int[] values = new int[MOST];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int get(int index) {
        return values[index];
    }

    int last() {
        return values[size - 1];
    }

    void add(int value) {
        if (size < MOST && (size == 0 || value > last())) {
            values[size++] = value;
        }
    }

    /** From the last number up to this one. */
    void addUpTo(int value) {
        for (int next = last() + 1; next <= value && size < MOST; next++) {
            values[size++] = next;
        }
    }

    void copy(Numbers other) {
        System.arraycopy(other.values, 0, values, 0, other.size);
        size = other.size;
    }

    List<Integer> toList() {
        List<Integer> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(values[i]);
        }
        return List.copyOf(list);
    }
}
