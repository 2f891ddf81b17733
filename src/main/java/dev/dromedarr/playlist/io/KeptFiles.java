package dev.dromedarr.playlist.io;

import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.io.seal.SealedFile;
import dev.dromedarr.playlist.Catalogue;
import dev.dromedarr.playlist.Entry;
import dev.dromedarr.playlist.EpisodeTags;
import dev.dromedarr.playlist.M3u;
import dev.dromedarr.playlist.PlaylistSource.Known;
import dev.dromedarr.playlist.Tally;
import dev.dromedarr.playlist.Visitor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The kept lists as sealed files: a folder for each list, in it {@code 7.m3u}, the seventh version, and the one before it. A new
 * version grows under another name and is renamed when it is whole, so that the highest number is always a whole list.
 */
public final class KeptFiles implements Catalogue {

    private static final Pattern LIST = Pattern.compile("\\d{1,18}");
    private static final String GROWING = ".part";
    private static final long MANY = 1_000_000_000;

    private final Path folder;
    private final Seal seal;
    private final EpisodeTags tags;
    private final Disk disk;
    private final long first;

    /** Opens a file to be written. */
    @FunctionalInterface
    interface Disk {
        OutputStream create(Path file) throws IOException;
    }

    /** Keeps them in this folder. */
    public KeptFiles(Path folder, Seal seal, EpisodeTags tags) {
        // Each engine counts from a number of its own: where one's entry is called by its version, no other takes it
        // for one of its own.
        this(
                folder,
                seal,
                tags,
                Files::newOutputStream,
                ThreadLocalRandom.current().nextLong(MANY));
    }

    /** With versions counted from the first one on. */
    KeptFiles(Path folder, Seal seal, EpisodeTags tags, Disk disk, long first) {
        this.first = first;
        this.disk = disk;
        this.folder = folder;
        this.seal = seal;
        this.tags = tags;
    }

    /**
     * Removes what an earlier run left half done, and what no list of this version is: it is fetched anew then. To be called before
     * anything is fetched.
     */
    public void clean() {
        for (Path list : KeptDisk.children(folder)) {
            for (Path file : KeptDisk.children(list)) {
                if (String.valueOf(file.getFileName()).endsWith(GROWING)) {
                    KeptDisk.delete(file);
                }
            }
            KeptDisk.versions(list)
                    .map(version -> list.resolve(version + ".m3u"))
                    .forEach(file -> {
                        if (!ours(file)) {
                            KnownVersion.forget(list);
                            KeptDisk.delete(file);
                        }
                    });
            KeptDisk.deleteOld(list);
        }
    }

    private boolean ours(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            return SealedFile.ours(channel);
        } catch (IOException e) {
            throw DiskTrouble.of(folder, e);
        }
    }

    /** The newest version that is kept; empty when there is none. */
    OptionalLong version(long playlist) {
        return KeptDisk.versions(folder(playlist)).mapToLong(Long::longValue).findFirst();
    }

    /** What is known of the newest version that is kept; empty when there is none, or nothing is known of it. */
    Optional<Known> known(long playlist) {
        return version(playlist).isEmpty() ? Optional.empty() : KnownVersion.read(folder(playlist));
    }

    void know(long playlist, Known known) {
        KnownVersion.write(folder(playlist), known);
    }

    /** All lists that are kept. */
    Set<Long> lists() {
        return KeptDisk.children(folder).stream()
                .map(list -> String.valueOf(list.getFileName()))
                .filter(name -> LIST.matcher(name).matches())
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    /** Forgets a list with all its versions. */
    public void forget(long playlist) {
        KeptDisk.children(folder(playlist)).forEach(KeptDisk::delete);
        KeptDisk.delete(folder(playlist));
    }

    /** Forgets all lists but these. */
    public void forgetAllBut(List<Long> playlists) {
        lists().stream().filter(list -> !playlists.contains(list)).forEach(this::forget);
    }

    /** Passes the entries of one kept list by; of none when there is none. */
    void each(long playlist, Visitor visitor) {
        Optional<OpenList> newest = openNewest(folder(playlist));
        if (newest.isPresent()) {
            try (OpenList open = newest.get()) {
                M3u.read(open.feed(seal, 0), tags, visitor);
            }
        }
    }

    /** A new version that grows beside the kept one. */
    Growing grow(long playlist) {
        try {
            Path list = Files.createDirectories(folder(playlist), Private.folder(folder));
            Path part = Files.createTempFile(list, "new", GROWING);
            return new Growing(list, part, SealedFile.write(seal, disk.create(part)));
        } catch (IOException e) {
            throw DiskTrouble.of(folder, e);
        }
    }

    /** Writes, and tells when the disk does not take it. */
    void write(OutputStream out, byte[] bytes, int from, int count) {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            throw DiskTrouble.of(folder, e);
        }
    }

    /** A version that is not yet whole. */
    final class Growing implements AutoCloseable {

        private final Path list;
        private final Path part;
        private final OutputStream out;

        private Growing(Path list, Path part, OutputStream out) {
            this.list = list;
            this.part = part;
            this.out = out;
        }

        OutputStream out() {
            return out;
        }

        /** Reads what was written; nothing more can be written then. */
        Tally read(EpisodeTags knower, Visitor visitor) {
            try {
                out.close();
                try (FileChannel channel = FileChannel.open(part)) {
                    return M3u.read(new OpenList(new KeptList(0, 0, 0), channel).feed(seal, 0), knower, visitor);
                }
            } catch (IOException e) {
                throw DiskTrouble.of(folder, e);
            }
        }

        /** It is whole: on the disk, then in its place. */
        void keep() {
            try {
                out.close();
                KeptDisk.force(part, StandardOpenOption.WRITE);
                long next = KeptDisk.versions(list).findFirst().orElse(first) + 1;
                Files.move(part, list.resolve(next + ".m3u"), StandardCopyOption.ATOMIC_MOVE);
                KeptDisk.force(list, StandardOpenOption.READ);
            } catch (IOException e) {
                throw DiskTrouble.of(folder, e);
            }
            KeptDisk.deleteOld(list);
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                // The disk that is full was told when it was written to; here the half list only has to go.
                KeptDisk.delete(part);
                return;
            }
            KeptDisk.delete(part);
        }
    }

    @Override
    public Snapshot open() {
        List<OpenList> open = new ArrayList<>();
        try {
            for (Path list : KeptDisk.children(folder)) {
                openNewest(list).ifPresent(open::add);
            }
            return new OpenLists(seal, tags, open);
        } catch (RuntimeException e) {
            open.forEach(OpenList::close);
            throw e;
        }
    }

    /** Between looking and opening a refresh may have taken the file away: then there is a newer one. */
    private Optional<OpenList> openNewest(Path list) {
        Optional<Long> newest = KeptDisk.versions(list).findFirst();
        while (newest.isPresent()) {
            Optional<OpenList> open = open(list, newest.get());
            if (open.isPresent()) {
                return open;
            }
            newest = KeptDisk.versions(list).findFirst();
        }
        return Optional.empty();
    }

    private Optional<OpenList> open(Path list, long version) {
        Path file = list.resolve(version + ".m3u");
        try {
            FileChannel channel = FileChannel.open(file);
            try {
                long bytes = SealedFile.read(seal, channel).size();
                long id = Long.parseLong(String.valueOf(list.getFileName()));
                return Optional.of(new OpenList(new KeptList(id, version, bytes), channel));
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw DiskTrouble.of(folder, e);
        }
    }

    @Override
    public Optional<Entry> read(Place place) {
        return open(folder(place.playlist()), place.version()).flatMap(open -> {
            try (open) {
                List<Entry> found = new ArrayList<>();
                new M3u.Slices(tags, entry -> found.add(entry.entry()))
                        .read(open.feed(seal, place.offset()), open.list(), place.offset(), place.offset() + 1);
                return found.stream().findFirst();
            }
        });
    }

    private Path folder(long playlist) {
        return folder.resolve(String.valueOf(playlist));
    }
}
