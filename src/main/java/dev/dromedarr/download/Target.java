package dev.dromedarr.download;

import dev.dromedarr.instance.Kind;
import java.util.Optional;

/**
 * What a download is for.
 *
 * @param instance the name of the app that wants it
 * @param kind {@code RADARR} for a movie, {@code SONARR} for an episode
 * @param item the id of the movie or the episode in its app
 * @param series the series' id in its app; empty for a movie, or where it is not known
 * @param label for people: {@code Metropolis (1927)}, {@code Pioneer One S01E03}
 */
public record Target(String instance, Kind kind, int item, Optional<Integer> series, String label) {}
