package dev.dromedarr.download.io;

import dev.dromedarr.download.FirstBytes;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.fault.Unavailable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is home of one download: a file that grows at its end. Its length is the truth, whatever was killed when. */
final class Part implements AutoCloseable {

    private static final List<String> FULL = List.of("no space left", "quota", "file too large");

    private final Path file;
    private final FileChannel channel;
    private long length;

    private Part(Path file, FileChannel channel, long length) {
        this.file = file;
        this.channel = channel;
        this.length = length;
    }

    /** The part of a download in this folder. */
    static Path of(Path folder, long id) {
        return folder.resolve(id + ".part");
    }

    /** Opens it, and makes it and its folder when they are missing. Only one may have it open. */
    static Part open(Path folder, long id) {
        Path file = of(folder, id);
        try {
            folder(folder);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new Refused("%s is a link or a folder, and no file of ours; remove it".formatted(file));
            }
            FileChannel channel = FileChannel.open(
                    file,
                    Set.of(
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            LinkOption.NOFOLLOW_LINKS),
                    mode(folder));
            try {
                lock(file, channel);
                return new Part(file, channel, channel.size());
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw trouble(file, e);
        }
    }

    /** Throws it away, and then a copy of it that was begun elsewhere. A link goes, and not what it leads to. */
    static void discard(Path folder, long id) {
        Path file = of(folder, id);
        try {
            Files.deleteIfExists(file);
            HalfCopy.discard(folder, id);
        } catch (IOException e) {
            throw trouble(file, e);
        }
    }

    private static void folder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new Refused("%s is a file, and no folder; remove it or choose another folder".formatted(folder), e);
        }
    }

    /** Another one that was not ended in time, or another node that believes it has the lease, may still be writing. */
    private static void lock(Path file, FileChannel channel) {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException taken) {
            throw new Unavailable("%s is still written by an earlier try".formatted(file), taken);
        } catch (IOException e) {
            // A file system without locks, as NFS may be: then only the lease keeps others away.
            return;
        }
        throw new Unavailable("%s is being written by another engine".formatted(file));
    }

    private static FileAttribute<?>[] mode(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    Path file() {
        return file;
    }

    long length() {
        return length;
    }

    /**
     * Adds bytes at the end.
     *
     * @return false when the disk has no room for all of them: those for which it had are home
     */
    boolean add(byte[] bytes, int count) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
        try {
            while (buffer.hasRemaining()) {
                length += channel.write(buffer, length);
            }
            return true;
        } catch (IOException e) {
            if (full(e)) {
                return false;
            }
            throw trouble(file, e);
        }
    }

    /** Whether these bytes are in it from that place on. */
    boolean same(byte[] bytes, int count, long from) {
        return Arrays.equals(bytes, 0, count, read(from, count), 0, count);
    }

    /** The first ones, as many as tell what kind of file it is. */
    byte[] start() {
        return read(0, (int) Math.min(length, FirstBytes.ENOUGH));
    }

    private byte[] read(long from, int count) {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, from + buffer.position()) < 0) {
                    throw new Unavailable("%s was cut by somebody else".formatted(file));
                }
            }
            return buffer.array();
        } catch (IOException e) {
            throw trouble(file, e);
        }
    }

    /** Forgets all of it, on the disk as well: nothing of an old version may stay when a new one is remembered. */
    void clear() {
        try {
            channel.truncate(0);
            channel.force(true);
            length = 0;
        } catch (IOException e) {
            throw trouble(file, e);
        }
    }

    private static boolean full(IOException e) {
        String told = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return FULL.stream().anyMatch(told::contains);
    }

    static RuntimeException trouble(Path file, IOException why) {
        if (why instanceof ClosedChannelException) {
            return new Unavailable("%s was closed while it was written, because the engine ends".formatted(file), why);
        }
        return full(why)
                ? new Unavailable("The disk of %s is full; make room there".formatted(file), why)
                : new Refused(
                        "%s cannot be read or written (%s); give this user the right to"
                                .formatted(file, why.getClass().getSimpleName()),
                        why);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw trouble(file, e);
        }
    }
}
