package dev.dromedarr.app;

import dev.dromedarr.fault.Refused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second engine off the config folder: two on one book would both act. The system frees it when the process ends. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) {
        FileChannel channel = open(folder);
        try {
            if (channel.tryLock() != null) {
                return new FolderLock(channel);
            }
        } catch (OverlappingFileLockException sameProcess) {
            // Told below, like one of another process.
        } catch (IOException e) {
            throw new Refused("The config folder %s cannot be locked: %s".formatted(folder, e.getMessage()), e);
        }
        close(channel);
        throw new Refused(
                "Another Dromedarr uses the config folder %s; end it, or set DROMEDARR_CONFIG_DIR to another folder"
                        .formatted(folder));
    }

    private static FileChannel open(Path folder) {
        try {
            Files.createDirectories(folder);
            return FileChannel.open(
                    folder.resolve("dromedarr.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new Refused(
                    "The config folder %s cannot be written; set DROMEDARR_CONFIG_DIR to a folder that this user may write to"
                            .formatted(folder),
                    e);
        }
    }

    @Override
    public void close() {
        close(channel);
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("The lock of the config folder cannot be closed", e);
        }
    }
}
