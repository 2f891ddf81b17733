package dev.dromedarr.triage.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.io.arr.Door;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.triage.OwnedFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that are owned, with their scores: only {@code /episodefile} and {@code /moviefile} tell those. */
final class Shelf {

    /** In the place of a file id that the app did not tell. */
    private static final int UNTOLD = -1;

    private static final int AT_ONCE = 100;

    private final Door door;

    Shelf(Door door) {
        this.door = door;
    }

    /**
     * The files that candidates would replace.
     *
     * @param byId as the app tells them
     * @param byMovie Radarr: the ids of each movie's files
     */
    record Owned(Map<Integer, JsonNode> byId, Map<Integer, Set<Integer>> byMovie) {

        /** An episode that has a file whose id is not told gets an id that no file has: so the file counts as unknown. */
        Set<Integer> idsOf(Kind kind, JsonNode candidate) {
            if (kind == Kind.RADARR) {
                return Owner.of(kind)
                        .within(candidate)
                        .map(movie -> byMovie.getOrDefault(movie, Set.of()))
                        .orElse(Set.of());
            }
            return Json.each(candidate.path("episodes"))
                    .filter(episode -> episode.path("hasFile").asBoolean()
                            || episode.path("episodeFileId").asInt() > 0)
                    .map(episode -> episode.path("episodeFileId").asInt(UNTOLD))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        List<OwnedFile> files(Set<Integer> ids) {
            return ids.stream()
                    .filter(byId::containsKey)
                    .map(byId::get)
                    .filter(file -> file.path("customFormatScore").isIntegralNumber())
                    .map(Shelf::file)
                    .toList();
        }
    }

    Owned owned(Instance instance, List<JsonNode> candidates) {
        return instance.kind() == Kind.RADARR ? ofMovies(instance, candidates) : ofEpisodes(instance, candidates);
    }

    private Owned ofMovies(Instance instance, List<JsonNode> candidates) {
        Set<Integer> movies = candidates.stream()
                .flatMap(candidate -> Owner.of(Kind.RADARR).within(candidate).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (movies.isEmpty()) {
            return new Owned(Map.of(), Map.of());
        }
        Map<Integer, JsonNode> files = files(instance, "/api/v3/moviefile", "movieId", movies);
        Map<Integer, Set<Integer>> byMovie = files.values().stream()
                .collect(Collectors.groupingBy(
                        file -> file.path("movieId").asInt(),
                        Collectors.mapping(file -> file.path("id").asInt(), Collectors.toSet())));
        return new Owned(files, byMovie);
    }

    private Owned ofEpisodes(Instance instance, List<JsonNode> candidates) {
        Owned nothing = new Owned(Map.of(), Map.of());
        Set<Integer> ids = candidates.stream()
                .flatMap(candidate -> nothing.idsOf(Kind.SONARR, candidate).stream())
                .filter(id -> id > 0)
                .collect(Collectors.toCollection(TreeSet::new));
        return ids.isEmpty()
                ? nothing
                : new Owned(files(instance, "/api/v3/episodefile", "episodeFileIds", ids), Map.of());
    }

    private Map<Integer, JsonNode> files(
            Instance instance, String resource, String parameter, Collection<Integer> values) {
        return each(instance, resource, parameter, values)
                .collect(Collectors.toMap(file -> file.path("id").asInt(), Function.identity(), (one, same) -> one));
    }

    /** Those of these files that are there, with their scores. */
    List<OwnedFile> owned(Instance instance, int owner, Set<Integer> ids) {
        Map<Integer, JsonNode> found = instance.kind() == Kind.RADARR
                ? files(instance, "/api/v3/moviefile", "movieId", List.of(owner))
                : files(instance, "/api/v3/episodefile", "episodeFileIds", ids);
        return new Owned(found, Map.of()).files(ids);
    }

    /** The ids of the files that these episodes, or this movie, have now. */
    Set<Integer> filesOf(Instance instance, int owner, Set<Integer> episodes) {
        if (instance.kind() == Kind.RADARR) {
            return files(instance, "/api/v3/moviefile", "movieId", List.of(owner))
                    .keySet();
        }
        Set<Integer> files = Json.ids(each(instance, "/api/v3/episode", "episodeIds", episodes), "episodeFileId");
        files.remove(0);
        return files;
    }

    private static OwnedFile file(JsonNode file) {
        return new OwnedFile(
                file.path("id").asInt(),
                file.path("customFormatScore").asInt(),
                ReadTraits.of(file),
                file.path("path").asText(""));
    }

    /** So many at once: an address must not grow longer than the apps read (8 kB). */
    private Stream<JsonNode> each(Instance instance, String resource, String parameter, Collection<Integer> values) {
        List<Integer> all = List.copyOf(values);
        List<JsonNode> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            Object[] query = all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
                    .flatMap(value -> Stream.<Object>of(parameter, value))
                    .toArray();
            found.addAll(Json.list(door.ask(Call.get(instance, resource, query))));
        }
        return found.stream();
    }
}
