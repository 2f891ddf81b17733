package dev.dromedarr.download.io;

import dev.dromedarr.download.Shelf;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.instance.Kind;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders at home on this machine's disks. A file comes into its place by a link or a renaming, which is done or not done; from another
 * file system it is copied beside its place first.
 */
public final class DiskShelf implements Shelf {

    private final Path temp;
    private final Optional<Path> movies;
    private final Optional<Path> tvshows;
    private final Access access;

    /**
     * The folders, as they are set.
     *
     * @param temp where the parts are
     */
    public DiskShelf(Path temp, Optional<Path> movies, Optional<Path> tvshows, Access access) {
        this.temp = temp;
        this.movies = movies;
        this.tvshows = tvshows;
        this.access = access;
    }

    @Override
    public String place(long id, Kind kind, List<String> path, long size) {
        Path root = root(kind);
        Path told = root;
        for (String name : path) {
            told = Folders.step(told, name);
        }
        Path part = temp.resolve(id + ".part");
        try {
            Path real = root.toRealPath();
            if (Folders.look(part).isPresent()) {
                put(id, part, real, path, size);
            } else {
                placedBefore(real, told, size);
            }
            HalfCopy.discardOrLeave(temp, id);
        } catch (IOException e) {
            throw ShelfTrouble.of(root, e);
        }
        return told.toString();
    }

    @Override
    public void tidy(Instant since) {
        List<RuntimeException> troubles = Stream.of(movies, tvshows)
                .flatMap(Optional::stream)
                .flatMap(root -> tidied(root, since).stream())
                .toList();
        if (!troubles.isEmpty()) {
            throw troubles.get(0);
        }
    }

    private static Optional<RuntimeException> tidied(Path root, Instant since) {
        try {
            EmptyFolders.remove(root, since);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(ShelfTrouble.of(root, e));
        }
    }

    private Path root(Kind kind) {
        boolean movie = kind == Kind.RADARR;
        Path root = (movie ? movies : tvshows)
                .orElseThrow(() -> new Refused(
                        movie
                                ? "There is no folder for movies; set directories.movies (MOVIES_DIR)"
                                : "There is no folder for series; set directories.tvshows (TVSHOWS_DIR)"))
                .toAbsolutePath()
                .normalize();
        if (!Files.isDirectory(root)) {
            // It is never made: it may be a disk that is not there at the moment.
            throw new Refused("%s is no folder (any more); is its disk there? It is set as %s"
                    .formatted(root, movie ? "directories.movies (MOVIES_DIR)" : "directories.tvshows (TVSHOWS_DIR)"));
        }
        return root;
    }

    /** The part goes when the file is in its place, and not before. */
    private static void placedBefore(Path root, Path target, long size) throws IOException {
        Optional<BasicFileAttributes> there = Folders.look(target);
        if (there.isEmpty()) {
            throw new Refused("What was fetched is gone, and %s is not there; fetch it again".formatted(target));
        }
        boolean ours = there.get().isRegularFile() && there.get().size() == size;
        if (!ours || !target.toRealPath().startsWith(root)) {
            throw different(target);
        }
    }

    private void put(long id, Path part, Path root, List<String> path, long size) throws IOException {
        BasicFileAttributes fetched = Folders.look(part).orElseThrow();
        if (!fetched.isRegularFile() || fetched.size() != size) {
            throw new Refused("%s is not what was fetched: it has %d bytes of %d; fetch it again"
                    .formatted(part, fetched.size(), size));
        }
        int last = path.size() - 1;
        Path folder = Folders.make(root, path.subList(0, last), access);
        Path target = Folders.step(folder, path.get(last));
        Path beside = Folders.step(folder, HalfCopy.name(id));
        if (Folders.look(target).isPresent()) {
            if (!same(part, target)) {
                throw different(target);
            }
            CarefulCopy.force(target);
        } else {
            access.toFile(part);
            CarefulCopy.force(part);
            if (!taken(part, target)) {
                HalfCopy.note(temp, id, beside);
                CarefulCopy.copy(part, folder, beside, access);
                copied(beside, target);
            }
            inside(root, target, part);
        }
        Files.deleteIfExists(beside);
        Folders.force(folder);
        Files.deleteIfExists(part);
    }

    private static void copied(Path beside, Path target) throws IOException {
        try {
            if (!taken(beside, target)) {
                throw new FileSystemException(target.toString(), null, "cannot be renamed in its own folder");
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** A link is never made over another file; a renaming is, so it is for those file systems alone that have no links. */
    private static boolean taken(Path from, Path target) throws IOException {
        try {
            Files.createLink(target, from);
            return true;
        } catch (FileAlreadyExistsException other) {
            throw different(target);
        } catch (UnsupportedOperationException | FileSystemException unlinked) {
            return renamed(from, target);
        }
    }

    private static boolean renamed(Path from, Path target) throws IOException {
        if (Folders.look(target).isPresent()) {
            throw different(target);
        }
        try {
            Files.move(from, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (AtomicMoveNotSupportedException elsewhere) {
            return false;
        }
    }

    /** Somebody may have put a link in the way in the last moment: then the file comes back. */
    private static void inside(Path root, Path target, Path part) throws IOException {
        if (target.toRealPath().startsWith(root)) {
            return;
        }
        if (Folders.look(part).isPresent()) {
            Files.delete(target);
        } else {
            Files.move(target, part);
        }
        throw new Refused("%s leads out of %s; nothing is placed there".formatted(target.getParent(), root));
    }

    private static boolean same(Path part, Path target) throws IOException {
        Optional<BasicFileAttributes> there = Folders.look(target).filter(BasicFileAttributes::isRegularFile);
        return there.isPresent()
                && there.get().size() == Files.size(part)
                && (Files.isSameFile(part, target) || Files.mismatch(part, target) < 0);
    }

    private static Refused different(Path target) {
        return new Refused("Another file is there already: %s; move it away, or cancel the download".formatted(target));
    }
}
