package dev.dromedarr.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.io.web.HttpWeb;
import dev.dromedarr.playlist.Address;
import dev.dromedarr.playlist.Catalogue.Snapshot;
import dev.dromedarr.playlist.Census;
import dev.dromedarr.playlist.Feed;
import dev.dromedarr.playlist.M3u;
import dev.dromedarr.playlist.Playlist;
import dev.dromedarr.playlist.UsualTags;
import dev.dromedarr.playlist.Visitor;
import dev.dromedarr.playlist.io.KeptFiles;
import dev.dromedarr.playlist.io.Sources;
import dev.dromedarr.sim.ListText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** How long it takes to pass over a playlist of a million entries, plain and as it is kept. Run it with {@code -Xmx64m}. */
final class PlaylistSpeed {

    private static final int ROUNDS = 9;

    private PlaylistSpeed() {}

    public static void main(String[] arguments) throws IOException {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path folder = Files.createTempDirectory("playlist-speed");
        Path file = folder.resolve("list.m3u");
        try (InputStream list = new ListText("http://provider.example:8080", entries).stream()) {
            Files.copy(list, file, StandardCopyOption.REPLACE_EXISTING);
        }
        System.out.printf("%,d entries, %,d bytes%n", entries, Files.size(file));
        var tags = new UsualTags();
        var kept =
                new KeptFiles(folder.resolve("kept"), new Seal(new Secret("0123456789abcdef0123456789abcdef")), tags);
        var sources = new Sources(
                new HttpWeb("bench", Duration.ofSeconds(1), Duration.ofSeconds(1)), kept, tags, Long.MAX_VALUE);
        Address address = new Address(file.toUri().toString());
        long[] sums = new long[64];

        measure("plain file, 1 thread: entries cut out", () -> plain(file, entry -> sums[0]++));
        measure(
                "plain file, 1 thread: + names",
                () -> plain(file, entry -> sums[0] += entry.name().length()));
        measure(
                "plain file, 1 thread: + kinds",
                () -> plain(file, entry -> sums[0] += entry.kind().hashCode()));
        measure("refresh: read, count, seal, keep", () -> refresh(sources, address));
        for (int workers = 1; workers <= 2; workers++) {
            int some = workers;
            measure(
                    "kept (sealed), " + some + " thread(s): + names",
                    () -> scan(
                            kept,
                            some,
                            worker -> entry -> sums[worker * 32] += entry.name().length()));
        }
        System.out.println(Arrays.stream(sums).sum());
        Files.delete(file);
        kept.forgetAllBut(List.of());
    }

    private static long plain(Path file, Visitor visitor) {
        try (InputStream in = Files.newInputStream(file)) {
            return M3u.read(feed(in), new UsualTags(), visitor).entries();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long refresh(Sources sources, Address address) {
        var list = new Playlist(
                1,
                "bench",
                Playlist.Type.M3U,
                Playlist.Origin.API,
                address.shown(),
                Census.NOTHING,
                Playlist.Stamp.NONE,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                0,
                false);
        try (var draft = sources.fetch(list, address).orElseThrow()) {
            draft.keep();
            return draft.census().entries();
        }
    }

    private static long scan(KeptFiles kept, int workers, IntFunction<Visitor> visitors) {
        try (Snapshot snapshot = kept.open()) {
            return snapshot.scan(workers, visitors).entries();
        }
    }

    private static void measure(String what, Supplier<Long> work) {
        long[] cpu = new long[ROUNDS];
        long[] wall = new long[ROUNDS];
        long entries = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long cpuBefore = system.getProcessCpuTime();
            long before = System.nanoTime();
            entries = work.get();
            wall[round] = (System.nanoTime() - before) / 1_000_000;
            cpu[round] = (system.getProcessCpuTime() - cpuBefore) / 1_000_000;
        }
        if (entries == 0) {
            throw new IllegalStateException("Nothing was read: " + what);
        }
        Arrays.sort(cpu);
        Arrays.sort(wall);
        System.out.printf(
                "%-40s CPU best %5d median %5d ms, wall best %5d median %5d ms%n",
                what, cpu[0], cpu[ROUNDS / 2], wall[0], wall[ROUNDS / 2]);
    }

    private static Feed feed(InputStream in) {
        return (buffer, at, room) -> {
            try {
                return in.read(buffer, at, room);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
