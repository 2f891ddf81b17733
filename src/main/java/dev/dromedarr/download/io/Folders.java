package dev.dromedarr.download.io;

import dev.dromedarr.fault.Refused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/** Goes down from a folder that a person named, step by step: never up, and never through a link. */
final class Folders {

    private Folders() {}

    /** What stands there itself, not what a link leads to. */
    static Optional<BasicFileAttributes> look(Path path) throws IOException {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** One step down. */
    static Path step(Path folder, String name) {
        if (name.isEmpty()
                || name.equals(".")
                || name.equals("..")
                || name.chars().anyMatch(letter -> letter == '/' || letter == '\\' || letter == 0)) {
            throw new Refused("\"%s\" is no name for a file or folder".formatted(name));
        }
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            throw new Refused(
                    "The name \"%s\" cannot be written on this system; start Dromedarr with LANG=C.UTF-8"
                            .formatted(name),
                    e);
        }
    }

    /** All the way down; what is not there is made. */
    static Path make(Path root, List<String> names, Access access) throws IOException {
        Path now = root;
        for (String name : names) {
            Path next = step(now, name);
            if (look(next).isEmpty() && made(next)) {
                access.toFolder(next);
                force(now);
            }
            now = checked(next);
        }
        return now;
    }

    private static boolean made(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException other) {
            // Somebody was quicker: what it is is looked at next.
            return false;
        }
    }

    private static Path checked(Path folder) throws IOException {
        BasicFileAttributes is = look(folder).orElseThrow(() -> new NoSuchFileException(folder.toString()));
        if (is.isSymbolicLink()) {
            throw new Refused(
                    "%s is a link, and links are not followed: put a folder in its place, or set the folder it leads to"
                            .formatted(folder));
        }
        if (!is.isDirectory()) {
            throw new Refused("%s is a file, where a folder should be; move it away".formatted(folder));
        }
        return folder;
    }

    /** Brings what a folder lists to the disk. */
    static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException cannot) {
            // Windows and some network shares know no such order; they write folders at once.
            return;
        }
    }
}
