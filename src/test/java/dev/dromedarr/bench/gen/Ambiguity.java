package dev.dromedarr.bench.gen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How ambiguous the titles of a universe are; in percent. */
record Ambiguity(double shared, double close, Map<String, Double> byLength, double prefix, double edit, double series) {

    private static final int SHORTEST_EDIT = 6;
    private static final int INDEX_BITS = 17;

    static Ambiguity of(Universe universe) {
        Map<String, List<Integer>> years = new HashMap<>();
        Set<String> prefixes = new HashSet<>();
        for (Movie movie : universe.movies()) {
            years.computeIfAbsent(Key.of(movie.title()), key -> new ArrayList<>())
                    .add(movie.year());
            String words = Key.words(movie.title());
            for (int at = words.indexOf(' '); at > 0; at = words.indexOf(' ', at + 1)) {
                prefixes.add(words.substring(0, at).replace(" ", ""));
            }
        }
        Map<String, int[]> lengths = new LinkedHashMap<>();
        for (int from = 0; from <= 30; from += 5) {
            lengths.put(bucket(from), new int[2]);
        }
        Set<String> near = near(years.keySet());
        int shared = 0;
        int close = 0;
        int prefix = 0;
        int edit = 0;
        for (Movie movie : universe.movies()) {
            String key = Key.of(movie.title());
            List<Integer> all = years.getOrDefault(key, List.of());
            int[] counts = lengths.getOrDefault(bucket(key.length()), new int[2]);
            counts[0]++;
            if (all.size() > 1) {
                shared++;
                counts[1]++;
            }
            close += all.stream()
                                    .filter(year -> Math.abs(year - movie.year()) <= 1)
                                    .count()
                            > 1
                    ? 1
                    : 0;
            prefix += prefixes.contains(key) ? 1 : 0;
            edit += near.contains(key) ? 1 : 0;
        }
        double count = universe.movies().size();
        Map<String, Double> byLength = new LinkedHashMap<>();
        lengths.forEach((name, counts) -> byLength.put(name, 100.0 * counts[1] / Math.max(1, counts[0])));
        long series = universe.shows().stream().filter(universe::shared).count();
        return new Ambiguity(
                100 * shared / count,
                100 * close / count,
                byLength,
                100 * prefix / count,
                100 * edit / count,
                100.0 * series / universe.shows().size());
    }

    private static String bucket(int letters) {
        int from = Math.min(30, letters / 5 * 5);
        return from == 30 ? "30+" : from + "-" + (from + 4);
    }

    /** Those with another within one edit: two keys that differ in one letter are the same without it. */
    private static Set<String> near(Set<String> all) {
        List<String> keys =
                all.stream().filter(key -> key.length() >= SHORTEST_EDIT).toList();
        Set<String> near = new HashSet<>();
        long[] without = new long[keys.stream().mapToInt(String::length).sum()];
        int count = 0;
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            for (int at = 0; at < key.length(); at++) {
                String less = key.substring(0, at) + key.substring(at + 1);
                if (all.contains(less)) {
                    near.add(key);
                    near.add(less);
                }
                without[count++] = (hash(less, at) & (-1L << INDEX_BITS)) | i;
            }
        }
        Arrays.sort(without);
        for (int i = 1; i < count; i++) {
            if (without[i] >>> INDEX_BITS == without[i - 1] >>> INDEX_BITS) {
                near.add(keys.get((int) (without[i] & (1 << INDEX_BITS) - 1)));
                near.add(keys.get((int) (without[i - 1] & (1 << INDEX_BITS) - 1)));
            }
        }
        return near;
    }

    private static long hash(String text, int at) {
        long hash = at;
        for (int i = 0; i < text.length(); i++) {
            hash = Dice.mix(hash * 31 + text.charAt(i));
        }
        return hash;
    }

    @Override
    public String toString() {
        return ("shared %.1f%% (within a year %.1f%%), prefix of another %.1f%%, within one edit %.1f%%, series %.1f%%,"
                        + " by letters %s")
                .formatted(
                        shared,
                        close,
                        prefix,
                        edit,
                        series,
                        byLength.entrySet().stream()
                                .map(entry -> "%s: %.1f".formatted(entry.getKey(), entry.getValue()))
                                .toList());
    }
}
