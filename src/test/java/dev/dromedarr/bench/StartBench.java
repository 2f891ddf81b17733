package dev.dromedarr.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** From the start of the process to a healthy answer, and the memory an idle engine takes, for every JDK of this machine. */
final class StartBench {

    private static final int STARTS = 3;
    private static final Duration IDLE = Duration.ofSeconds(10);

    private StartBench() {}

    static void run() throws Exception {
        for (Path home : homes()) {
            int version = version(home);
            Path folder = Files.createTempDirectory("start-bench");
            measure(home, "without an archive", "");
            if (version >= 17) {
                Path archive = folder.resolve("classes.jsa");
                train(home, "-XX:ArchiveClassesAtExit=" + archive);
                measure(home, "AppCDS", "-XX:SharedArchiveFile=" + archive);
            }
            if (version >= 25) {
                Path cache = folder.resolve("cache.aot");
                train(home, "-XX:AOTCacheOutput=" + cache);
                measure(home, "AOT cache", "-XX:AOTCache=" + cache);
            }
        }
    }

    /** {@code -Dbench.jdks=/path:/other}, else the one that runs this. */
    private static List<Path> homes() {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getProperty("bench.jdks", ""))
                .map(home -> home.isBlank() ? System.getProperty("java.home") : home)
                .map(Path::of)
                .toList();
    }

    private static int version(Path home) throws IOException {
        return Files.readAllLines(home.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> Runtime.Version.parse(line.replaceAll("[^0-9.]", "")))
                .map(Runtime.Version::feature)
                .findFirst()
                .orElseThrow();
    }

    private static void train(Path home, String option) throws Exception {
        try (Launched engine = start(home, option)) {
            engine.await("/health");
            engine.stop();
        }
    }

    private static void measure(Path home, String what, String option) throws Exception {
        List<Double> seconds = new ArrayList<>();
        double idle = 0;
        for (int i = 0; i < STARTS; i++) {
            try (Launched engine = start(home, option)) {
                seconds.add(engine.await("/health").toMillis() / 1000.0);
                if (i == STARTS - 1) {
                    Thread.sleep(IDLE.toMillis());
                    idle = Figures.megabytes(engine.resident(false));
                }
            }
        }
        System.out.printf(
                "JDK %d, %s: %.2f s to /health (median of %d, %.2f to %.2f), idle %.0f MB%n",
                version(home),
                what,
                Figures.median(seconds),
                STARTS,
                seconds.stream().min(Double::compare).orElseThrow(),
                seconds.stream().max(Double::compare).orElseThrow(),
                idle);
    }

    private static Launched start(Path home, String option) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("JAVA_HOME", home.toString());
        settings.put("DROMEDARR_JAVA_OPTS", option);
        settings.put("DROMEDARR_ARCHIVE", "no");
        settings.put("LOG_LEVEL", "WARN");
        return Launched.engine(Files.createTempDirectory("start-bench"), settings);
    }
}
