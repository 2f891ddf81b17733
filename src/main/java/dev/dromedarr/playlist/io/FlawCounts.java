package dev.dromedarr.playlist.io;

import dev.dromedarr.playlist.Flaw;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts of flaws as they stand in a column: {@code NO_COMMA=3,TOO_LONG=1}. */
final class FlawCounts {

    private FlawCounts() {}

    static String write(Map<Flaw, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey().name() + "=" + one.getValue())
                .collect(Collectors.joining(","));
    }

    /** A flaw of a newer version is passed over. */
    static Map<Flaw, Long> read(String text) {
        Map<String, String> counts = Stream.of(text.split(",", -1))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
        Map<Flaw, Long> flaws = new EnumMap<>(Flaw.class);
        for (Flaw flaw : Flaw.values()) {
            if (counts.containsKey(flaw.name())) {
                flaws.put(flaw, Long.valueOf(counts.get(flaw.name())));
            }
        }
        return Map.copyOf(flaws);
    }
}
