package dev.dromedarr.bench;

import dev.dromedarr.release.NameScanner;
import dev.dromedarr.release.ReleaseNames;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Reads many real names: how many in a second, and whether any of them takes long. */
final class RealNames {

    private static final int ROUNDS = 8;
    private static final long LONG = 1_000_000;
    private static final int TRIES = 5;

    private RealNames() {}

    static void run() throws IOException {
        Optional<Path> file = Optional.ofNullable(System.getProperty("bench.real"))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .filter(Files::isReadable);
        if (file.isEmpty()) {
            System.out.println(
                    "real names: skipped, -Dbench.real=<file> names no gzipped table whose last column is a name");
            return;
        }
        List<String> names = read(file.get());
        System.out.printf("%,d distinct real names%n", names.size());
        scan(names.stream().map(String::toCharArray).toList());
        slowest(names);
    }

    private static List<String> read(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.substring(line.lastIndexOf('\t') + 1))
                    .distinct()
                    .collect(Collectors.toList());
        }
    }

    private static void scan(List<char[]> names) {
        NameScanner scanner = new NameScanner();
        double best = 0;
        double cpu = 0;
        long sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            long beginCpu = threadTime();
            for (char[] name : names) {
                scanner.scan(name, 0, name.length);
                for (int title = 0; title < scanner.titles(); title++) {
                    sum += scanner.looseKey(title);
                }
            }
            best = Math.max(best, names.size() / ((System.nanoTime() - begin) / 1e9));
            cpu = Math.max(cpu, names.size() / ((threadTime() - beginCpu) / 1e9));
        }
        System.out.printf(
                "scanner with keys: %,.0f names/s, %,.0f in a second of CPU (best of %d rounds; checksum %x)%n",
                best, cpu, ROUNDS, sum);
    }

    /** Counted in time of the CPU, and read again when it seems long: other programs must not count. */
    private static void slowest(List<String> names) {
        long worst = 0;
        String slow = "";
        int over = 0;
        for (int round = 0; round < 2; round++) {
            worst = 0;
            over = 0;
            for (String name : names) {
                long time = time(name);
                for (int again = 1; again < TRIES && time > LONG; again++) {
                    time = Math.min(time, time(name));
                }
                over += time > LONG ? 1 : 0;
                if (time > worst) {
                    worst = time;
                    slow = name;
                }
            }
        }
        System.out.printf(
                "full reading: no exception; %d names above 1 ms; the slowest %.2f ms: %s%n", over, worst / 1e6, slow);
    }

    private static long time(String name) {
        long begin = threadTime();
        ReleaseNames.read(name);
        return threadTime() - begin;
    }

    private static long threadTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
