package dev.dromedarr.wanted.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.wanted.WantedItem;
import dev.dromedarr.wanted.WantedTitle;
import dev.dromedarr.wanted.WantedTitle.Origin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads Radarr's movies. */
final class Movies {

    private Movies() {}

    /** Empty without a title: there is nothing to look for. */
    static Optional<WantedItem> item(Instance instance, int id, JsonNode movie) {
        return Json.text(movie, "title").map(title -> {
            Optional<Integer> year = known(movie, "year");
            return new WantedItem(
                    instance.name(),
                    instance.kind(),
                    id,
                    Optional.empty(),
                    titles(title, movie),
                    title + year.map(of -> " (" + of + ")").orElse(""),
                    year,
                    known(movie, "secondaryYear"),
                    Optional.empty(),
                    known(movie, "tmdbId"),
                    Json.text(movie, "imdbId"),
                    Optional.empty(),
                    Json.text(movie.path("originalLanguage"), "name"),
                    known(movie, "runtime"),
                    Optional.empty());
        });
    }

    /** The app's title is in the language of its settings, the original one is not. */
    private static List<WantedTitle> titles(String title, JsonNode movie) {
        Map<String, WantedTitle> titles = new LinkedHashMap<>();
        titles.put(title, new WantedTitle(title, Origin.MAIN));
        Json.text(movie, "originalTitle")
                .ifPresent(original -> titles.putIfAbsent(original, new WantedTitle(original, Origin.ORIGINAL)));
        Json.each(movie.path("alternateTitles"))
                .flatMap(other -> Json.text(other, "title").stream())
                .forEach(other -> titles.putIfAbsent(other, new WantedTitle(other, Origin.ALTERNATE)));
        return List.copyOf(titles.values());
    }

    /** The apps write 0 for a number that they do not know. */
    static Optional<Integer> known(JsonNode node, String field) {
        return Json.number(node, field).filter(number -> number > 0);
    }
}
