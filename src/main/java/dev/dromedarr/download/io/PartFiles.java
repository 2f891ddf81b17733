package dev.dromedarr.download.io;

import dev.dromedarr.download.Parts;
import dev.dromedarr.fault.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parts in their folder on this machine's disk, and the notes of copies whose part is gone. */
public final class PartFiles implements Parts {

    private static final Pattern NAME = Pattern.compile("(\\d{1,18})\\.(part|copy)");

    private final Path folder;

    public PartFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Part> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> part(file).stream()).toList();
        } catch (IOException e) {
            throw new Unavailable(
                    "The folder %s cannot be listed; look at its disk and its rights".formatted(folder), e);
        }
    }

    private static Optional<Part> part(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        try {
            return name.matches() && (name.group(2).equals("part") || !withPart(file, name.group(1)))
                    ? Optional.of(new Part(
                            Long.parseLong(name.group(1)),
                            Files.getLastModifiedTime(file).toInstant(),
                            Files.size(file)))
                    : Optional.empty();
        } catch (IOException gone) {
            // It came home, or was thrown away, at this very moment.
            return Optional.empty();
        }
    }

    private static boolean withPart(Path note, String id) {
        return Files.exists(note.resolveSibling(id + ".part"), LinkOption.NOFOLLOW_LINKS);
    }
}
