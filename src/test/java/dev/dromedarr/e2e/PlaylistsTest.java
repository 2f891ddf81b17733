package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dromedarr.sim.ListText;
import dev.dromedarr.sim.Mishap;
import dev.dromedarr.sim.SimPlaylists;
import dev.dromedarr.sim.SimPlaylists.SimMovie;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaylistsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final SimPlaylists provider = new SimPlaylists();

    @SuppressWarnings("NullAway.Init")
    private Engine engine;

    @BeforeEach
    void open() {
        provider.start();
        provider.holds(400);
        engine = Engine.start(settings());
    }

    @AfterEach
    void close() {
        engine.close();
        provider.close();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = Engine.settings(folder);
        settings.put("PLAYLIST_URLS", provider.playlist());
        return settings;
    }

    @Test
    void a_list_of_the_settings_is_fetched_counted_and_cannot_be_changed_by_the_api() throws Exception {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(only().path("entries").asInt()).isEqualTo(400));

        JsonNode list = only();
        assertThat(list.path("managedBySettings").asBoolean()).isTrue();
        assertThat(list.path("url").asText()).isEqualTo(provider.server() + "/get.php");
        assertThat(list.path("movies").asInt()).isEqualTo(180);
        assertThat(list.path("lastRefresh").asText()).isNotEmpty();
        long id = list.path("id").asLong();
        assertThat(engine.ask("DELETE", "/api/v1/playlists/" + id).statusCode()).isEqualTo(409);
        assertThat(send("PUT", "/api/v1/playlists/" + id, "{\"name\":\"x\"}").body())
                .contains("playlist.urls");
        noSecretsIn(list.toString());
    }

    @Test
    void lists_are_added_changed_refreshed_and_deleted_by_the_api() throws Exception {
        provider.add(new SimMovie(7, "Up", "2009", "14160", "mkv"));
        var added = send(
                "POST",
                "/api/v1/playlists",
                "{\"name\":\"account\",\"type\":\"xtream\",\"url\":\"%s\",\"username\":\"%s\",\"password\":\"%s\"}"
                        .formatted(provider.server(), ListText.USER, ListText.PASSWORD));

        assertThat(added.statusCode()).isEqualTo(201);
        noSecretsIn(added.body());
        String path =
                "/api/v1/playlists/" + JSON.readTree(added.body()).path("id").asLong();
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(engine.get(path).path("movies").asInt()).isEqualTo(1));
        assertThat(engine.get(path).path("type").asText()).isEqualTo("xtream");
        assertThat(send("PUT", path, "{\"name\":\"renamed\"}").body()).contains("\"renamed\"");

        provider.add(new SimMovie(8, "Down", "", "", "mkv"));
        assertThat(engine.ask("POST", path + "/refresh").statusCode()).isEqualTo(202);
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(engine.get(path).path("movies").asInt()).isEqualTo(2));

        assertThat(engine.ask("DELETE", path).statusCode()).isEqualTo(200);
        assertThat(engine.ask("GET", path).statusCode()).isEqualTo(404);
        assertThat(engine.get("/api/v1/playlists/search?q=down")
                        .path("totalRecords")
                        .asInt())
                .isZero();
    }

    @Test
    void the_search_finds_names_in_all_lists_whatever_their_capitals_and_accents() throws Exception {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(only().path("entries").asInt()).isEqualTo(400));

        JsonNode found = engine.get("/api/v1/playlists/search?q=CAFE+river&kind=movie&pageSize=1");

        assertThat(found.path("scanned").asInt()).isEqualTo(400);
        assertThat(found.path("totalRecords").asInt()).isPositive();
        assertThat(found.path("records")).hasSize(1);
        JsonNode next = engine.get("/api/v1/playlists/search?q=CAFE+river&kind=movie&pageSize=1&page=2");
        assertThat(next.path("page").asInt()).isEqualTo(2);
        assertThat(next.path("totalRecords")).isEqualTo(found.path("totalRecords"));
        assertThat(next.path("records")).hasSize(1).isNotEqualTo(found.path("records"));
        JsonNode hit = found.path("records").path(0);
        assertThat(hit.path("name").asText()).contains("Café River");
        assertThat(hit.path("kind").asText()).isEqualTo("movie");
        assertThat(hit.path("url").asText()).startsWith(provider.server() + "/…/");
        noSecretsIn(found.toString());
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            POST | /api/v1/playlists            | {"name":"x"}                          | 422 | Name the address
            POST | /api/v1/playlists            | {"url":"file:///etc/passwd"}          | 422 | must be an http(s) address
            POST | /api/v1/playlists            | {"url":"http://h/../x"}               | 422 | must be an http(s) address
            POST | /api/v1/playlists            | {"url":"http://h/%zz"}                | 422 | must be an http(s) address
            POST | /api/v1/playlists            | {"url":"http://h/a.m3u","type":"x"}   | 422 | m3u or xtream
            POST | /api/v1/playlists            | {"url":"http://h/a.m3u","key":1}      | 422 | no other field
            POST | /api/v1/playlists            | {"url":"http://h","type":"xtream"}    | 422 | has a username
            POST | /api/v1/playlists            | []                                    | 400 | JSON object
            GET  | /api/v1/playlists/99         |                                       | 404 | There is no playlist 99
            POST | /api/v1/playlists/99/refresh |                                       | 404 | There is no playlist 99
            GET  | /api/v1/playlists/search     |                                       | 400 | Say what to look for
            POST | /api/v1/playlists/1/refresh?acceptSmaller=yes |                       | 400 | must be true or false
            GET  | /api/v1/playlists/search?q=a&kind=x |                                | 400 | kind must be one of
            """)
    void what_cannot_be_is_answered_with_its_remedy(String method, String path, String body, int status, String told)
            throws Exception {
        var answer = send(method, path, body == null ? "" : body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(told).contains("\"title\"");
    }

    @Test
    void the_same_address_twice_is_a_conflict() throws Exception {
        var answer = send("POST", "/api/v1/playlists", "{\"url\":\"" + provider.playlist() + "\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        noSecretsIn(answer.body());
    }

    @Test
    void a_file_dropped_into_the_folder_is_taken_in_and_read_again_when_it_changes() throws Exception {
        Path drop = folder.resolve("playlists");
        Path dropped = drop.resolve("mine.m3u8");
        await().atMost(LONG).until(() -> Files.isDirectory(drop));
        Files.writeString(dropped, "#EXTM3U\n" + provider.entry("Up (2009)", "1.mkv"));
        Files.writeString(dropped.resolveSibling("notes.txt"), "nothing for us");

        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(named("mine.m3u8").path("movies").asInt()).isEqualTo(1));
        Files.writeString(
                dropped, "#EXTM3U\n" + provider.entry("Up (2009)", "1.mkv") + provider.entry("Down (2010)", "2.mkv"));
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(named("mine.m3u8").path("movies").asInt()).isEqualTo(2));

        assertThat(named("mine.m3u8").path("origin").asText()).isEqualTo("folder");
        assertThat(named("mine.m3u8").path("url").asText()).doesNotContain(folder.toString());
        assertThat(dropped).exists();
        assertThat(lists()).hasSize(2);
    }

    @Test
    void a_refresh_that_fails_degrades_health_and_keeps_the_list_over_a_restart() throws Exception {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(only().path("entries").asInt()).isEqualTo(400));
        provider.goesWrong(Mishap.HTML);
        engine.ask("POST", "/api/v1/playlists/" + only().path("id").asLong() + "/refresh");

        await().atMost(LONG).untilAsserted(() -> assertThat(
                        engine.get("/health").path("problems").toString())
                .contains("The playlist 127.0.0.1: ")
                .contains("is a web page"));
        engine.close();
        Path half = Files.write(folder.resolve("kept-playlists/1/new123.part"), new byte[100]);
        engine = Engine.start(settings());

        assertThat(half).doesNotExist();
        assertThat(only().path("entries").asInt()).isEqualTo(400);
        assertThat(engine.get("/api/v1/playlists/search?q=river")
                        .path("scanned")
                        .asInt())
                .isEqualTo(400);
    }

    @Test
    void nothing_on_the_disk_tells_user_or_password() throws Exception {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(only().path("entries").asInt()).isEqualTo(400));
        engine.close();

        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes.contains(ListText.USER) || bytes.contains(ListText.PASSWORD))
                        .as(file.toString())
                        .isFalse();
            }
        }
        engine = Engine.start(settings());
    }

    private static void noSecretsIn(String text) {
        assertThat(text).doesNotContain(ListText.USER, ListText.PASSWORD);
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return engine.send(HttpRequest.newBuilder(engine.address(path))
                .header("X-Api-Key", Engine.API_KEY)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private List<JsonNode> lists() throws IOException, InterruptedException {
        return StreamSupport.stream(
                        engine.get("/api/v1/playlists").path("records").spliterator(), false)
                .toList();
    }

    private JsonNode only() throws IOException, InterruptedException {
        assertThat(lists()).hasSize(1);
        return lists().get(0);
    }

    private JsonNode named(String name) throws IOException, InterruptedException {
        return lists().stream()
                .filter(list -> list.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No list " + name));
    }
}
