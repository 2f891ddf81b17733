package dev.dromedarr.bench;

import dev.dromedarr.app.App;
import dev.dromedarr.app.settings.Settings;
import dev.dromedarr.download.Downloads.Wish;
import dev.dromedarr.download.Source;
import dev.dromedarr.download.Target;
import dev.dromedarr.download.io.SqlDownloads;
import dev.dromedarr.instance.Kind;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.io.sql.Address;
import dev.dromedarr.io.sql.Database;
import dev.dromedarr.io.sql.TestDatabases;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lists and figures over a table of 100,000 downloads, asked over HTTP. */
final class DownloadBench {

    private static final int ROWS = 100_000;
    private static final int AT_ONCE = 5_000;
    private static final int ASKED = 200;
    private static final String KEY = "the-key-of-the-bench";
    private static final String MASTER = "a master key for the bench, long enough";
    private static final List<String> QUESTIONS = List.of(
            "/api/v1/downloads/stats",
            "/api/v1/downloads",
            "/api/v1/downloads?state=failed&pageSize=100",
            "/api/v1/downloads?instance=movies&sortKey=priority",
            "/api/v1/downloads?page=1000");

    private DownloadBench() {}

    static void run() throws Exception {
        for (TestDatabases kind : TestDatabases.values()) {
            Path folder = Files.createTempDirectory("download-bench");
            String url = kind == TestDatabases.POSTGRESQL
                    ? TestDatabases.postgresUrl()
                    : "jdbc:sqlite:" + folder.resolve("bench.db");
            fill(url);
            Map<String, String> settings = new HashMap<>(Map.of(
                    "DROMEDARR_CONFIG_DIR",
                    folder.toString(),
                    "DATABASE_URL",
                    url,
                    "SECRET_KEY",
                    MASTER,
                    "DROMEDARR_API_KEY",
                    KEY,
                    "WEBHOOK_PORT",
                    "0",
                    "LOG_LEVEL",
                    "ERROR"));
            try (App app = App.start(Settings.read(settings))) {
                System.out.printf("%n%s, %,d rows, %d questions each%n", kind, ROWS, ASKED);
                for (String question : QUESTIONS) {
                    measure("http://127.0.0.1:" + app.port() + question);
                }
            }
        }
    }

    private static void fill(String url) {
        try (Database database = Database.open(Address.of(url), 2)) {
            var book = new SqlDownloads(database, new Seal(new Secret(MASTER)));
            for (int from = 0; from < ROWS; from += AT_ONCE) {
                book.addAll(
                        IntStream.range(from, from + AT_ONCE)
                                .mapToObj(DownloadBench::wish)
                                .toList(),
                        Instant.ofEpochMilli(from));
            }
            int unused = database.transact(sql -> sql.sql("""
                            UPDATE downloads SET size = 2000000000, bytes = 2000000000, priority = item % 5, ended_at = item,
                                state = CASE item % 20 WHEN 0 THEN 'FAILED' WHEN 1 THEN 'CANCELLED' WHEN 2 THEN 'QUEUED'
                                    ELSE 'COMPLETED' END
                            """).update());
        }
    }

    private static Wish wish(int item) {
        var target =
                new Target(item % 3 == 0 ? "movies" : "films", Kind.RADARR, item, Optional.empty(), "Movie " + item);
        var address = new dev.dromedarr.playlist.Address("http://tv.example:8080/movie/jane/hunter2/" + item + ".mkv");
        return new Wish(
                target,
                "EN| Movie " + item,
                7,
                new Source(address, Optional.empty()),
                Optional.empty(),
                Optional.empty());
    }

    private static void measure(String question) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(question))
                .header("X-Api-Key", KEY)
                .build();
        long[] times = new long[ASKED];
        for (int i = -ASKED / 4; i < ASKED; i++) {
            long start = System.nanoTime();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
            if (status != 200) {
                throw new IllegalStateException(question + " is answered with " + status);
            }
            if (i >= 0) {
                times[i] = (System.nanoTime() - start) / 1000;
            }
        }
        System.out.printf(
                "%-60s median %6.1f ms   p95 %6.1f ms%n",
                question.replaceFirst("http://[^/]*", ""),
                Figures.percentile(times, 0.5) / 1000.0,
                Figures.percentile(times, 0.95) / 1000.0);
    }
}
