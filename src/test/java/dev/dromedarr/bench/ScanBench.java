package dev.dromedarr.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.seal.Seal;
import dev.dromedarr.io.web.HttpWeb;
import dev.dromedarr.playlist.Address;
import dev.dromedarr.playlist.Catalogue.Snapshot;
import dev.dromedarr.playlist.Census;
import dev.dromedarr.playlist.Playlist;
import dev.dromedarr.playlist.UsualTags;
import dev.dromedarr.playlist.io.KeptFiles;
import dev.dromedarr.playlist.io.Sources;
import dev.dromedarr.sim.Library;
import dev.dromedarr.sim.SimRadarr;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.wanted.LabelledSet;
import dev.dromedarr.wanted.Matcher;
import dev.dromedarr.wanted.Matches;
import dev.dromedarr.wanted.Namesakes;
import dev.dromedarr.wanted.Preferences;
import dev.dromedarr.wanted.Rejections;
import dev.dromedarr.wanted.WantedItem;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** How long a scan takes from the file on the disk to matches, plain and as lists are kept, and what memory it takes in the engine. */
final class ScanBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 12);
    private static final int WORKERS = 2;
    private static final int SCANS = 4;
    private static final Set<String> ENDED = Set.of("done", "failed");
    private static final double USUAL_THRESHOLD = 0.8;
    private static final String KEY = "the-key-of-the-bench-1234";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private ScanBench() {}

    /** {@code -Dbench.sets=FOLDER}: every labelled set in it. */
    static void run() throws Exception {
        List<Path> sets = MatchBench.sets("scan");
        for (Path set : sets) {
            System.out.println("-- " + set.getFileName());
            speed(set);
        }
        for (Path set : sets) {
            engine(set);
        }
    }

    private static void speed(Path folder) throws IOException {
        LabelledSet set = new LabelledSet(folder);
        Path keeps = Files.createTempDirectory("scan-bench");
        var tags = new UsualTags();
        var kept = new KeptFiles(keeps, new Seal(new Secret("0123456789abcdef0123456789abcdef")), tags);
        keep(kept, tags, new Address(folder.resolve("playlist.m3u").toUri().toString()));
        measure("plain file", set.wanted(), set::lists);
        measure("kept (sealed) list", set.wanted(), kept::open);
        kept.forgetAllBut(List.of());
        Files.delete(keeps);
    }

    private static void keep(KeptFiles kept, UsualTags tags, Address address) {
        var sources = new Sources(
                new HttpWeb("bench", Duration.ofSeconds(1), Duration.ofSeconds(1)), kept, tags, Long.MAX_VALUE);
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
        }
    }

    private static void measure(String what, List<WantedItem> wanted, Supplier<Snapshot> lists) {
        Matcher matcher = new Matcher(
                Namesakes.NOBODY, Preferences.NONE, Rejections.NONE, USUAL_THRESHOLD, WORKERS, Matcher.USUAL_MOST);
        long[] wall = new long[ROUNDS];
        long[] cpu = new long[ROUNDS];
        long entries = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long cpuStart = cpu();
            long start = System.nanoTime();
            try (Snapshot open = lists.get()) {
                Matches matches = matcher.match(wanted, Set.of(), open);
                entries = matches.tally().entries();
            }
            wall[round] = (System.nanoTime() - start) / 1_000_000;
            cpu[round] = (cpu() - cpuStart) / 1_000_000;
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        System.out.printf(
                "%-20s %,7d wanted x %,9d entries, %d threads: wall best %d ms, median %d ms; CPU best %d ms, median %d ms%n",
                what, wanted.size(), entries, WORKERS, wall[0], wall[ROUNDS / 2], cpu[0], cpu[ROUNDS / 2]);
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** The packaged engine with this list, and apps that miss what the set wants: what scans take, and the most memory in them. */
    private static void engine(Path folder) throws Exception {
        Path home = Files.createTempDirectory("scan-bench");
        try (SimRadarr radarr = new SimRadarr();
                SimSonarr sonarr = new SimSonarr()) {
            radarr.start();
            sonarr.start();
            Set<Integer> movies = new HashSet<>();
            Set<Integer> series = new HashSet<>();
            new LabelledSet(folder)
                    .wanted()
                    .forEach(item -> miss(item, radarr, sonarr, item.movie() ? movies : series));
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("RADARR_URL", radarr.url().toString());
            settings.put("RADARR_API_KEY", radarr.apiKey());
            settings.put("SONARR_URL", sonarr.url().toString());
            settings.put("SONARR_API_KEY", sonarr.apiKey());
            settings.put(
                    "PLAYLIST_URLS", folder.resolve("playlist.m3u").toRealPath().toString());
            settings.put("DROMEDARR_API_KEY", KEY);
            settings.put("DROMEDARR_ARR_CALLS_PER_SECOND", "1000");
            settings.put("SCAN_SCHEDULE", "0 0 0 1 1 ? 2099");
            settings.put("LOG_LEVEL", "WARN");
            try (Launched engine = Launched.engine(home, settings)) {
                engine.await("/health");
                until(() -> ask(engine, "GET", "/playlists")
                                .path("records")
                                .path(0)
                                .path("entries")
                                .asInt()
                        > 0);
                Thread.sleep(10_000);
                long before = engine.resident(false);
                engine.forgetMost();
                for (int number = 1; number <= SCANS; number++) {
                    scan(engine, number);
                }
                System.out.printf(
                        "memory, %s: before %.0f MB, most in %d scans %.0f MB: + %.0f MB; %d matches%n",
                        folder.getFileName(),
                        Figures.megabytes(before),
                        SCANS,
                        Figures.megabytes(engine.resident(true)),
                        Figures.megabytes(engine.resident(true) - before),
                        ask(engine, "GET", "/matches").path("totalRecords").asInt());
            }
        }
    }

    private static void miss(WantedItem item, SimRadarr radarr, SimSonarr sonarr, Set<Integer> known) {
        String title = item.titles().get(0).text();
        int year = item.year().orElse(1900);
        int work = item.series().orElse(item.id());
        Library library = item.movie() ? radarr.library() : sonarr.library();
        if (known.add(work)) {
            Library added = item.movie() ? library.movie(work, title, year) : library.series(work, title, year);
            item.titles().stream().skip(1).forEach(other -> added.traits(work).alsoCalled(other.text(), -1));
        }
        item.numbering()
                .ifPresent(number -> library.episode(item.id(), work, number.season(), number.episode(), item.label()));
    }

    /** The time of matching holds that of writing the matches down, and not that in which the apps tell what they want. */
    private static void scan(Launched engine, int number) throws Exception {
        Duration begun = engine.cpu();
        ask(engine, "POST", "/missing/scan");
        long matching = 0;
        long since = System.nanoTime();
        String state = "";
        while (!ENDED.contains(state)) {
            Thread.sleep(50);
            JsonNode scan = ask(engine, "GET", "/missing/scan?pageSize=1");
            long now = System.nanoTime();
            matching += scan.path("instances").findValuesAsText("state").contains("matching") ? now - since : 0;
            since = now;
            state = scan.path("state").asText();
        }
        if (state.equals("failed")) {
            throw new IllegalStateException("The scan failed: " + engine.log());
        }
        System.out.printf(
                "scan %d in the engine: matching %.1f s for both apps; CPU of all %.1f s%n",
                number, matching / 1e9, engine.cpu().minus(begun).toMillis() / 1e3);
    }

    /** Something that is waited for. */
    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void until(Condition condition) throws Exception {
        while (!condition.holds()) {
            Thread.sleep(100);
        }
    }

    private static JsonNode ask(Launched engine, String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + engine.port() + "/api/v1" + path))
                .header("X-Api-Key", KEY)
                .method(method, BodyPublishers.noBody())
                .build();
        // One for all: each has connections of its own, and a client may have so many.
        return JSON.readTree(CLIENT.send(request, BodyHandlers.ofString()).body());
    }
}
