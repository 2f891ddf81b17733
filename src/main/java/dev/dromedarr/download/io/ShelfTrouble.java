package dev.dromedarr.download.io;

import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts into words why a file does not come into its place. */
final class ShelfTrouble {

    private static final long NOTHING_LEFT = 1 << 20;

    private ShelfTrouble() {}

    static RuntimeException of(Path folder, IOException why) {
        String told = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
        if (why instanceof AccessDeniedException) {
            return new Refused("Dromedarr may not write into %s; give its user the right to".formatted(folder), why);
        }
        if (told.contains("Read-only") || readOnly(folder)) {
            return new Refused("%s cannot be written: it is mounted read-only".formatted(folder), why);
        }
        if (told.contains("name too long")) {
            return new Refused(
                    "The file system of %s does not hold a name that long (%s); place the file by hand, or use another folder"
                            .formatted(folder, why.getClass().getSimpleName()),
                    why);
        }
        if (told.contains("No space left") || told.contains("quota") || full(folder)) {
            return full(folder, why);
        }
        return new Unavailable("%s cannot be written now (%s)".formatted(folder, told), why);
    }

    static Unavailable full(Path folder, Throwable why) {
        return new Unavailable("The disk of %s is full; the file waits until there is room".formatted(folder), why);
    }

    private static boolean readOnly(Path folder) {
        try {
            return Files.getFileStore(folder).isReadOnly();
        } catch (IOException unknown) {
            // Then the first trouble is told, as it came.
            return false;
        }
    }

    private static boolean full(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < NOTHING_LEFT;
        } catch (IOException unknown) {
            // Then the first trouble is told, as it came.
            return false;
        }
    }
}
