package dev.dromedarr.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Folders of this machine that an app sees, each under a name of its own; and what it has against files in them. */
public final class Mounts {

    private record Mount(String seen, Path real) {}

    private final List<Mount> mounts = new ArrayList<>();
    private final Map<String, String> objections = new LinkedHashMap<>();

    /** From now on the app sees this folder, under this name. */
    public synchronized void add(String seen, Path real) {
        mounts.add(new Mount(seen, real));
    }

    /** The app says this against a file with this in its name, once it knows whose it is. */
    public synchronized void object(String partOfName, String rejection) {
        objections.put(partOfName, rejection);
    }

    synchronized List<String> objections(String name) {
        return objections.entrySet().stream()
                .filter(objection -> name.contains(objection.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Where it lies on this machine; empty when the app does not see it. */
    synchronized Optional<Path> real(String path) {
        return mounts.stream()
                .filter(mount -> path.equals(mount.seen)
                        || path.startsWith(mount.seen + "/")
                        || path.startsWith(mount.seen + "\\"))
                .max(Comparator.comparingInt(mount -> mount.seen.length()))
                .map(mount -> {
                    String rest = path.substring(mount.seen.length()).replace('\\', '/');
                    return rest.isEmpty() ? mount.real : mount.real.resolve(rest.substring(1));
                });
    }

    /** The videos there, as the app sees them: of a folder all below it, of a file that file (FACTS 5.2). */
    List<String> videos(String place) {
        Optional<Path> real = real(place).filter(Files::exists);
        if (real.isEmpty()) {
            return List.of();
        }
        char separator = place.contains("\\") ? '\\' : '/';
        try (Stream<Path> below = Files.walk(real.get())) {
            return below.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(mkv|mp4|avi|ts)"))
                    .map(file -> real.get().relativize(file).toString())
                    .map(rest -> rest.isEmpty() ? place : place + separator + rest.replace('/', separator))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Into the library, where that is a folder of this machine; else it is gone from here, or stays. */
    void bring(Path file, String library, boolean moved) {
        try {
            Optional<Path> target = real(library);
            if (target.isPresent()) {
                Files.createDirectories(target.get().getParent());
                Files.copy(file, target.get());
            }
            if (moved) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
