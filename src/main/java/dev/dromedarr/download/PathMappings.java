package dev.dromedarr.download;

import java.util.Comparator;
import java.util.List;

/** How the apps see what lies in the folders at home. */
public final class PathMappings {

    private final List<PathMapping> mappings;

    public PathMappings(List<PathMapping> mappings) {
        this.mappings = List.copyOf(mappings);
    }

    /** The same path as this app sees it: the longest folder that is mapped counts, and of two equal ones that of the app. */
    public String map(String instance, String path) {
        return mappings.stream()
                .filter(mapping -> mapping.fits(instance, path))
                .max(Comparator.<PathMapping>comparingInt(
                                mapping -> mapping.from().length())
                        .thenComparing(mapping -> mapping.instance().isPresent()))
                .map(mapping -> mapping.map(path))
                .orElse(path);
    }
}
