package dev.dromedarr.download.io;

import dev.dromedarr.download.Placed;
import dev.dromedarr.fault.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks for files below the folders at home; what is away with its disk is not taken for moved. */
public final class PlacedFiles implements Placed {

    private final List<Path> roots;

    /** @param roots the folders for movies and series, as far as they are set */
    public PlacedFiles(List<Path> roots) {
        this.roots =
                roots.stream().map(root -> root.toAbsolutePath().normalize()).toList();
    }

    @Override
    public boolean lies(String path) {
        Path file = Path.of(path);
        roots.stream()
                .filter(file::startsWith)
                .filter(root -> !Files.isDirectory(root))
                .findFirst()
                .ifPresent(root -> {
                    throw new Unavailable("%s is no folder (any more); is its disk there?".formatted(root));
                });
        try {
            return Folders.look(file).isPresent();
        } catch (IOException e) {
            throw new Unavailable("%s cannot be looked at now (%s)".formatted(file, e.getMessage()), e);
        }
    }
}
