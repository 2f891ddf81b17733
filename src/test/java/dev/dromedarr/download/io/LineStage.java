package dev.dromedarr.download.io;

import dev.dromedarr.download.Line;
import dev.dromedarr.download.Pace;
import dev.dromedarr.download.Source;
import dev.dromedarr.playlist.Address;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A line with a folder, and a memory for what the watcher was told last, as the table of downloads has it. */
final class LineStage implements AutoCloseable {

    final Path folder;
    final ExecutorService threads = Executors.newCachedThreadPool();
    final CommonPace pace = new CommonPace(Pace.of(0), Clock.systemUTC());
    Duration idle = Duration.ofSeconds(20);
    long reserve;
    long free = Long.MAX_VALUE;
    Optional<Path> ffprobe = Optional.empty();
    Optional<Integer> runtime = Optional.empty();
    Optional<String> options = Optional.empty();
    Optional<String> validator = Optional.empty();
    Optional<Long> size = Optional.empty();
    final List<Long> told = new ArrayList<>();

    LineStage(Path folder) {
        this.folder = folder.resolve("under-way");
    }

    HttpLine line() {
        return new HttpLine(
                new HttpLine.Setup(folder, "Dromedarr/test", idle, reserve, ffprobe),
                pace,
                threads,
                Clock.systemUTC(),
                anywhere -> free);
    }

    Line.Arrival fetch(String address) {
        return fetch(address, (bytes, all, version) -> true);
    }

    Line.Arrival fetch(String address, Line.Watcher watcher) {
        Line.Wish wish = new Line.Wish(7, new Source(new Address(address), options), validator, runtime);
        return line().fetch(wish, (bytes, all, version) -> {
            told.add(bytes);
            validator = version;
            size = all;
            return watcher.goesOn(bytes, all, version);
        });
    }

    Path part() {
        return folder.resolve("7.part");
    }

    byte[] home() {
        try {
            return Files.exists(part()) ? Files.readAllBytes(part()) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
