package dev.dromedarr.wanted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the wanted works that a metadata site's number means: one for each instance that wants it. */
final class WorkIndex {

    private static final int TMDB = 1;
    private static final int IMDB = 2;
    private static final int TVDB = 3;
    private static final int LETTERS = 2;

    private final LongTable table = new LongTable(0);
    private final List<List<Work>> works = new ArrayList<>();

    void add(Work work, WantedItem item) {
        item.tmdbId().ifPresent(id -> put(key(TMDB, work.movie(), id), work));
        imdb(item).ifPresent(id -> put(key(IMDB, work.movie(), id), work));
        item.tvdbId().ifPresent(id -> put(key(TVDB, work.movie(), id), work));
    }

    /** IMDb's number without its two letters. */
    static Optional<Integer> imdb(WantedItem item) {
        return item.imdbId().filter(id -> id.matches("tt\\d{1,9}")).map(id -> Integer.valueOf(id.substring(LETTERS)));
    }

    private void put(long key, Work work) {
        int at = table.get(key);
        if (at == LongTable.NONE) {
            table.put(key, works.size());
            works.add(List.of(work));
        } else {
            works.set(at, Stream.concat(works.get(at).stream(), Stream.of(work)).toList());
        }
    }

    /** TMDB counts movies and series apart. */
    List<Work> tmdb(boolean movie, int id) {
        return get(key(TMDB, movie, id));
    }

    List<Work> imdb(boolean movie, int id) {
        return get(key(IMDB, movie, id));
    }

    List<Work> tvdb(boolean movie, int id) {
        return get(key(TVDB, movie, id));
    }

    private List<Work> get(long key) {
        int at = table.get(key);
        return at == LongTable.NONE ? List.of() : works.get(at);
    }

    private static long key(int site, boolean movie, int id) {
        return (long) (site * 2 + (movie ? 1 : 0)) << 40 | id;
    }
}
