package dev.dromedarr.io.sql;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Long lists in pieces that one statement can take. */
public final class Chunks {

    private Chunks() {}

    /** All of them, in their order, so many at once. */
    public static <T> Stream<List<T>> of(List<T> all, int most) {
        return IntStream.range(0, (all.size() + most - 1) / most)
                .mapToObj(chunk -> all.subList(chunk * most, Math.min(all.size(), (chunk + 1) * most)));
    }
}
