package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dromedarr.sim.ListText;
import dev.dromedarr.sim.Mishap;
import dev.dromedarr.sim.SimPlaylists;
import dev.dromedarr.sim.SimRadarr;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, killed with -9 while it fetches playlists and while it looks through them. */
class PulledPlugOnListsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final int MOVIES = 1200;
    private static final int LIVES = 4;
    private static final List<String> FIRST = List.of("Silent", "Golden", "Broken", "Hidden", "Crimson", "Distant");
    private static final List<String> SECOND = List.of(
            "Garden", "Harbour", "Kingdom", "Mirror", "Orchard", "Voyage", "Lantern", "Meadow", "Engine", "Portrait");
    private static final List<String> THIRD = List.of(
            "Ashes", "Winter", "Thunder", "Marble", "Copper", "Salt", "Rain", "Glass", "Smoke", "Velvet", "Amber",
            "Sand", "Iron", "Snow", "Paper", "Bronze", "Coral", "Dust", "Fire", "Silk");

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random random = new Random(7);
    private final SimPlaylists provider = new SimPlaylists();
    private final SimRadarr radarr = new SimRadarr();

    @BeforeEach
    void open() {
        provider.start();
        radarr.start();
    }

    @AfterEach
    void close() {
        assertThat(radarr.violations()).isEmpty();
        provider.close();
        radarr.close();
    }

    @Test
    void killed_while_a_list_comes_in_the_older_one_stays_whole_and_the_refresh_goes_on() throws Exception {
        provider.holds(3_000);
        try (Program program = run()) {
            await().atMost(LONG).until(() -> entries(program) == 3_000);
            provider.holds(200_000);
            provider.goesWrong(Mishap.STALL);
            refresh(program);
            await().atMost(LONG).until(() -> !halves().isEmpty());
            program.kill();
        }
        List<Path> left = halves();
        assertThat(left).hasSize(1);

        try (Program program = run()) {
            assertThat(left.get(0)).doesNotExist();
            assertThat(scanned(program)).isEqualTo(3_000);
            provider.goesWrong(Mishap.NONE);
            await().atMost(LONG).until(() -> entries(program) == 200_000);
            assertThat(scanned(program)).isEqualTo(200_000);
            assertThat(halves()).isEmpty();
        }
    }

    @Test
    void killed_at_any_moment_of_a_refresh_there_is_always_a_whole_list() throws Exception {
        int before = 30_000;
        int after = 30_000;
        provider.holds(after);
        for (int life = 1; life <= LIVES; life++) {
            try (Program program = run()) {
                assertWhole(program, before, after);
                before = after;
                after += 1_000;
                provider.holds(after);
                refresh(program);
                Thread.sleep(random.nextInt(1_500));
                program.kill();
            }
        }
        try (Program program = run()) {
            assertWhole(program, before, after);
        }
    }

    /** One of both at once, the newer one after a while, and nothing beside it. */
    private void assertWhole(Program program, int before, int after) throws Exception {
        assertThat(scanned(program)).isIn(0L, (long) before, (long) after);
        await().atMost(LONG).until(() -> entries(program) == after);
        assertThat(scanned(program)).isEqualTo(after);
        assertThat(halves()).isEmpty();
    }

    @Test
    void killed_at_any_moment_of_a_scan_the_next_one_ends_it_and_the_one_after_changes_nothing() throws Exception {
        library();
        provider.holds(list());
        try (Program program = run()) {
            await().atMost(LONG).until(() -> entries(program) == 2 * MOVIES + 50_000);
        }
        for (int life = 0; life < LIVES; life++) {
            boolean writing = life % 2 == 1;
            try (Program program = run()) {
                ask(program, "POST", "/api/v1/missing/scan");
                await().atMost(LONG)
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(2))
                        .until(() -> writing
                                ? total(program, "") > 0
                                : !state(program).equals("waiting"));
                Thread.sleep(random.nextInt(writing ? 20 : 300));
                program.kill();
            }
        }

        try (Program program = run()) {
            System.out.println("PulledPlugOnListsIT: " + total(program, "") + " matches after " + LIVES + " kills");
            scan(program);
            List<JsonNode> matches = matches(program);
            assertThat(total(program, "&state=ordered")).isEqualTo(MOVIES);
            assertThat(matches)
                    .extracting(match -> match.path("itemId").asInt())
                    .doesNotHaveDuplicates();
            assertThat(matches)
                    .allSatisfy(match -> assertThat(match.path("entry").asText())
                            .contains(match.path("item").asText().replaceFirst(" \\(.*", "")));
            assertThat(ask(program, "GET", "/api/v1/missing/movies")
                            .path("totalRecords")
                            .asInt())
                    .isZero();
            String told = told(program);

            scan(program);

            assertThat(matches(program)).isEqualTo(matches);
            assertThat(told(program)).isEqualTo(told);
        }
    }

    private Program run() throws IOException, InterruptedException {
        Program program = Program.begin(folder, settings(), Program.freePort(), "-XX:TieredStopAtLevel=1");
        program.ready();
        return program;
    }

    private void library() {
        for (int i = 0; i < MOVIES; i++) {
            radarr.library().movie(1_000 + i, title(i), year(i));
        }
    }

    private static String title(int i) {
        return "The %s %s of %s"
                .formatted(
                        FIRST.get(i % FIRST.size()),
                        SECOND.get(i / FIRST.size() % SECOND.size()),
                        THIRD.get(i / FIRST.size() / SECOND.size()));
    }

    private static int year(int i) {
        return 1950 + i % 70;
    }

    /** Each movie twice, among many others. */
    private String list() throws IOException {
        var list = new StringBuilder("#EXTM3U\n");
        for (int i = 0; i < MOVIES; i++) {
            String name = "%s (%d)".formatted(title(i), year(i));
            list.append(provider.entry(name, i + ".mkv")).append(provider.entry("EN - " + name, "2" + i + ".mp4"));
        }
        try (InputStream others = new ListText(provider.server(), 50_000).stream()) {
            return list + new String(others.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = Engine.settings(folder);
        settings.put("PLAYLIST_URLS", provider.playlist());
        settings.put("DROMEDARR_PLAYLIST_IDLE_TIMEOUT", "2s");
        settings.put("DROMEDARR_PLAYLIST_RETRY_DELAY", "1s");
        settings.put("RADARR_URL", radarr.url().toString());
        settings.put("RADARR_API_KEY", radarr.apiKey());
        settings.put("SCAN_SCHEDULE", "0 0 0 1 1 ? 2099");
        return settings;
    }

    private List<Path> halves() throws IOException {
        Path kept = folder.resolve("kept-playlists");
        try (Stream<Path> files = Files.walk(kept)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(".part"))
                    .toList();
        }
    }

    private JsonNode ask(Program program, String method, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(program.address(path))
                        .header("X-Api-Key", Engine.API_KEY)
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return JSON.readTree(response.body());
    }

    private int entries(Program program) throws IOException, InterruptedException {
        return ask(program, "GET", "/api/v1/playlists")
                .path("records")
                .path(0)
                .path("entries")
                .asInt();
    }

    private void refresh(Program program) throws IOException, InterruptedException {
        ask(program, "POST", "/api/v1/playlists/1/refresh");
    }

    private long scanned(Program program) throws IOException, InterruptedException {
        return ask(program, "GET", "/api/v1/playlists/search?q=river")
                .path("scanned")
                .asLong();
    }

    private String state(Program program) throws IOException, InterruptedException {
        return ask(program, "GET", "/api/v1/missing/scan").path("state").asText();
    }

    private void scan(Program program) throws Exception {
        ask(program, "POST", "/api/v1/missing/scan");
        await().atMost(LONG).until(() -> state(program).equals("done"));
    }

    private long total(Program program, String filter) throws IOException, InterruptedException {
        return ask(program, "GET", "/api/v1/matches?pageSize=1" + filter)
                .path("totalRecords")
                .asLong();
    }

    private List<JsonNode> matches(Program program) throws IOException, InterruptedException {
        JsonNode first = ask(program, "GET", "/api/v1/matches?pageSize=1000").path("records");
        JsonNode second =
                ask(program, "GET", "/api/v1/matches?pageSize=1000&page=2").path("records");
        return Stream.of(first, second)
                .flatMap(page -> StreamSupport.stream(page.spliterator(), false))
                .toList();
    }

    private String told(Program program) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(program.address("/metrics"))
                .header("X-Api-Key", Engine.API_KEY)
                .build();
        return String.join(
                "\n",
                client.send(request, BodyHandlers.ofString())
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("dromedarr_matches"))
                        .toList());
    }
}
