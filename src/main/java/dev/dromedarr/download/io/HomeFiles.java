package dev.dromedarr.download.io;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dromedarr.download.Target;
import dev.dromedarr.download.Work;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.io.arr.Call;
import dev.dromedarr.io.arr.Door;
import dev.dromedarr.io.arr.Json;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks the app what it sees in a file that has come home, and whether it would take it. */
final class HomeFiles {

    private final Door door;

    HomeFiles(Door door) {
        this.door = door;
    }

    /** The app looks into the file alone where it can; into its whole folder it looks for long. */
    Optional<HomeFile> find(Instance instance, String path) {
        return Stream.of(path, folder(path))
                .flatMap(place -> list(instance, place, path).stream())
                .findFirst();
    }

    private Optional<HomeFile> list(Instance instance, String place, String path) {
        Call call = Call.get(instance, "/api/v3/manualimport", "folder", place, "filterExistingFiles", false);
        return Json.list(door.ask(call.longer())).stream()
                .map(HomeFile::new)
                .filter(file -> HomeFile.same(file.path(), path))
                .findFirst();
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
    }

    /**
     * The same with all that an order needs.
     *
     * @throws Refused with the app's reason, when it would not have it
     */
    HomeFile judged(Instance instance, Target target, Work work, int series, HomeFile found) {
        HomeFile whole = whole(instance, found);
        HomeFile file = whole.means(target, work) ? whole : again(instance, target, work, series, whole);
        ImportRefusals.check(instance, target, file.rejections());
        return file;
    }

    /** A file that the app takes for something else, or for nothing, was judged as that: it looks again, told whose it is. */
    private HomeFile again(Instance instance, Target target, Work work, int series, HomeFile file) {
        Call call = Call.post(instance, "/api/v3/manualimport", file.corrected(target, work, series));
        return Json.list(door.ask(call)).stream()
                .findFirst()
                .map(file::seenAs)
                .orElseThrow(() ->
                        Unavailable.onlyThis(instance.spoken() + " does not say what it thinks of " + file.path()));
    }

    /** Without a quality the command would break in the app, and without languages the file would have none. */
    private HomeFile whole(Instance instance, HomeFile file) {
        if (file.quality().isPresent() && file.speaks()) {
            return file;
        }
        String name = file.path().substring(folder(file.path()).length() + 1);
        JsonNode parsed = Json.read(door.ask(Call.get(instance, "/api/v3/parse", "title", stem(name))));
        JsonNode info = parsed.path(instance.kind() == Kind.RADARR ? "parsedMovieInfo" : "parsedEpisodeInfo");
        JsonNode quality = file.quality()
                .or(() -> HomeFile.quality(info))
                .orElseThrow(() ->
                        new Refused("%s does not know which quality %s has; import it there by hand, with Manual Import"
                                .formatted(instance.spoken(), file.path())));
        HomeFile known = file.with("quality", quality);
        return file.speaks() ? known : known.with("languages", languages(parsed, info));
    }

    private static JsonNode languages(JsonNode parsed, JsonNode info) {
        return Stream.of(parsed, info)
                .map(said -> said.path("languages"))
                .filter(languages -> languages.isArray() && !languages.isEmpty())
                .findFirst()
                // As both apps write what they do not know.
                .orElseGet(() -> {
                    var unknown = Json.MAPPER.createArrayNode();
                    unknown.addObject().put("id", 0).put("name", "Unknown");
                    return unknown;
                });
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
