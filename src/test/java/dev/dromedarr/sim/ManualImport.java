package dev.dromedarr.sim;

import com.fasterxml.jackson.databind.JsonNode;
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
    private final Inbox inbox;
    private final Consumer<List<Imported>> afterwards;

    ManualImport(State state, Shapes shapes, Consumer<List<Imported>> afterwards) {
        this.state = state;
        this.inbox = new Inbox(state, shapes);
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
            done.add(bringIn(file, mode));
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
        var owners = owners(state, file);
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

    private Imported bringIn(JsonNode file, ImportMode mode) {
        var source = source(file).orElseThrow();
        var tracked = state.download(file.path("downloadId").asText());
        boolean moved = mode == ImportMode.MOVE
                || (mode == ImportMode.AUTO
                        && tracked.map(Download::canMoveFiles).orElse(true));
        if (moved && !source.canMove()) {
            state.violated("A seeding torrent was moved: " + source.title());
        }
        var owners = owners(state, file);
        var quality = file.path("quality").path("quality").path("name").asText();
        var relative = state.library.relativePath(owners, quality);
        var old = state.library.remove(owners);
        var shelved = new LibraryFile(
                state.library.nextFile(),
                owners,
                source.score(),
                source.formats(),
                file.path("quality"),
                file.path("languages"),
                relative,
                state.library.path(owners, relative),
                source.title(),
                source.size(),
                Instant.now());
        state.library.add(shelved);
        var imported = new Imported(tracked, shelved, old, file.path("path").asText(), moved);
        state.history.imported(imported);
        state.imports.add(imported);
        tracked.ifPresent(download -> download.imported(owners));
        source.broughtIn(shelved.path(), moved);
        return imported;
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

    /** Of which episodes or movie somebody says a file is. */
    static List<Integer> owners(State state, JsonNode file) {
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
                .flatMap(download -> download.files().stream().map(file -> new Tracked(download, file)))
                .filter(source -> state.path(source.download, source.file).equals(path))
                .<Source>map(source -> source)
                .findFirst()
                .or(() -> inbox.source(path));
    }

    private record Tracked(Download download, CandidateFile file) implements Source {

        @Override
        public String title() {
            return download.title();
        }

        @Override
        public int score() {
            return file.score();
        }

        @Override
        public List<String> formats() {
            return file.formats();
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public boolean canMove() {
            return download.canMoveFiles();
        }

        @Override
        public void broughtIn(String path, boolean away) {
            if (away) {
                download.moved(file);
            }
        }
    }
}
