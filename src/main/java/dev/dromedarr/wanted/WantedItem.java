package dev.dromedarr.wanted;

import dev.dromedarr.instance.Kind;
import java.util.List;
import java.util.Optional;

/**
 * A movie or an episode that an app monitors, that is out, and that has no file, or one that something better would replace.
 *
 * @param instance the name of the instance that wants it
 * @param kind {@code RADARR} for a movie, {@code SONARR} for an episode
 * @param id of the movie or the episode in its app
 * @param series the series' id in its app; empty for a movie
 * @param titles of the movie or series, the main one first
 * @param label for people: {@code Metropolis (1927)}, {@code Pioneer One S01E03}
 * @param year of the movie, or the first of the series
 * @param otherYear a second year that is as right, such as that of the first festival
 * @param numbering of an episode; empty for a movie
 * @param tmdbId of the movie or series
 * @param imdbId of the movie or series, {@code tt…}
 * @param language the original one's English name
 * @param runtime in minutes
 * @param owned the file that something better would replace; empty while there is none
 */
public record WantedItem(
        String instance,
        Kind kind,
        int id,
        Optional<Integer> series,
        List<WantedTitle> titles,
        String label,
        Optional<Integer> year,
        Optional<Integer> otherYear,
        Optional<Numbering> numbering,
        Optional<Integer> tmdbId,
        Optional<String> imdbId,
        Optional<Integer> tvdbId,
        Optional<String> language,
        Optional<Integer> runtime,
        Optional<Owned> owned) {

    /** The same, by these titles. */
    public WantedItem called(List<WantedTitle> others) {
        return new WantedItem(
                instance, kind, id, series, others, label, year, otherYear, numbering, tmdbId, imdbId, tvdbId, language,
                runtime, owned);
    }

    /** The same, with this file. */
    public WantedItem owning(Owned file) {
        return new WantedItem(
                instance,
                kind,
                id,
                series,
                titles,
                label,
                year,
                otherYear,
                numbering,
                tmdbId,
                imdbId,
                tvdbId,
                language,
                runtime,
                Optional.of(file));
    }

    public boolean movie() {
        return numbering.isEmpty();
    }
}
