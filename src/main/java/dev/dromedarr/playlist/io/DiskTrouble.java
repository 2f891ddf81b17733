package dev.dromedarr.playlist.io;

import dev.dromedarr.fault.Refused;
import java.io.IOException;
import java.nio.file.Path;

/** Puts into words why a list cannot be kept. */
final class DiskTrouble {

    private DiskTrouble() {}

    static Refused of(Path folder, IOException why) {
        String told = String.valueOf(why.getMessage());
        return told.contains("No space left") || told.contains("quota")
                ? new Refused("The disk of %s is full; make room there".formatted(folder), why)
                : new Refused(
                        "The folder %s cannot be read or written (%s); give this user the right to"
                                .formatted(folder, why.getClass().getSimpleName()),
                        why);
    }
}
