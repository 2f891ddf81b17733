package dev.dromedarr.wanted;

import dev.dromedarr.instance.Kind;
import dev.dromedarr.release.Modifier;
import dev.dromedarr.release.Quality;
import java.util.Optional;

/**
 * The file that an app has for what it wants a better one of.
 *
 * @param file its id in the app
 * @param quality as the app calls it: {@code WEBDL-720p}
 * @param lines of its picture; 0 when nobody knows them
 * @param grade where it was taken from; empty when nobody knows
 */
public record Owned(int file, String quality, int lines, Optional<Grade> grade) {

    /**
     * Whether an entry whose name tells this is clearly better: it has more lines, or as many from a better source. What does not tell
     * its lines is not, nor what was made larger than it was, nor what was filmed in a cinema.
     *
     * @param kind of the app that has the file
     */
    public boolean worseThan(Quality told, Kind kind) {
        int offered = step(told.lines().orElse(0));
        int here = step(lines);
        Grade source = Grade.of(told);
        boolean doubtful = told.modifiers().contains(Modifier.UPSCALED) || source == Grade.EARLY;
        if (offered == 0 || here == 0 || doubtful) {
            return false;
        }
        // Sonarr counts 1080 lines of television for less than 720 of the web or a disc, and would not take them.
        boolean less = kind == Kind.SONARR
                && source == Grade.TELEVISION
                && offered == 1080
                && here == 720
                && grade.filter(own -> own.compareTo(source) <= 0).isEmpty();
        boolean better = grade.filter(own -> source.compareTo(own) > 0).isPresent();
        return offered > here ? !less : offered == here && better;
    }

    /** The apps know 720, 1080 and 2160 lines, and less. */
    private static int step(int lines) {
        return lines >= 2160 ? 2160 : lines >= 1080 ? 1080 : lines >= 720 ? 720 : Math.min(lines, 480);
    }
}
