package dev.dromedarr.playlist.io;

import dev.dromedarr.playlist.Playlist.Stamp;
import dev.dromedarr.playlist.PlaylistSource.Known;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A small file beside a kept list: three lines that tell when it was the newest last, its ETag and its date. */
final class KnownVersion {

    private static final int LINES = 3;

    private KnownVersion() {}

    /** Empty as well when the file is no such file: then the list is fetched again. */
    static Optional<Known> read(Path list) {
        try {
            List<String> lines = Files.readAllLines(file(list));
            return lines.size() < LINES
                    ? Optional.empty()
                    : Optional.of(new Known(
                            Instant.ofEpochMilli(Long.parseLong(lines.get(0))),
                            new Stamp(some(lines.get(1)), some(lines.get(2)))));
        } catch (NoSuchFileException | MalformedInputException | NumberFormatException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw DiskTrouble.of(list, e);
        }
    }

    static void write(Path list, Known known) {
        List<String> lines = List.of(
                String.valueOf(known.newestAt().toEpochMilli()),
                known.stamp().etag().orElse(""),
                known.stamp().modified().orElse(""));
        Path part = list.resolve("known.part");
        try {
            Files.write(part, lines);
            Files.move(part, file(list), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException gone) {
            // Somebody deleted the list at this very moment.
        } catch (IOException e) {
            throw DiskTrouble.of(list, e);
        }
    }

    /** From now on nothing is known of it, so that it is fetched again. */
    static void forget(Path list) {
        KeptDisk.delete(file(list));
    }

    private static Path file(Path list) {
        return list.resolve("known");
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
