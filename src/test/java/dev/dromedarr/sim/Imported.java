package dev.dromedarr.sim;

import java.util.List;
import java.util.Optional;

/** A file that came into the library, and those that had to go for it. */
public record Imported(
        Optional<Download> download, LibraryFile file, List<LibraryFile> deleted, String sourcePath, boolean moved) {

    public Imported {
        deleted = List.copyOf(deleted);
    }

    /** It lay in its folder already: no history is written of it and no event sent (FACTS 2.2). */
    public boolean inPlace() {
        return sourcePath.equals(file.path());
    }

    public boolean upgrade() {
        return !deleted.isEmpty();
    }

    /** Which of a connection's switches this sends an event for. */
    String flag() {
        return upgrade() ? "onUpgrade" : "onDownload";
    }
}
