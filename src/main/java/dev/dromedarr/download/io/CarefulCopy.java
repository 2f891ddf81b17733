package dev.dromedarr.download.io;

import dev.dromedarr.fault.Unavailable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/** Copies a file to another file system and reads it again there; what is not the same does not stay. */
final class CarefulCopy {

    private static final int BLOCK = 1 << 20;

    private CarefulCopy() {}

    /** The copy is on the disk when this returns. */
    static void copy(Path from, Path folder, Path to, Access access) throws IOException {
        Files.deleteIfExists(to);
        room(from, folder);
        boolean whole = false;
        try {
            long written = write(from, to);
            access.toFile(to);
            force(to);
            if (Files.size(to) != Files.size(from) || read(to) != written) {
                throw new Unavailable(
                        "%s did not keep what was written there: the copy differs; look at that disk, it is tried again"
                                .formatted(folder));
            }
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(to);
            }
        }
    }

    private static void room(Path from, Path folder) throws IOException {
        FileStore disk = Files.getFileStore(folder);
        // A total of nothing is a file system that does not tell.
        if (disk.getTotalSpace() > 0 && disk.getUsableSpace() < Files.size(from)) {
            throw ShelfTrouble.full(folder, new IOException("No space left for " + Files.size(from) + " bytes"));
        }
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static long write(Path from, Path to) throws IOException {
        var sum = new CRC32C();
        ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
        try (FileChannel source = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel target = FileChannel.open(to, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            while (source.read(block.clear()) >= 0) {
                sum.update(block.flip().duplicate());
                while (block.hasRemaining()) {
                    target.write(block);
                }
            }
        }
        return sum.getValue();
    }

    private static long read(Path file) throws IOException {
        var sum = new CRC32C();
        ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
        try (FileChannel source = FileChannel.open(file, StandardOpenOption.READ)) {
            while (source.read(block.clear()) >= 0) {
                sum.update(block.flip());
            }
        }
        return sum.getValue();
    }
}
