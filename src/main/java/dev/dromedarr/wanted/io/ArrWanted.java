package dev.dromedarr.wanted.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.io.arr.Answer;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.io.arr.Door;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.io.arr.Pages;
import dev.dromedarr.wanted.WantedItem;
import dev.dromedarr.wanted.WantedList;
import dev.dromedarr.wanted.WantedLists;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What Sonarr v4 and Radarr v5/v6 want, by their API v3: a call for each page, and never one for each title. */
public final class ArrWanted implements WantedLists {

    private static final String MISSING = "/api/v3/wanted/missing";

    private final Door door;
    private final Pages pages;
    private final Clock clock;

    public ArrWanted(Door door, int pageSize, Clock clock) {
        this.door = door;
        this.pages = new Pages(door, pageSize);
        this.clock = clock;
    }

    /** Something monitored and without a file; empty when it has no title. */
    private record Sought(int id, boolean out, Optional<WantedItem> item) {}

    @Override
    public WantedList ask(Instance instance) {
        return switch (instance.kind()) {
            case SONARR -> list(instance, episodes(instance), "episodeId");
            case RADARR -> list(instance, movies(instance), "movieId");
            case PROWLARR, STASH -> throw new Refused(instance.spoken() + " wants nothing");
        };
    }

    private WantedList list(Instance instance, List<Sought> sought, String owner) {
        // After the list: what is grabbed in between is seen here.
        Set<Integer> queued = sought.isEmpty() ? Set.of() : queued(instance, owner);
        List<WantedItem> items = new ArrayList<>();
        int unreleased = 0;
        int left = 0;
        for (Sought one : sought) {
            if (!one.out()) {
                unreleased++;
            } else if (queued.contains(one.id())) {
                left++;
            } else {
                one.item().ifPresent(items::add);
            }
        }
        return new WantedList(items, unreleased, left);
    }

    private Set<Integer> queued(Instance instance, String owner) {
        Set<Integer> queued = new HashSet<>();
        pages.each(instance, "/api/v3/queue", row -> Json.number(row, owner)).forEach(id -> id.ifPresent(queued::add));
        return queued;
    }

    /** By the day of airing: what airs meanwhile comes last, so no page shifts. */
    private List<Sought> episodes(Instance instance) {
        // Without includeSeries: it repeats the series, hundreds of kilobytes, with each of its episodes, and lacks the
        // other titles.
        List<Episode> missing = pages.each(
                instance,
                MISSING,
                Episode::read,
                "monitored",
                true,
                "sortKey",
                "episodes.airDateUtc",
                "sortDirection",
                "ascending");
        Map<Integer, Series> series = missing.isEmpty() ? Map.of() : series(instance);
        return missing.stream()
                .filter(Episode::missing)
                .map(episode -> new Sought(
                        episode.id(),
                        episode.aired(clock.instant()),
                        Optional.ofNullable(series.get(episode.series())).map(of -> of.item(instance, episode))))
                .toList();
    }

    private Map<Integer, Series> series(Instance instance) {
        Map<Integer, Series> series = new HashMap<>();
        for (JsonNode node :
                Json.list(door.ask(Call.get(instance, "/api/v3/series").longer()))) {
            Series.read(node).ifPresent(one -> series.put(one.id(), one));
        }
        return series;
    }

    private List<Sought> movies(Instance instance) {
        return hasMissing(instance)
                ? pages
                        .each(
                                instance,
                                MISSING,
                                node -> movie(instance, node),
                                "monitored",
                                true,
                                "sortKey",
                                "movieMetadata.sortTitle",
                                "sortDirection",
                                "ascending")
                        .stream()
                        .flatMap(Optional::stream)
                        .toList()
                : Json.list(door.ask(Call.get(instance, "/api/v3/movie", "excludeLocalCovers", true)
                                .longer()))
                        .stream()
                        .flatMap(node -> movie(instance, node).stream())
                        .toList();
    }

    /** Radarr before 5.6 has no such list. */
    private boolean hasMissing(Instance instance) {
        Answer answer = door.ask(Call.get(instance, MISSING, "monitored", true, "page", 1, "pageSize", 1)
                .orAbsent());
        return !answer.absent();
    }

    private static Optional<Sought> movie(Instance instance, JsonNode node) {
        boolean missing =
                node.path("monitored").asBoolean(true) && !node.path("hasFile").asBoolean(false);
        return Optional.of(node)
                .filter(movie -> missing)
                .flatMap(movie -> Json.number(movie, "id"))
                .map(id -> new Sought(id, node.path("isAvailable").asBoolean(false), Movies.item(instance, id, node)));
    }
}
