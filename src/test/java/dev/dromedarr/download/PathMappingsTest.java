package dev.dromedarr.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathMappingsTest {

    private static final PathMappings MAPPINGS = new PathMappings(List.of(
            new PathMapping(Optional.empty(), "/media/", "/data"),
            new PathMapping(Optional.empty(), "/media/tv", "/tv"),
            new PathMapping(Optional.of("films"), "/media/tv", "/other"),
            new PathMapping(Optional.of("windows"), "/media", "D:\\media\\"),
            new PathMapping(Optional.of("share"), "/media", "\\\\nas\\media"),
            new PathMapping(Optional.of("top"), "/media", "/")));

    @ParameterizedTest(name = "{0} sees {1} as {2}")
    @CsvSource({
        "tv,      /media/movies/a.mkv, /data/movies/a.mkv",
        "tv,      /media/tv/a.mkv,     /tv/a.mkv",
        "tv,      /media/tvshows/a,    /data/tvshows/a",
        "tv,      /media,              /data",
        "tv,      /mediathek/a,        /mediathek/a",
        "tv,      /elsewhere/media/a,  /elsewhere/media/a",
        "films,   /media/tv/a.mkv,     /other/a.mkv",
        "windows, /media/movies/a.mkv, D:\\media\\movies\\a.mkv",
        "share,   /media/a b/c.mkv,    \\\\nas\\media\\a b\\c.mkv",
        "top,     /media/movies/a,     /movies/a"
    })
    void the_longest_whole_folder_counts_and_of_two_equal_ones_that_of_the_app(
            String instance, String path, String seen) {
        assertThat(MAPPINGS.map(instance, path)).isEqualTo(seen);
    }
}
