package dev.dromedarr.download.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.download.Target;
import dev.dromedarr.download.Work;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.arr.Answer;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.io.arr.Door;
import dev.dromedarr.io.arr.Json;
import dev.dromedarr.release.ReleaseName;
import dev.dromedarr.release.ReleaseNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads movies and episodes as their app knows them now. */
final class ArrWorks {

    private final Door door;

    ArrWorks(Door door) {
        this.door = door;
    }

    /**
     * The work of a target.
     *
     * @param name it may tell of more episodes in the same file; nothing: of none
     */
    Work read(Instance instance, Target target, String name) {
        return instance.kind() == Kind.RADARR ? movie(instance, target) : episodes(instance, target, name);
    }

    private Work movie(Instance instance, Target target) {
        JsonNode movie = ask(instance, target, "/api/v3/movie/" + target.item());
        return new Work(
                title(instance, movie),
                known(movie, "year"),
                List.of(),
                false,
                known(movie, "runtime"),
                file(instance, movie, "movieFileId", "movieFile"));
    }

    private Work episodes(Instance instance, Target target, String name) {
        JsonNode episode = ask(instance, target, "/api/v3/episode/" + target.item());
        int id = series(instance, target, episode);
        JsonNode series = ask(instance, target, "/api/v3/series/" + id);
        Optional<Integer> file = file(instance, episode, "episodeFileId", "episodeFile");
        List<Work.Episode> all = new ArrayList<>(List.of(episode(target.item(), episode)));
        all.addAll(others(instance, id, all.get(0), file, name));
        Optional<Integer> runtime = known(episode, "runtime").or(() -> known(series, "runtime"));
        return new Work(
                title(instance, series),
                known(series, "year"),
                all,
                series.path("seriesType").asText("").equalsIgnoreCase("daily"),
                runtime.map(minutes -> minutes * all.size()),
                file);
    }

    /** The series of an episode; 0 for a movie. */
    int series(Instance instance, Target target) {
        if (instance.kind() == Kind.RADARR) {
            return 0;
        }
        return target.series()
                .orElseGet(() -> series(instance, target, ask(instance, target, "/api/v3/episode/" + target.item())));
    }

    private static int series(Instance instance, Target target, JsonNode episode) {
        return Json.number(episode, "seriesId")
                .or(target::series)
                .orElseThrow(() ->
                        Unavailable.onlyThis(instance.spoken() + " does not tell to which series an episode belongs"));
    }

    /** What the app owns already is not replaced by a file that nobody ordered for it. */
    private List<Work.Episode> others(
            Instance instance, int series, Work.Episode first, Optional<Integer> file, String name) {
        ReleaseName said = ReleaseNames.read(name);
        List<Integer> numbers = said.numbering().episodes();
        boolean more = numbers.size() > 1
                && numbers.contains(first.number())
                && said.season().orElse(-1) == first.season();
        if (!more) {
            return List.of();
        }
        Call call = Call.get(instance, "/api/v3/episode", "seriesId", series, "seasonNumber", first.season());
        return Json.list(door.ask(call)).stream()
                .filter(other -> numbers.contains(other.path("episodeNumber").asInt(-1)))
                .filter(other -> other.path("id").asInt() != first.id())
                .filter(other -> {
                    Optional<Integer> owned = file(instance, other, "episodeFileId", "episodeFile");
                    return owned.isEmpty() || owned.equals(file);
                })
                .map(other -> episode(other.path("id").asInt(), other))
                .toList();
    }

    /** Where a file of the app lies, as the app sees it. */
    String path(Instance instance, Target target, int file) {
        String kind = instance.kind() == Kind.RADARR ? "movie" : "episode";
        Call call = Call.get(instance, "/api/v3/" + kind + "file", kind + "FileIds", file);
        return Json.list(door.ask(call)).stream()
                .flatMap(node -> Json.text(node, "path").stream())
                .findFirst()
                .orElseThrow(() -> Unavailable.onlyThis(
                        "%s does not tell where its file for %s lies".formatted(instance.spoken(), target.label())));
    }

    void nothingElseGoes(Instance instance, Target target, Work work) {
        lost(instance, target, work).ifPresent(lost -> {
            throw new Refused(lost + "; the new file stays where it is: import it there by hand, or delete it");
        });
    }

    /** The app lets the file go that it has, and with it whatever other episodes that holds. */
    Optional<String> lost(Instance instance, Target target, Work work) {
        if (instance.kind() == Kind.RADARR || work.file().isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> told = work.episodes().stream().map(Work.Episode::id).collect(Collectors.toSet());
        Call call = Call.get(
                instance, "/api/v3/episode", "episodeFileId", work.file().orElseThrow());
        return Json.list(door.ask(call)).stream()
                .filter(other -> !told.contains(other.path("id").asInt()))
                .findFirst()
                .map(other -> "The file that %s has for %s holds S%02dE%02d as well, which would be lost with it"
                        .formatted(
                                instance.spoken(),
                                target.label(),
                                other.path("seasonNumber").asInt(),
                                other.path("episodeNumber").asInt()));
    }

    private JsonNode ask(Instance instance, Target target, String path) {
        Answer answer = door.ask(Call.get(instance, path).orAbsent());
        if (answer.absent()) {
            throw new Refused(
                    "%s has no %s (any more); its ids stand in /api/v1/missing, and a download for what is gone can be cancelled"
                            .formatted(instance.spoken(), target.label()));
        }
        return Json.read(answer);
    }

    private static Work.Episode episode(int id, JsonNode node) {
        return new Work.Episode(
                id,
                node.path("seasonNumber").asInt(),
                node.path("episodeNumber").asInt(),
                Json.text(node, "title").orElse(""),
                Json.text(node, "airDate").flatMap(ArrWorks::day));
    }

    private static String title(Instance instance, JsonNode work) {
        return Json.text(work, "title")
                .orElseThrow(() -> Unavailable.onlyThis(instance.spoken() + " does not tell the title of a work"));
    }

    private static Optional<Integer> file(Instance instance, JsonNode item, String field, String embedded) {
        if (!item.path("hasFile").asBoolean(false)) {
            return Optional.empty();
        }
        Optional<Integer> id = known(item, field).or(() -> known(item.path(embedded), "id"));
        if (id.isEmpty()) {
            throw Unavailable.onlyThis(instance.spoken() + " has a file and does not tell which");
        }
        return id;
    }

    /** The apps write 0 for a number that they do not know. */
    private static Optional<Integer> known(JsonNode node, String field) {
        return Json.number(node, field).filter(number -> number > 0);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException strange) {
            return Optional.empty();
        }
    }
}
