package dev.dromedarr.app;

import dev.dromedarr.app.settings.Settings;
import dev.dromedarr.download.Allowance;
import dev.dromedarr.download.Line;
import dev.dromedarr.download.Pace;
import dev.dromedarr.download.Parts;
import dev.dromedarr.download.Placed;
import dev.dromedarr.download.Shelf;
import dev.dromedarr.download.io.Access;
import dev.dromedarr.download.io.CommonPace;
import dev.dromedarr.download.io.DiskShelf;
import dev.dromedarr.download.io.HttpLine;
import dev.dromedarr.download.io.PartFiles;
import dev.dromedarr.download.io.PlacedFiles;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The folders at home, and the line on which files come into them. */
final class HomeDisks {

    private final ExecutorService workers = Executors.newCachedThreadPool(HomeDisks::thread);
    private final Line line;
    private final Shelf shelf;
    private final Placed placed;
    private final Parts parts;
    private final Allowance allowance;

    HomeDisks(Settings settings, Clock clock) {
        Settings.Downloads given = settings.downloads();
        Settings.Directories folders = settings.directories();
        Path temp = temp(settings);
        var pace =
                new CommonPace(new Pace(given.bandwidthLimit(), given.hours()), clock.withZone(ZoneId.systemDefault()));
        var setup = new HttpLine.Setup(
                temp, "Dromedarr/" + Version.NUMBER, given.idleTimeout(), given.reserve(), program("ffprobe"));
        this.line = new HttpLine(setup, pace, workers, clock);
        this.shelf = new DiskShelf(temp, folders.movies(), folders.tvshows(), access(given.rights()));
        this.placed = new PlacedFiles(Stream.of(folders.movies(), folders.tvshows())
                .flatMap(Optional::stream)
                .toList());
        this.parts = new PartFiles(temp);
        this.allowance = new Allowance(given.concurrency(), new Common(pace));
    }

    /** Where downloads grow: in the config folder, when nothing else is said. */
    static Path temp(Settings settings) {
        return settings.directories().temp().orElseGet(() -> settings.configDir()
                .resolve("downloading"));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "download-line");
        thread.setDaemon(true);
        return thread;
    }

    static Access access(Settings.Rights rights) {
        return new Access(rights.fileMode(), rights.dirMode(), rights.owner(), rights.group());
    }

    /** Where a program lies, when it is installed. */
    private static Optional<Path> program(String name) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Nothing is fetched any more. */
    void close() {
        workers.shutdown();
    }

    Line line() {
        return line;
    }

    Shelf shelf() {
        return shelf;
    }

    Placed placed() {
        return placed;
    }

    Parts parts() {
        return parts;
    }

    Allowance allowance() {
        return allowance;
    }

    private record Common(CommonPace pace) implements Allowance.Bandwidth {

        @Override
        public long limit() {
            return pace.pace().limit();
        }

        @Override
        public long now() {
            return pace.rate();
        }

        @Override
        public void set(long limit) {
            pace.set(pace.pace().limitedTo(limit));
        }
    }
}
