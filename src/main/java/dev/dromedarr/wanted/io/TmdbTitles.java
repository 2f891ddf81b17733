package dev.dromedarr.wanted.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.wanted.WantedItem;
import dev.dromedarr.wanted.WantedList;
import dev.dromedarr.wanted.WantedLists;
import dev.dromedarr.wanted.WantedTitle;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Adds the titles in other languages that TMDB knows: Sonarr has hardly any, and Radarr not all. Without TMDB all goes on. */
final class TmdbTitles implements WantedLists {

    /** In one scan; more follow in the next. */
    private static final int MOST_WORKS = 1000;
    /** Of one work. */
    private static final int MOST_TITLES = 60;

    private final WantedLists lists;
    private final Tmdb tmdb;
    private final SqlLookups lookups;
    private final Clock clock;
    private final Consumer<String> trouble;

    TmdbTitles(WantedLists lists, Tmdb tmdb, SqlLookups lookups, Clock clock, Consumer<String> trouble) {
        this.lists = lists;
        this.tmdb = tmdb;
        this.lookups = lookups;
        this.clock = clock;
        this.trouble = trouble;
    }

    /** What is kept of a work. */
    record Known(List<String> titles) {}

    @Override
    public WantedList ask(Instance instance) {
        WantedList list = lists.ask(instance);
        var titles = new OfOneScan();
        List<WantedItem> items = list.items().stream().map(titles::richer).toList();
        return new WantedList(items, list.unreleased(), list.queued());
    }

    /** The titles that one scan asks for. */
    private final class OfOneScan {

        private final Map<String, List<WantedTitle>> known = new HashMap<>();
        private final Round round = new Round(
                MOST_WORKS,
                1,
                clock,
                why -> trouble.accept("Titles in other languages are not looked for any more in this scan: " + why));

        WantedItem richer(WantedItem item) {
            Optional<String> id = item.movie() || item.tmdbId().isPresent()
                    ? item.tmdbId().map(String::valueOf)
                    : item.tvdbId().map(number -> "tvdb" + number);
            // One list for all episodes of a series.
            return id.map(key -> item.called(
                            known.computeIfAbsent((item.movie() ? "m" : "t") + key, none -> titles(item, key))))
                    .orElse(item);
        }

        private List<WantedTitle> titles(WantedItem item, String id) {
            Set<String> texts = new LinkedHashSet<>();
            item.titles().forEach(title -> texts.add(title.text()));
            List<WantedTitle> all = new ArrayList<>(item.titles());
            other(item, id).stream()
                    .filter(texts::add)
                    .map(text -> new WantedTitle(text, WantedTitle.Origin.ALTERNATE))
                    .forEach(all::add);
            return List.copyOf(all);
        }

        private List<String> other(WantedItem item, String id) {
            String source = item.movie() ? "titles-movie" : "titles-tv";
            return lookups.find(source, id, Known.class)
                    .or(() -> round.ask(
                            "TMDB", () -> new Known(read(item, id)), titles -> lookups.keep(source, id, titles)))
                    .map(Known::titles)
                    .orElse(List.of());
        }
    }

    private List<String> read(WantedItem item, String id) {
        if (item.movie()) {
            return titles("/3/movie/" + id, "titles", "title");
        }
        Optional<Integer> number = item.tmdbId().or(() -> item.tvdbId().flatMap(this::byTvdb));
        return number.map(of -> titles("/3/tv/" + of, "results", "name")).orElse(List.of());
    }

    private Optional<Integer> byTvdb(int tvdb) {
        return tmdb.get("/3/find/" + tvdb, "external_source", "tvdb_id")
                .flatMap(found -> Movies.known(found.path("tv_results").path(0), "id"));
    }

    private List<String> titles(String work, String list, String translated) {
        Stream<String> alternative = each(work + "/alternative_titles", list, title -> title, "title");
        Stream<String> translations =
                each(work + "/translations", "translations", translation -> translation.path("data"), translated);
        return Stream.concat(alternative, translations)
                .map(String::strip)
                .distinct()
                .limit(MOST_TITLES)
                .toList();
    }

    private Stream<String> each(String path, String list, UnaryOperator<JsonNode> inner, String field) {
        return tmdb.get(path).stream()
                .flatMap(answer -> Json.each(answer.path(list)))
                .flatMap(node -> Json.text(inner.apply(node), field).stream());
    }
}
