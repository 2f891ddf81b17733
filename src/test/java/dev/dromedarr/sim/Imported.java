package dev.dromedarr.sim;

import java.util.List;
import java.util.Optional;

/** A file that came into the library, and those that had to go for it. */
public record Imported(
        Optional<Download> download, LibraryFile file, List<LibraryFile> deleted, String sourcePath, boolean moved) {

    public Imported {
        deleted = List.copyOf(deleted);
    }

    public boolean upgrade() {
        return !deleted.isEmpty();
    }
}
