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

/** What we keep of one of Sonarr's series. */
final class Series {

    private final int id;
    private final String title;
    private final List<WantedTitle> titles;
    private final Optional<Integer> year;
    private final Optional<Integer> tmdbId;
    private final Optional<String> imdbId;
    private final Optional<Integer> tvdbId;
    private final Optional<String> language;
    private final Optional<Integer> runtime;
    private final SeasonLengths lengths;

    private Series(int id, String title, JsonNode node) {
        this.id = id;
        this.title = title;
        this.titles = titles(title, node);
        this.year = Movies.known(node, "year");
        this.tmdbId = Movies.known(node, "tmdbId");
        this.imdbId = Json.text(node, "imdbId");
        this.tvdbId = Movies.known(node, "tvdbId");
        this.language = Json.text(node.path("originalLanguage"), "name");
        this.runtime = Movies.known(node, "runtime");
        this.lengths = SeasonLengths.read(node);
    }

    /** Empty without a title: there is nothing to look for. */
    static Optional<Series> read(JsonNode node) {
        return Json.number(node, "id")
                .flatMap(id -> Json.text(node, "title").map(title -> new Series(id, title, node)));
    }

    int id() {
        return id;
    }

    WantedItem item(Instance instance, Episode episode) {
        return new WantedItem(
                instance.name(),
                instance.kind(),
                episode.id(),
                Optional.of(id),
                titles,
                title + " " + episode.mark(),
                year,
                Optional.empty(),
                Optional.of(lengths.counted(episode.numbering())),
                tmdbId,
                imdbId,
                tvdbId,
                language,
                episode.runtime().or(() -> runtime),
                Optional.empty());
    }

    /** One list for all episodes; other names come from scene mappings, and many of them are those of one season. */
    private static List<WantedTitle> titles(String title, JsonNode node) {
        Map<String, WantedTitle> titles = new LinkedHashMap<>();
        titles.put(title, new WantedTitle(title, Origin.MAIN));
        Json.each(node.path("alternateTitles"))
                .forEach(other -> Json.text(other, "title").ifPresent(text -> {
                    Optional<Integer> season =
                            season(other, "seasonNumber").or(() -> season(other, "sceneSeasonNumber"));
                    titles.putIfAbsent(text + "/" + season, new WantedTitle(text, Origin.ALTERNATE, season));
                }));
        return List.copyOf(titles.values());
    }

    /** -1 means all of them. */
    private static Optional<Integer> season(JsonNode node, String field) {
        return Json.number(node, field).filter(number -> number >= 0);
    }
}
