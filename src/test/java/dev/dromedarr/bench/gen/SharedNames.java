package dev.dromedarr.bench.gen;

import dev.dromedarr.release.NameScanner;
import dev.dromedarr.wanted.Namesakes;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes {@code namesakes.tsv}: which wanted works share their name with another work of the universe, and how far apart they are. It
 * is what an app would answer whose metadata site knows everything; names are the same when the matcher takes them for the same.
 */
final class SharedNames {

    static final String HEADER = "id\tname\tnamesakes\n";

    private record Other(int id, int year) {}

    private final Universe universe;
    private final NameScanner scanner = new NameScanner();
    private final Map<Long, List<Other>> movies = new HashMap<>();
    private final Map<Long, List<Other>> shows = new HashMap<>();

    SharedNames(Universe universe) {
        this.universe = universe;
        for (Movie movie : universe.movies()) {
            learn(movies, titles(movie), new Other(movie.id(), movie.year()));
        }
        for (Show show : universe.shows()) {
            learn(shows, titles(show), new Other(show.id(), show.year()));
        }
    }

    private static List<String> titles(Movie movie) {
        List<String> titles = WantedFiles.others(movie.title(), movie.original(), movie.akas());
        titles.add(0, movie.title());
        return titles;
    }

    private static List<String> titles(Show show) {
        List<String> titles = WantedFiles.others(show.plain(), show.plain(), show.akas());
        titles.add(0, show.plain());
        return titles;
    }

    private void learn(Map<Long, List<Other>> into, List<String> titles, Other work) {
        Set<Long> keys = new LinkedHashSet<>();
        titles.forEach(title -> keys.add(key(title)));
        keys.forEach(
                key -> into.computeIfAbsent(key, none -> new ArrayList<>(1)).add(work));
    }

    private long key(String title) {
        return scanner.keysOf(title).looseHash();
    }

    void write(Path folder, List<Wanted> wanted) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("namesakes.tsv"))) {
            out.write(HEADER);
            for (Wanted item : wanted) {
                for (String line : lines(Source.of(item.source()))) {
                    out.write(item.id() + "\t" + line + "\n");
                }
            }
        }
    }

    private List<String> lines(Source source) {
        if (source.kind() == Source.Kind.MOVIE) {
            Movie movie = universe.movies().get(source.id());
            return lines(movies, titles(movie), movie.id(), movie.year());
        }
        Show show = universe.shows().get(source.id());
        return lines(shows, titles(show), show.id(), show.year());
    }

    private List<String> lines(Map<Long, List<Other>> all, List<String> titles, int id, int year) {
        return titles.stream()
                .map(title -> title + "\t" + known(all.getOrDefault(key(title), List.of()), id, year))
                .toList();
    }

    private static String known(List<Other> all, int id, int year) {
        List<Integer> others =
                all.stream().filter(other -> other.id() != id).map(Other::year).toList();
        return Namesakes.Known.of(Optional.of(year), others).name();
    }
}
