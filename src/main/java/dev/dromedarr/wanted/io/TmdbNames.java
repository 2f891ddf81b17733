package dev.dromedarr.wanted.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.wanted.Namesakes.Question;
import dev.dromedarr.wanted.WantedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks TMDB's search who is called so. */
final class TmdbNames implements NameSource {

    private static final int YEAR = 4;

    private final Tmdb tmdb;

    TmdbNames(Tmdb tmdb) {
        this.tmdb = tmdb;
    }

    @Override
    public String source(WantedItem item) {
        return item.movie() ? "tmdb-movie" : "tmdb-tv";
    }

    @Override
    public String who(WantedItem item) {
        return "TMDB";
    }

    @Override
    public Optional<Integer> id(WantedItem item) {
        return item.tmdbId();
    }

    @Override
    public SameNames ask(Question question) {
        boolean movie = question.item().movie();
        var same = new SameTitle(question.name());
        List<Integer> found = new ArrayList<>();
        List<SameNames.Work> called = new ArrayList<>();
        Optional<JsonNode> answer = tmdb.get(movie ? "/3/search/movie" : "/3/search/tv", "query", question.name());
        Json.each(answer.map(json -> json.path("results")).orElse(Json.MAPPER.createArrayNode()))
                .forEach(result -> Movies.known(result, "id").ifPresent(id -> {
                    found.add(id);
                    Stream<String> titles =
                            movie ? titles(result, "title", "original_title") : titles(result, "name", "original_name");
                    if (titles.anyMatch(same::as)) {
                        called.add(new SameNames.Work(id, year(result, movie ? "release_date" : "first_air_date")));
                    }
                }));
        return new SameNames(found, called);
    }

    private static Stream<String> titles(JsonNode result, String... fields) {
        return Stream.of(fields).flatMap(field -> Json.text(result, field).stream());
    }

    private static int year(JsonNode result, String field) {
        return Json.text(result, field)
                .filter(date -> date.matches("\\d{4}-.*"))
                .map(date -> Integer.valueOf(date.substring(0, YEAR)))
                .orElse(0);
    }
}
