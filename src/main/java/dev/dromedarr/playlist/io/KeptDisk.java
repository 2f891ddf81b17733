package dev.dromedarr.playlist.io;

import dev.dromedarr.fault.Unavailable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folders of the kept lists, as the disk has them. */
final class KeptDisk {

    private static final Pattern VERSION = Pattern.compile("(\\d{1,18})\\.m3u");
    private static final int KEPT_VERSIONS = 2;

    private KeptDisk() {}

    /** Newest first. */
    static Stream<Long> versions(Path list) {
        return children(list).stream()
                .map(file -> VERSION.matcher(String.valueOf(file.getFileName())))
                .filter(name -> name.matches())
                .map(name -> Long.valueOf(name.group(1)))
                .sorted(Comparator.reverseOrder());
    }

    static void deleteOld(Path list) {
        versions(list).skip(KEPT_VERSIONS).forEach(version -> delete(list.resolve(version + ".m3u")));
    }

    static List<Path> children(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        } catch (IOException e) {
            throw DiskTrouble.of(folder, e);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new Unavailable("%s cannot be deleted; give this user the right to".formatted(file), e);
        }
    }

    static void force(Path path, OpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
