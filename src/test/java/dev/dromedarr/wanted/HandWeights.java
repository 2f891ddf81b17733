package dev.dromedarr.wanted;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The weights that no labelled set teaches, each group with its reason. */
final class HandWeights {

    /** As they stand at the end of the file. */
    static final String TEXT = """

            # By hand, as nothing in the sets tells: they name no original titles, and mark no movies with a country or year
            movie.original_title=-0.5
            movie.mark_shown=0.5
            movie.mark_missing=-1.5
            movie.country_differs=-1
            # By hand, as the sets hold it of seven movies
            movie.year_in_title=-0.5
            episode.original_title=-0.5
            # By hand, as the sets hold none: a second title of a series, the episode's name before all, the numbers of releases
            episode.alias=-0.5
            episode.behind_number=-2
            episode.scene=-2
            episode.scene_shared=-2
            # By hand, as the sets hold them of fewer than twenty works, all of them wrong
            episode.country_off=-0.3
            episode.named_by_attribute=-1
            episode.first_season=-3
            episode.flat=-3
            # By hand, about as for movies: no series of the sets is dated a year off, and real ones are
            episode.near_year=-1.5
            episode.near_same_seen=1
            episode.near_others_seen=-1
            episode.near_often=-4
            episode.near_alone=-1.2
            episode.namesake_none_near=2
            """;

    /** The same by their keys. */
    static final Properties ALL = read(TEXT);

    private HandWeights() {}

    private static Properties read(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
