package dev.dromedarr.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.dromedarr.download.Line;
import dev.dromedarr.download.Pace;
import dev.dromedarr.download.Source;
import dev.dromedarr.download.io.CommonPace;
import dev.dromedarr.download.io.HttpLine;
import dev.dromedarr.playlist.Address;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Fetches with our line and with curl, in turns, and prints what each took. */
final class LineClient {

    private static final int ROUNDS = 5;
    private static final long LIMIT = 10_000_000;
    private static final double NANOS = 1e9;

    private static final Path HOME = Path.of(System.getenv().getOrDefault("LINE_FOLDER", "."));
    private static final String URL = System.getenv().getOrDefault("LINE_URL", "");
    private static final CommonPace PACE = new CommonPace(Pace.of(0), Clock.systemUTC());
    private static final ExecutorService THREADS = Executors.newCachedThreadPool();
    private static final HttpLine LINE = new HttpLine(
            new HttpLine.Setup(HOME, "Dromedarr", Duration.ofSeconds(60), 0, Optional.empty()),
            PACE,
            THREADS,
            Clock.systemUTC());

    private LineClient() {}

    public static void main(String[] arguments) throws Exception {
        againstCurl();
        limit();
        memory();
        System.exit(0);
    }

    private record Took(double seconds, double cpu) {}

    private static void againstCurl() throws Exception {
        List<Double> ratios = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            Took curl = curl();
            Took ours = ours();
            System.out.printf(
                    "round %d: curl %.0f MB/s, CPU %.2f s; ours %.0f MB/s, CPU %.2f s; ours : curl = %.2f%n",
                    round,
                    1000 / curl.seconds(),
                    curl.cpu(),
                    1000 / ours.seconds(),
                    ours.cpu(),
                    curl.seconds() / ours.seconds());
            ratios.add(curl.seconds() / ours.seconds());
            cpu.add(ours.cpu() / curl.cpu());
        }
        System.out.printf(
                "median: speed ours : curl = %.2f, CPU ours : curl = %.2f%n",
                Figures.median(ratios), Figures.median(cpu));
    }

    private static Took ours() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        LINE.discard(1);
        long cpu = system.getProcessCpuTime();
        long begun = System.nanoTime();
        fetch(1, (bytes, size, version) -> true);
        return new Took((System.nanoTime() - begun) / NANOS, (system.getProcessCpuTime() - cpu) / NANOS);
    }

    private static Line.Arrival fetch(long id, Line.Watcher watcher) {
        Source source = new Source(new Address(URL), Optional.empty());
        return LINE.fetch(new Line.Wish(id, source, Optional.empty(), Optional.empty()), watcher);
    }

    private static Took curl() throws IOException, InterruptedException {
        Path file = HOME.resolve("curl.mkv");
        Files.deleteIfExists(file);
        Process process = new ProcessBuilder(
                        "bash", "-c", "TIMEFORMAT='%R %U %S'; time curl -s -o \"$0\" \"$1\"", file.toString(), URL)
                .redirectErrorStream(true)
                .start();
        String[] times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ", 3);
        process.waitFor();
        Files.delete(file);
        return new Took(Double.parseDouble(times[0]), Double.parseDouble(times[1]) + Double.parseDouble(times[2]));
    }

    private static void limit() throws Exception {
        PACE.set(Pace.of(LIMIT));
        for (int round = 1; round <= 3; round++) {
            long all = 0;
            long begun = System.nanoTime();
            long end = begun + Duration.ofSeconds(10).toNanos();
            List<Callable<Line.Arrival>> three = new ArrayList<>();
            for (long id = 1; id <= 3; id++) {
                long one = id;
                LINE.discard(id);
                three.add(() -> fetch(one, (bytes, size, version) -> System.nanoTime() < end));
            }
            for (Future<Line.Arrival> arrival : THREADS.invokeAll(three)) {
                all += ((Line.Arrival.Stopped) arrival.get()).bytes();
            }
            double seconds = (System.nanoTime() - begun) / NANOS;
            System.out.printf(
                    "limit 10 MB/s, 3 together: %.2f MB/s over %.1f s (%+.1f %%)%n",
                    all / 1e6 / seconds, seconds, 100 * (all / seconds / LIMIT - 1));
        }
        PACE.set(Pace.of(0));
    }

    private static void memory() throws Exception {
        System.gc();
        Thread.sleep(1000);
        long before = resident();
        AtomicLong most = new AtomicLong(before);
        List<Callable<Line.Arrival>> three = new ArrayList<>();
        for (long id = 1; id <= 3; id++) {
            long one = id;
            LINE.discard(id);
            three.add(() -> fetch(one, (bytes, size, version) -> {
                most.accumulateAndGet(resident(), Math::max);
                return true;
            }));
        }
        long begun = System.nanoTime();
        for (Future<Line.Arrival> arrival : THREADS.invokeAll(three)) {
            arrival.get();
        }
        System.out.printf(
                "3 together without limit: %.0f MB/s; memory before %.0f MB, most %+.1f MB%n",
                3 * 1000 / ((System.nanoTime() - begun) / NANOS),
                Figures.megabytes(before),
                Figures.megabytes(most.get() - before));
        for (long id = 1; id <= 3; id++) {
            LINE.discard(id);
        }
    }

    private static long resident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
