package dev.dromedarr.wanted.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.io.arr.Answer;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.io.arr.Door;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.io.arr.Pages;
import dev.dromedarr.wanted.Owned;
import dev.dromedarr.wanted.WantedItem;
import dev.dromedarr.wanted.WantedList;
import dev.dromedarr.wanted.WantedLists;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Sonarr v4 and Radarr v5/v6 want, by their API v3: a call for each page, and never one for each title. */
public final class ArrWanted implements WantedLists {

    private static final String MISSING = "/api/v3/wanted/missing";
    private static final String CUTOFF = "/api/v3/wanted/cutoff";

    private final Door door;
    private final Pages pages;
    private final boolean upgrades;
    private final Clock clock;

    /** @param upgrades whether to ask also for what has a file that is not good enough */
    public ArrWanted(Door door, int pageSize, boolean upgrades, Clock clock) {
        this.door = door;
        this.pages = new Pages(door, pageSize);
        this.upgrades = upgrades;
        this.clock = clock;
    }

    /** Something monitored that is wanted; empty when it has no title. */
    private record Sought(int id, boolean out, Optional<WantedItem> item) {}

    @Override
    public WantedList ask(Instance instance) {
        return switch (instance.kind()) {
            case SONARR -> list(instance, episodes(instance), "episodeId");
            case RADARR -> list(instance, movies(instance), "movieId");
            case PROWLARR, STASH -> throw new Refused(instance.spoken() + " wants nothing");
        };
    }

    private WantedList list(Instance instance, Collection<Sought> sought, String owner) {
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

    private Collection<Sought> episodes(Instance instance) {
        List<Episode> missing = episodes(instance, MISSING, false);
        List<Episode> worse = upgrades ? alone(episodes(instance, CUTOFF, true)) : List.of();
        Map<Integer, Series> series = missing.isEmpty() && worse.isEmpty() ? Map.of() : series(instance);
        return once(
                missing.stream().filter(Episode::missing).map(episode -> sought(instance, series, episode)),
                worse.stream().map(episode -> sought(instance, series, episode)));
    }

    /** By the day of airing: what airs meanwhile comes last, so no page shifts. */
    private List<Episode> episodes(Instance instance, String list, boolean files) {
        // Without includeSeries: it repeats the series, hundreds of kilobytes, with each of its episodes, and lacks the
        // other titles.
        List<Object> query = new ArrayList<>(
                List.of("monitored", true, "sortKey", "episodes.airDateUtc", "sortDirection", "ascending"));
        if (files) {
            query.addAll(List.of("includeEpisodeFile", true));
        }
        return pages.each(instance, list, Episode::read, query.toArray());
    }

    /** A file of several episodes is left as it is: what replaces it for one of them takes it from the others. */
    private static List<Episode> alone(List<Episode> worse) {
        Map<Integer, Long> holders = worse.stream()
                .flatMap(episode -> episode.owned().stream())
                .collect(Collectors.groupingBy(Owned::file, Collectors.counting()));
        return worse.stream()
                .filter(episode -> episode.owned()
                        .filter(file -> holders.getOrDefault(file.file(), 0L) == 1)
                        .isPresent())
                .toList();
    }

    private Sought sought(Instance instance, Map<Integer, Series> series, Episode episode) {
        Optional<WantedItem> item =
                Optional.ofNullable(series.get(episode.series())).map(of -> of.item(instance, episode));
        return new Sought(episode.id(), episode.aired(clock.instant()), item.map(of -> episode.owned()
                .map(of::owning)
                .orElse(of)));
    }

    private Map<Integer, Series> series(Instance instance) {
        Map<Integer, Series> series = new HashMap<>();
        for (JsonNode node :
                Json.list(door.ask(Call.get(instance, "/api/v3/series").longer()))) {
            Series.read(node).ifPresent(one -> series.put(one.id(), one));
        }
        return series;
    }

    private Collection<Sought> movies(Instance instance) {
        if (hasMissing(instance)) {
            List<Optional<Sought>> missing = movies(instance, MISSING, node -> movie(instance, node));
            List<Optional<Sought>> worse =
                    upgrades ? movies(instance, CUTOFF, node -> worse(instance, node)) : List.of();
            return once(
                    missing.stream().flatMap(Optional::stream), worse.stream().flatMap(Optional::stream));
        }
        List<JsonNode> all = Json.list(door.ask(
                Call.get(instance, "/api/v3/movie", "excludeLocalCovers", true).longer()));
        return once(
                all.stream().flatMap(node -> movie(instance, node).stream()),
                all.stream()
                        .filter(node -> upgrades
                                && node.at("/movieFile/qualityCutoffNotMet").asBoolean(false))
                        .flatMap(node -> worse(instance, node).stream()));
    }

    private <T> List<T> movies(Instance instance, String list, Function<JsonNode, T> reader) {
        return pages.each(
                instance,
                list,
                reader,
                "monitored",
                true,
                "sortKey",
                "movieMetadata.sortTitle",
                "sortDirection",
                "ascending");
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

    /** What has a file is out. */
    private static Optional<Sought> worse(Instance instance, JsonNode node) {
        boolean owns =
                node.path("monitored").asBoolean(true) && node.path("hasFile").asBoolean(false);
        return OwnedFile.read(node.path("movieFile")).filter(file -> owns).flatMap(file -> Json.number(node, "id")
                .map(id -> new Sought(id, true, Movies.item(instance, id, node).map(item -> item.owning(file)))));
    }

    /** What got a file between the two lists stands in both: the later one holds. */
    private static Collection<Sought> once(Stream<Sought> missing, Stream<Sought> worse) {
        Map<Integer, Sought> all = new LinkedHashMap<>();
        Stream.concat(missing, worse).forEach(one -> all.put(one.id(), one));
        return all.values();
    }
}
