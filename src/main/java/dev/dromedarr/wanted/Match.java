package dev.dromedarr.wanted;

import dev.dromedarr.playlist.Catalogue.Place;
import dev.dromedarr.playlist.Entry;
import java.util.List;
import java.util.Optional;

/**
 * An entry of a playlist that may be what is wanted.
 *
 * @param place where the entry stands, in the list as it was read
 * @param runnerUp what else that is wanted the same entry fits best
 * @param languages that the name tells, two letters each
 * @param lines of the picture, as the name tells; 0 when it does not
 */
public record Match(
        WantedItem item,
        Place place,
        Entry entry,
        Confidence confidence,
        Optional<RunnerUp> runnerUp,
        List<String> languages,
        int lines) {

    /** Without later changes. */
    public Match {
        languages = List.copyOf(languages);
    }

    /** Another wanted movie or episode that the same entry may be. */
    public record RunnerUp(WantedItem item, double confidence) {}

    /** By how much it is ahead of what else the entry may be. */
    public double margin() {
        return confidence.value() - runnerUp.map(RunnerUp::confidence).orElse(0.0);
    }
}
