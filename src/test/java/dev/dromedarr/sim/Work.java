package dev.dromedarr.sim;

import java.util.Locale;
import java.util.Set;

/** A series or a movie of the library. */
public record Work(int id, String title, int year, int databaseId, String imdbId, String path, Set<Integer> tags) {

    public Work {
        tags = Set.copyOf(tags);
    }

    /** The folder in which its own one lies. */
    String root() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The same title for addresses: lower case, with dashes. */
    String slug() {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
