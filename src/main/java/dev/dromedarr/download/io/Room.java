package dev.dromedarr.download.io;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** The room that is left on the disk, of which some is not ours to use. */
final class Room {

    /** So often it is looked, while bytes come. */
    private static final long EVERY = 8 << 20;

    private static final double MEGABYTE = 1e6;

    private final Path folder;
    private final long reserve;
    private final ToLongFunction<Path> free;
    private long lookedAt;

    Room(Path folder, long reserve, ToLongFunction<Path> free) {
        this.folder = folder;
        this.reserve = reserve;
        this.free = free;
    }

    /** Why so many bytes cannot come; empty when they can. */
    Optional<String> lacks(long coming) {
        long left = free.applyAsLong(folder);
        return left - coming < reserve
                ? Optional.of(
                        "On the disk of %s %.0f MB are free; %.0f MB more would come, and %.0f MB are to stay free"
                                .formatted(folder, left / MEGABYTE, coming / MEGABYTE, reserve / MEGABYTE))
                : Optional.empty();
    }

    /** The same, at a length that is reached while bytes come; it looks only now and then. */
    Optional<String> lacksAt(long length) {
        if (length - lookedAt < EVERY) {
            return Optional.empty();
        }
        lookedAt = length;
        return lacks(0);
    }

    String full() {
        return "The disk of %s is full".formatted(folder);
    }
}
