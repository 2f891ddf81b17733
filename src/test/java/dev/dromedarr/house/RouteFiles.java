package dev.dromedarr.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The YAML of routes/, read as plain maps and lists. */
final class RouteFiles {

    private RouteFiles() {}

    static List<Path> all() {
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every map found anywhere in the file, outermost first. */
    static Stream<Map<?, ?>> nodes(Path file) {
        return walk(new Load(LoadSettings.builder().build()).loadFromString(text(file)));
    }

    /** Every value that stands under one of these keys, in all files. */
    static Stream<Object> values(String... keys) {
        return all().stream().flatMap(RouteFiles::nodes).flatMap(node -> Stream.of(keys)
                .map(key -> (Object) node.get(key))
                .filter(Objects::nonNull));
    }

    private static Stream<Map<?, ?>> walk(Object node) {
        if (node instanceof Map<?, ?> map) {
            return Stream.concat(
                    Stream.of(map),
                    map.values().stream().filter(Objects::nonNull).flatMap(RouteFiles::walk));
        }
        return node instanceof List<?> list ? list.stream().flatMap(RouteFiles::walk) : Stream.empty();
    }
}
