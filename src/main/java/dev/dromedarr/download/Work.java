package dev.dromedarr.download;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The movie or the episodes that a file is to become, as the app knows them at this moment.
 *
 * @param title of the movie or series
 * @param year of the movie, or the first of the series
 * @param episodes the episodes in the file; empty for a movie
 * @param daily whether the series is named by its days
 * @param runtime in minutes
 * @param file the id of the file that the app owns already; empty while it misses one
 */
public record Work(
        String title,
        Optional<Integer> year,
        List<Episode> episodes,
        boolean daily,
        Optional<Integer> runtime,
        Optional<Integer> file) {

    /** Without later changes. */
    public Work {
        episodes = List.copyOf(episodes);
    }

    /** For people: {@code Metropolis (1927)}, {@code Pioneer One S01E03}. */
    String label(int item) {
        String of = year.map(" (%d)"::formatted).orElse("");
        return episodes.stream()
                .filter(episode -> episode.id() == item)
                .findFirst()
                .map(episode -> "%s S%02dE%02d".formatted(title, episode.season(), episode.number()))
                .orElse(title + of);
    }

    /**
     * One episode.
     *
     * @param id in its app
     * @param airDate where it was aired first, by the calendar there
     */
    public record Episode(int id, int season, int number, String title, Optional<LocalDate> airDate) {}
}
