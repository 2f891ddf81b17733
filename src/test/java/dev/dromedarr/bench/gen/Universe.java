package dev.dromedarr.bench.gen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All works that there are: the carried, the wanted, and the others. */
final class Universe {

    private final List<Movie> movies;
    private final List<Show> shows;
    private final Map<String, Integer> named = new HashMap<>();
    private final Map<String, Integer> shown = new HashMap<>();

    private Universe(List<Movie> movies, List<Show> shows) {
        this.movies = movies;
        this.shows = shows;
        movies.forEach(movie -> named.merge(Key.of(movie.title()), 1, Integer::sum));
        shows.forEach(show -> shown.merge(Key.of(show.plain()), 1, Integer::sum));
    }

    /** The same works for the same size, whatever is made of them later. */
    static Universe of(Grammars grammars, int movies) {
        var dice = new Dice(20_260_101);
        return new Universe(
                new MovieMaker(grammars, dice.fork(1)).make(movies),
                new ShowMaker(grammars, dice.fork(2)).make(Math.max(300, movies * 12 / 100)));
    }

    List<Movie> movies() {
        return movies;
    }

    List<Show> shows() {
        return shows;
    }

    /** Whether another movie has its title. */
    boolean shared(Movie movie) {
        return named.getOrDefault(Key.of(movie.title()), 0) > 1;
    }

    boolean shared(Show show) {
        return shown.getOrDefault(Key.of(show.plain()), 0) > 1;
    }
}
