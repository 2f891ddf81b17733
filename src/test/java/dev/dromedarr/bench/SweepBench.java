package dev.dromedarr.bench;

import dev.dromedarr.sim.App;
import dev.dromedarr.sim.Download;
import dev.dromedarr.sim.Rejections;
import dev.dromedarr.sim.SimSonarr;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A queue of 2,000 rows of which 200 are stuck: how many calls the first sweep makes, how many the second, and the memory. */
final class SweepBench {

    private static final int ROWS = 2000;
    private static final int STUCK = 200;
    private static final String SWEEP_EVERY = "40s";

    private SweepBench() {}

    static void run() throws Exception {
        Path folder = Files.createTempDirectory("sweep-bench");
        try (SimSonarr sonarr = new SimSonarr()) {
            sonarr.start();
            fill(sonarr);
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("SONARR_URL", sonarr.url().toString());
            settings.put("SONARR_API_KEY", sonarr.apiKey());
            settings.put("CHECK_INTERVAL", SWEEP_EVERY);
            settings.put("DROMEDARR_ARR_CALLS_PER_SECOND", "1000");
            settings.put("LOG_LEVEL", "WARN");
            try (Launched engine = Launched.engine(folder, settings)) {
                engine.await("/health");
                report("first sweep", quiet(sonarr));
                sonarr.forgetRequests();
                report("second sweep, nothing changed", quiet(sonarr));
                System.out.printf(
                        "memory: now %.0f MB, most %.0f MB%n",
                        Figures.megabytes(engine.resident(false)), Figures.megabytes(engine.resident(true)));
            }
        }
    }

    /** Downloads of one series, one episode each; the stuck ones are of no use. */
    private static void fill(SimSonarr sonarr) {
        sonarr.library().series(1, "A Long Series", 1990);
        for (int i = 1; i <= ROWS; i++) {
            int season = 1 + i / 100;
            int number = 1 + i % 100;
            sonarr.library().episode(i, 1, season, number, "Episode " + i);
            String title = "A.Long.Series.S%02dE%02d.1080p.WEB-DL.x265-GRP".formatted(season, number);
            if (i <= STUCK) {
                sonarr.library().owned(100, "WEBDL-1080p", i);
                sonarr.add(Download.torrent(title)
                        .of(i)
                        .grabScore(50)
                        .file(50, Rejections.customFormat(App.SONARR, 50, 100))
                        .blocked());
            } else {
                sonarr.add(Download.torrent(title).of(i).downloading());
            }
        }
    }

    /** Waits until a sweep has begun and nothing more is asked for some seconds; the calls by their paths. */
    private static Map<String, Long> quiet(SimSonarr sonarr) throws InterruptedException {
        int before = 0;
        int still = 0;
        while (still < 8) {
            Thread.sleep(1000);
            int now = sonarr.requests().size();
            still = now > 0 && now == before ? still + 1 : 0;
            before = now;
        }
        return sonarr.requests().stream()
                .collect(Collectors.groupingBy(
                        request -> request.method() + " " + request.path(), TreeMap::new, Collectors.counting()));
    }

    private static void report(String what, Map<String, Long> calls) {
        long all = calls.values().stream().mapToLong(Long::longValue).sum();
        long pages = calls.getOrDefault("GET /api/v3/queue", 0L);
        System.out.printf("%s: %d calls, of them %d pages of the queue%n", what, all, pages);
        calls.forEach((path, count) -> System.out.printf("    %5d  %s%n", count, path));
        System.out.printf("    %.2f calls for each stuck import besides the queue%n", (all - pages) / (double) STUCK);
    }
}
