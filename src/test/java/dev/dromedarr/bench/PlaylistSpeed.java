package dev.dromedarr.bench;

import dev.dromedarr.playlist.Feed;
import dev.dromedarr.playlist.M3u;
import dev.dromedarr.playlist.UsualTags;
import dev.dromedarr.playlist.Visitor;
import dev.dromedarr.sim.ListText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** How long it takes to read a playlist of a million entries: whole, with names, with kinds. Run it with {@code -Xmx64m}. */
final class PlaylistSpeed {

    private static final int ROUNDS = 8;

    private PlaylistSpeed() {}

    public static void main(String[] arguments) throws IOException {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path file = Files.createTempFile("playlist", ".m3u");
        try {
            try (InputStream list = new ListText("http://provider.example:8080", entries).stream()) {
                Files.copy(list, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            System.out.printf("%,d entries, %,d bytes%n", entries, Files.size(file));
            long[] sum = new long[1];
            for (int round = 0; round < ROUNDS; round++) {
                measure(file, "entries cut out", entry -> sum[0]++);
                measure(file, "+ names", entry -> sum[0] += entry.name().length());
                measure(file, "+ kinds", entry -> sum[0] += entry.kind().ordinal());
            }
            System.out.println(sum[0]);
        } finally {
            Files.delete(file);
        }
    }

    private static void measure(Path file, String what, Visitor visitor) throws IOException {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        try (InputStream in = Files.newInputStream(file)) {
            M3u.read(feed(in), new UsualTags(), visitor);
        }
        System.out.printf(
                "%-16s %5d ms CPU, %5d ms wall%n",
                what,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1_000_000,
                (System.nanoTime() - start) / 1_000_000);
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
