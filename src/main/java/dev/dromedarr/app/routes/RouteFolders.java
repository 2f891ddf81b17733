package dev.dromedarr.app.routes;

import dev.dromedarr.fault.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The shipped routes, overlaid by the user's: a file of the same name takes the place of ours, another name is added. */
public record RouteFolders(Path shipped, Path users) {

    private static final String ENDING = ".camel.yaml";

    public List<RouteFile> files() {
        // Ours come first, so that an id or name taken twice is the mistake of the one that was added.
        Map<String, RouteFile> byName = new LinkedHashMap<>();
        list(shipped).forEach(path -> byName.put(name(path), new RouteFile(path, false)));
        if (byName.isEmpty()) {
            throw new Refused("There are no routes in %s; they belong beside the program".formatted(shipped));
        }
        if (Files.isDirectory(users)) {
            list(users).forEach(path -> byName.put(name(path), new RouteFile(path, true)));
        }
        return new ArrayList<>(byName.values());
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> name(path).endsWith(ENDING)).sorted().toList();
        } catch (IOException e) {
            throw new Refused("The routes in %s cannot be read: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
