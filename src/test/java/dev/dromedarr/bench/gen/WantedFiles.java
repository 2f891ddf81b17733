package dev.dromedarr.bench.gen;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes what is wanted: as Radarr and Sonarr answer {@code /wanted/missing}, and flat. */
final class WantedFiles {

    static final String HEADER =
            "id\tkind\ttitle\ttitles\tyear\tseason\tepisode\tabsolute\tairDate\ttmdb\timdb\tseries id\n";

    private final Universe universe;
    private final List<Wanted> movies;
    private final List<Wanted> episodes;

    WantedFiles(Universe universe, List<Wanted> wanted) {
        this.universe = universe;
        this.movies = wanted.stream().filter(item -> item.id().startsWith("m")).toList();
        this.episodes =
                wanted.stream().filter(item -> item.id().startsWith("e")).toList();
    }

    void write(Path folder) throws IOException {
        var shapes = new WantedShapes();
        try (JsonGenerator json = json(folder.resolve("wanted-movies.json"))) {
            WantedShapes.open(json, "movieMetadata.sortTitle", movies.size());
            for (Wanted item : movies) {
                shapes.movie(json, item.number(), movie(item));
            }
        }
        try (JsonGenerator json = json(folder.resolve("wanted-episodes.json"))) {
            WantedShapes.open(json, "episodes.airDateUtc", episodes.size());
            for (Wanted item : episodes) {
                shapes.episode(json, item.number(), show(item), Source.of(item.source()));
            }
        }
        try (BufferedWriter flat = Files.newBufferedWriter(folder.resolve("wanted.tsv"))) {
            flat.write(HEADER);
            for (Wanted item : movies) {
                flat.write(row(item, movie(item)));
            }
            for (Wanted item : episodes) {
                flat.write(row(item, show(item), Source.of(item.source())));
            }
        }
    }

    private static JsonGenerator json(Path file) throws IOException {
        return new JsonFactory()
                .createGenerator(file.toFile(), JsonEncoding.UTF8)
                .useDefaultPrettyPrinter();
    }

    private Movie movie(Wanted item) {
        return universe.movies().get(Source.of(item.source()).id());
    }

    private Show show(Wanted item) {
        return universe.shows().get(Source.of(item.source()).id());
    }

    /** What the app calls it besides its title; the original comes first. */
    static List<String> others(String title, String original, List<Aka> akas) {
        Set<String> others = new LinkedHashSet<>();
        others.add(original);
        akas.stream().filter(Aka::known).forEach(aka -> others.add(aka.text()));
        others.remove(title);
        return new ArrayList<>(others);
    }

    private static String row(Wanted item, Movie movie) {
        return String.join(
                "\t",
                item.id(),
                "movie",
                movie.title(),
                String.join("|", others(movie.title(), movie.original(), movie.akas())),
                Integer.toString(movie.year()),
                "\t\t\t\t" + movie.tmdb(),
                movie.imdb(),
                "\n");
    }

    private static String row(Wanted item, Show show, Source source) {
        boolean anime = show.type() == Show.Type.ANIME;
        return String.join(
                "\t",
                item.id(),
                "episode",
                show.title(),
                String.join("|", others(show.title(), show.title(), show.akas())),
                Integer.toString(show.year()),
                Integer.toString(source.season()),
                Integer.toString(source.episode()),
                anime ? Integer.toString(show.absolute(source.season(), source.episode())) : "",
                show.airDate(source.season(), source.episode()).toString(),
                Integer.toString(show.tmdb()),
                show.imdb(),
                show.id() + 1 + "\n");
    }
}
