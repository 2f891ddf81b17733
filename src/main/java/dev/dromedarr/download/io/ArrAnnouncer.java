package dev.dromedarr.download.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.download.Announcer;
import dev.dromedarr.download.PathMappings;
import dev.dromedarr.download.Target;
import dev.dromedarr.download.Work;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Mask;
import dev.dromedarr.io.arr.Answer;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.io.arr.Door;
import dev.dromedarr.io.arr.Json;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Sonarr v4 and Radarr v5/v6, told by their API v3 of files that have come home: {@code ManualImport} with the exact ids. */
public final class ArrAnnouncer implements Announcer {

    private static final Set<String> UNDER_WAY = Set.of("queued", "started");

    private final Door door;
    private final PathMappings mappings;
    private final ArrWorks works;
    private final HomeFiles files;

    public ArrAnnouncer(Door door, PathMappings mappings) {
        this.door = door;
        this.mappings = mappings;
        this.works = new ArrWorks(door);
        this.files = new HomeFiles(door);
    }

    @Override
    public Work read(Instance instance, Target target) {
        return works.read(instance, target, "");
    }

    @Override
    public Work read(Instance instance, Target target, String name) {
        return works.read(instance, target, name);
    }

    @Override
    public int order(Instance instance, Target target, Work work, String path) {
        String seen = mappings.map(instance.name(), path);
        Optional<HomeFile> found = files.find(instance, seen);
        if (found.isEmpty()) {
            return underWay(instance, seen).orElseThrow(() -> unseen(instance, seen, path));
        }
        int series = works.series(instance, target);
        HomeFile file = files.judged(instance, target, work, series, found.get());
        works.nothingElseGoes(instance, target, work);
        Call command = Call.post(instance, "/api/v3/command", file.command(target, work, series));
        JsonNode answer = Json.read(door.ask(command));
        // Given twice while it is open it is the same command: the app compares the paths.
        return Json.number(answer, "id")
                .orElseThrow(
                        () -> Unavailable.onlyThis(instance.spoken() + " took the command and named no id for it"));
    }

    @Override
    public Optional<String> loses(Instance instance, Target target, Work work) {
        return works.lost(instance, target, work);
    }

    @Override
    public Optional<String> other(Instance instance, Target target, int file, String path) {
        String there = works.path(instance, target, file);
        return HomeFile.same(there, mappings.map(instance.name(), path)) ? Optional.empty() : Optional.of(there);
    }

    /** While a command moves the file, it is not seen where it was. */
    private Optional<Integer> underWay(Instance instance, String seen) {
        return Json.list(door.ask(Call.get(instance, "/api/v3/command"))).stream()
                .filter(command -> command.path("name").asText("").equalsIgnoreCase("ManualImport"))
                .filter(ArrAnnouncer::underWay)
                .filter(command -> Json.each(command.at("/body/files"))
                        .anyMatch(file -> HomeFile.same(file.path("path").asText(""), seen)))
                .flatMap(command -> Json.number(command, "id").stream())
                .findFirst();
    }

    private static Refused unseen(Instance instance, String seen, String path) {
        String as = seen.equals(path) ? "" : " as " + seen;
        return new Refused(
                "%s does not see %s%s: give it the right to read and write there, and where it sees that folder under another name, say so in path-mappings"
                        .formatted(instance.spoken(), path, as));
    }

    @Override
    public Optional<Fate> follow(Instance instance, int command) {
        Answer answer =
                door.ask(Call.get(instance, "/api/v3/command/" + command).orAbsent());
        return answer.absent() ? Optional.empty() : Optional.of(fate(Json.read(answer)));
    }

    private static Fate fate(JsonNode command) {
        if (underWay(command)) {
            return new Fate(false, Optional.empty());
        }
        if (status(command).equals("completed")) {
            // Also when it could not bring the file in: "Destination already exists" is told to nobody else.
            return new Fate(true, Optional.of("the command completed; if the file is not in, its log alone tells why"));
        }
        // The first line; below it is a stack trace.
        String why = Json.text(command, "exception")
                .or(() -> Json.text(command, "message"))
                .flatMap(text -> text.strip().lines().findFirst())
                .map(line -> ": " + Mask.mask(line))
                .orElse("");
        return new Fate(true, Optional.of("the command ended as " + status(command) + why));
    }

    private static boolean underWay(JsonNode command) {
        return UNDER_WAY.contains(status(command));
    }

    private static String status(JsonNode command) {
        return command.path("status").asText("").toLowerCase(Locale.ROOT);
    }
}
