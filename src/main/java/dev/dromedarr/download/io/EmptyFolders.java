package dev.dromedarr.download.io;

import dev.dromedarr.download.FileNames;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;

/** The folders in which files stand that an app is to take in the place of its own: it moves the file away, and leaves its folder. */
final class EmptyFolders {

    private EmptyFolders() {}

    /** Removes those that are empty and were not changed since then; no link is followed. */
    static void remove(Path root, Instant since) throws IOException {
        Path upgrades = root.resolve(FileNames.UPGRADES);
        if (!Files.isDirectory(upgrades, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(upgrades)) {
            for (Path one : all) {
                Optional<BasicFileAttributes> is = Folders.look(one).filter(BasicFileAttributes::isDirectory);
                if (is.isPresent() && is.get().lastModifiedTime().toInstant().isBefore(since)) {
                    remove(one);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static void remove(Path folder) throws IOException {
        try {
            if (empty(folder)) {
                Files.delete(folder);
            }
        } catch (NoSuchFileException | DirectoryNotEmptyException otherwise) {
            // Somebody was quicker: it is gone, or used again.
            return;
        }
    }

    private static boolean empty(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        }
    }
}
