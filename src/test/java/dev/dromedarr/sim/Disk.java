package dev.dromedarr.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an app sees of this machine's disk: some folders, perhaps under other names, as out of a container. */
final class Disk {

    private static final Set<String> VIDEOS =
            Set.of("mkv", "mp4", "avi", "ts", "m4v", "mov", "wmv", "mpg", "mpeg", "m2ts", "webm");

    private final Map<String, Path> folders = new LinkedHashMap<>();

    void see(String as, Path folder) {
        folders.put(as, folder);
    }

    /** Where something really is; empty when the app does not see that place. */
    Optional<Path> real(String seen) {
        return folders.entrySet().stream()
                .filter(folder -> seen.equals(folder.getKey())
                        || seen.startsWith(folder.getKey() + "/")
                        || seen.startsWith(folder.getKey() + "\\"))
                .max(Comparator.comparing(folder -> folder.getKey().length()))
                .map(folder -> Path.of(folder.getValue()
                        + seen.substring(folder.getKey().length()).replace('\\', '/')));
    }

    boolean isFile(String seen) {
        return real(seen).filter(Files::isRegularFile).isPresent();
    }

    long size(String seen) {
        try {
            return Files.size(real(seen).orElseThrow());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The videos in a folder and below it, or the one of exactly this path. */
    List<String> videos(String seen) {
        Optional<Path> place = real(seen).filter(Files::exists);
        if (place.isEmpty()) {
            return List.of();
        }
        char separator = seen.contains("\\") ? '\\' : '/';
        try (Stream<Path> all = Files.walk(place.get())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> VIDEOS.contains(extension(file.toString())))
                    .map(file -> seen
                            + file.toString()
                                    .substring(place.get().toString().length())
                                    .replace('/', separator))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Takes a file from one place to another, of which the app may not see anything. */
    void bring(String from, String to, boolean move) throws IOException {
        Path source = real(from).orElseThrow();
        Optional<Path> target = real(to);
        if (target.isPresent()) {
            Files.createDirectories(
                    Optional.ofNullable(target.get().getParent()).orElseThrow());
            Files.copy(source, target.get());
        }
        if (move) {
            Files.delete(source);
        }
    }

    void delete(String seen) throws IOException {
        Optional<Path> file = real(seen);
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }

    static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
