package dev.dromedarr.wanted;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a wanted episode is counted, in each of the ways that names may count it.
 *
 * @param sceneSeason with {@code sceneEpisode}: as releases count, where that differs
 * @param sceneShared whether the app counts another episode by these numbers, so that a name with them may mean either
 * @param absolute counted through all seasons, as anime is
 * @param seasoned whether names may show {@code absolute} behind the season, S02E26 for the second of its season: only where
 *     no other episode of the season has that number
 * @param airDate for what is named by its day
 */
public record Numbering(
        int season,
        int episode,
        Optional<Integer> sceneSeason,
        Optional<Integer> sceneEpisode,
        boolean sceneShared,
        Optional<Integer> absolute,
        boolean seasoned,
        Optional<Integer> sceneAbsolute,
        Optional<LocalDate> airDate) {

    /** A number that begins anew with each season runs through none: it would stand for an episode of the first one. */
    public Numbering {
        absolute = absolute.filter(number -> season < 2 || number > episode);
        sceneAbsolute = sceneAbsolute.filter(number -> season < 2 || number > episode);
    }

    /** The same where it is known what other episodes there are. */
    public Numbering beside(boolean sharedScene, Optional<Integer> number, boolean behindSeason) {
        return new Numbering(
                season, episode, sceneSeason, sceneEpisode, sharedScene, number, behindSeason, sceneAbsolute, airDate);
    }
}
