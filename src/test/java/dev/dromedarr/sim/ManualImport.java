package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Carries out ManualImport: no rule is asked, the file comes in and the old one goes. */
final class ManualImport {

    private static final String NULL_REFERENCE =
            "System.NullReferenceException: Object reference not set to an instance of an object.\n"
                    + "   at NzbDrone.Core.MediaFiles.Manual.ManualImportService.Execute(ManualImportCommand message)";

    private final State state;
    private final Consumer<List<Imported>> afterwards;

    ManualImport(State state, Consumer<List<Imported>> afterwards) {
        this.state = state;
        this.afterwards = afterwards;
    }

    /** The exception with which the command dies, if it does. One bad file stops all after it. */
    Optional<String> execute(JsonNode command) {
        if (state.quirks.contains(Quirk.COMPLETED_WITHOUT_IMPORT)) {
            return Optional.empty();
        }
        var mode = ImportMode.of(command.path("importMode"));
        var done = new ArrayList<Imported>();
        Optional<String> failure = Optional.empty();
        for (var file : command.path("files")) {
            failure = fault(file);
            if (failure.isPresent()) {
                break;
            }
            try {
                bringIn(file, mode).ifPresent(done::add);
            } catch (IOException denied) {
                failure = Optional.of("System.UnauthorizedAccessException: Access to the path '%s' is denied."
                        .formatted(file.path("path").asText()));
                break;
            }
        }
        if (failure.isEmpty()) {
            failure = done.stream().anyMatch(ManualImport::unfinished) ? Optional.of(NULL_REFERENCE) : failure;
            done.forEach(this::settle);
        }
        afterwards.accept(done);
        return state.quirks.contains(Quirk.FAILED_THOUGH_IMPORTED) ? Optional.of(NULL_REFERENCE) : failure;
    }

    /** The command that brings in all files of a download. */
    JsonNode everything(Download download) {
        var files = Json.array(download.files().stream().map(file -> {
            var posted = Json.object().put("path", state.path(download, file)).put("downloadId", download.id());
            int work = state.library.workOf(file.owners().get(0)).id();
            posted.put(state.app.work() + "Id", work).set("episodeIds", Json.numbers(file.owners()));
            posted.set("quality", model(file.quality().orElse(download.quality()), download.version()));
            posted.set("languages", Shapes.languages(true));
            return posted;
        }));
        return Json.object().put("importMode", "auto").set("files", files);
    }

    private JsonNode model(String quality, int version) {
        return Quality.named(state.app, quality).model(version);
    }

    private Optional<String> fault(JsonNode file) {
        var owners = owners(file);
        if (owners.isEmpty() || !owners.stream().allMatch(state.library::knows)) {
            state.violated("ManualImport without a known " + state.app.item() + ": " + file.path("path"));
            var model = state.app == App.SONARR ? "Series" : "Movie";
            return Optional.of("NzbDrone.Core.Datastore.ModelNotFoundException: %s with ID %d does not exist"
                    .formatted(model, file.path(state.app.work() + "Id").asInt()));
        }
        if (!file.path("quality").path("quality").isObject()) {
            state.violated("ManualImport without quality: " + file.path("path"));
            return Optional.of(NULL_REFERENCE);
        }
        var quality = file.path("quality").path("quality");
        if (Quality.all(state.app).stream().noneMatch(known -> known.json().equals(quality))) {
            state.violated("ManualImport with a quality %s does not have: %s".formatted(state.app.title(), quality));
            return Optional.of(NULL_REFERENCE);
        }
        if (file.path("languages").isEmpty()) {
            state.violated("ManualImport without languages: " + file.path("path"));
        }
        if (source(file).isEmpty()) {
            return Optional.of("System.IO.FileNotFoundException: File not found: "
                    + file.path("path").asText());
        }
        return Optional.empty();
    }

    /** Empty when something else lies there already: the app says so in its log only. */
    private Optional<Imported> bringIn(JsonNode file, ImportMode mode) throws IOException {
        var path = file.path("path").asText();
        var source = source(file).orElseThrow();
        var tracked = state.download(file.path("downloadId").asText());
        var owners = owners(file);
        boolean inPlace = path.startsWith(state.library.workOf(owners.get(0)).path() + "/");
        boolean moved = !inPlace
                && (mode == ImportMode.MOVE
                        || (mode == ImportMode.AUTO
                                && tracked.map(Download::canMoveFiles).orElse(true)));
        if (moved && !source.movable()) {
            state.violated("A seeding torrent was moved: " + source.title());
        }
        var quality = file.path("quality").path("quality").path("name").asText();
        var relative = inPlace
                ? path.substring(state.library.workOf(owners.get(0)).path().length() + 1)
                : state.library.relativePath(owners, quality, Disk.extension(path));
        var home = state.library.path(owners, relative);
        if (!inPlace && !owned(home, owners) && state.disk.isFile(home)) {
            return Optional.empty();
        }
        var former = state.library.remove(owners);
        // Of what lies in its folder already only the row is added: the file before it stays there, and nothing is
        // replaced (FACTS 2.2).
        var old = inPlace ? List.<LibraryFile>of() : former;
        var shelved = new LibraryFile(
                state.library.nextFile(),
                owners,
                source.file.score(),
                source.file.formats(),
                file.path("quality"),
                file.path("languages"),
                relative,
                home,
                source.title(),
                source.file.size(),
                Instant.now());
        if (source.download.isEmpty()) {
            if (path.endsWith(".part") || source.file.size() == 0) {
                state.violated("ManualImport of a file that is not whole: " + path);
            }
            onDisk(path, shelved, old, moved);
        }
        state.library.add(shelved);
        var imported = new Imported(tracked, shelved, old, path, moved);
        if (!inPlace) {
            state.history.imported(imported);
        }
        state.imports.add(imported);
        tracked.ifPresent(download -> download.imported(owners));
        if (moved) {
            source.download.ifPresent(download -> download.moved(source.file));
        }
        return Optional.of(imported);
    }

    private boolean owned(String path, List<Integer> owners) {
        return owners.stream()
                .flatMap(owner -> state.library.fileOf(owner).stream())
                .anyMatch(file -> file.path().equals(path));
    }

    /** The old file goes for good before the new one comes. */
    private void onDisk(String path, LibraryFile file, List<LibraryFile> old, boolean moved) throws IOException {
        for (LibraryFile one : old) {
            if (!one.path().equals(path)) {
                state.disk.delete(one.path());
            }
        }
        if (!path.equals(file.path())) {
            state.disk.bring(path, file.path(), moved);
        }
    }

    // Sonarr lets the download go when all of its episodes are in, Radarr when anything is.
    private void settle(Imported imported) {
        imported.download().filter(Download::complete).ifPresent(download -> {
            boolean all = download.imported().size()
                    >= Math.max(1, download.expected().size());
            if (all || state.app == App.RADARR) {
                download.state(DownloadState.IMPORTED);
            }
        });
    }

    private static boolean unfinished(Imported imported) {
        return imported.download().filter(download -> !download.complete()).isPresent();
    }

    private List<Integer> owners(JsonNode file) {
        if (state.app == App.RADARR) {
            return file.path("movieId").isInt() ? List.of(file.path("movieId").asInt()) : List.of();
        }
        var ids = new ArrayList<Integer>();
        if (file.path("seriesId").isInt()) {
            file.path("episodeIds").forEach(id -> ids.add(id.asInt()));
        }
        return ids;
    }

    private Optional<Source> source(JsonNode posted) {
        var path = posted.path("path").asText();
        return state.downloads().stream()
                .flatMap(download -> download.files().stream().map(file -> new Source(Optional.of(download), file)))
                .filter(source ->
                        state.path(source.download.orElseThrow(), source.file).equals(path))
                .findFirst()
                .or(() -> fromDisk(path));
    }

    private Optional<Source> fromDisk(String path) {
        if (!state.disk.isFile(path)) {
            return Optional.empty();
        }
        var name = path.substring(path.lastIndexOf('/') + 1);
        return Optional.of(
                new Source(Optional.empty(), CandidateFile.named(name, 0).size(state.disk.size(path))));
    }

    /** Where a file comes from: a download, or simply the disk. */
    private record Source(Optional<Download> download, CandidateFile file) {

        boolean movable() {
            return download.map(Download::canMoveFiles).orElse(true);
        }

        String title() {
            return download.map(Download::title).orElseGet(() -> file.name().replaceFirst("\\.[^.]+$", ""));
        }
    }
}
