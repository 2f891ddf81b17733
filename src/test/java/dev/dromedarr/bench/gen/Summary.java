package dev.dromedarr.bench.gen;

import java.util.Map;
import java.util.TreeMap;

/**
 * What was made.
 *
 * @param movies how many entries are movies
 * @param found how many of the wanted stand in the list
 * @param pairs how often, all in all
 * @param notes how many entries have each kind of noise
 */
public record Summary(
        Preset preset,
        int movies,
        int episodes,
        int wanted,
        int found,
        int pairs,
        Map<String, Integer> notes,
        Ambiguity ambiguity) {

    /** For people. */
    public String text() {
        return """
                %s
                %,d entries: %,d movies, %,d episodes; %,d wanted, %,d of them in the list, %,d correct pairs
                noise: %s
                titles: %s
                """.formatted(
                preset, preset.entries(), movies, episodes, wanted, found, pairs, new TreeMap<>(notes), ambiguity);
    }
}
