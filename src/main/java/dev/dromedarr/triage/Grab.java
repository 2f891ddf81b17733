package dev.dromedarr.triage;

import java.util.Optional;
import java.util.Set;

/**
 * The grab that a download came from, out of the app's history.
 *
 * @param score the custom format score at the time of the grab
 * @param owners ids of the series or movie that it was grabbed for
 * @param traits as the app reads them today from the release's title; their custom formats are the closest to those of that moment
 * @param matchedById whether the release was matched by an id and not by its title
 */
public record Grab(
        String sourceTitle,
        Optional<Integer> score,
        Optional<String> indexer,
        Set<Integer> owners,
        Set<Integer> episodes,
        Traits traits,
        boolean matchedById) {}
