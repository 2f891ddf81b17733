package dev.dromedarr.download.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parts in a folder, as far as they are to go. */
final class Parts {

    private static final Pattern NAME = Pattern.compile("(\\d{1,18})\\.part");

    private Parts() {}

    static int clean(Path folder, Set<Long> keep, Instant before) {
        int deleted = 0;
        for (Path file : children(folder)) {
            Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
            if (name.matches() && !keep.contains(Long.valueOf(name.group(1))) && old(file, before)) {
                deleted += delete(file) ? 1 : 0;
            }
        }
        return deleted;
    }

    /** Whether there was something. A link goes, and not what it leads to. */
    static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Part.trouble(file, e);
        }
    }

    private static boolean old(Path file, Instant before) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                            .toInstant()
                            .isBefore(before);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw Part.trouble(file, e);
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw Part.trouble(folder, e);
        }
    }
}
