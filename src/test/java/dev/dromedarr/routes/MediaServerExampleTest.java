package dev.dromedarr.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.dromedarr.app.Say;
import dev.dromedarr.app.routes.RouteCheck;
import dev.dromedarr.app.routes.RouteFile;
import dev.dromedarr.app.routes.RouteLoader;
import dev.dromedarr.event.Event;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The routes for Jellyfin and Plex, as docs/extend.md has them, letter for letter but for the address. */
class MediaServerExampleTest {

    private static final Pattern FILE =
            Pattern.compile("<!-- (\\S+\\.camel\\.yaml) -->\n```yaml\n(.*?)```\n", Pattern.DOTALL);
    private static final Event HOME =
            new Event.CameHome("films", "Metropolis (1927)", "it is there", Optional.of("/movies/secret.mkv"));

    /** A word of the house that hears events. */
    public static final class Count {

        final List<Event> heard = new CopyOnWriteArrayList<>();

        public void count(Event event) {
            heard.add(event);
        }
    }

    /** A word of the house that hears failures. */
    public static final class Park {

        final List<Object> parked = new CopyOnWriteArrayList<>();

        public List<Event> park(Object body, Exception failure) {
            parked.add(body);
            return List.of();
        }
    }

    @TempDir
    Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Count count = new Count();
    private final Park park = new Park();
    private final CamelContext camel = new DefaultCamelContext();
    private HttpServer server;

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            asked.add("%s %s %s %s"
                    .formatted(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            headers.getFirst("Authorization"),
                            headers.getFirst("X-Plex-Token")));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        camel.getRegistry().bind("count", count);
        camel.getRegistry().bind("say", new Say());
        camel.getRegistry().bind("park", park);
        camel.start();
    }

    @AfterEach
    void close() {
        camel.stop();
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "JELLYFIN_URL:http://jellyfin:8096, 0, POST /Library/Refresh MediaBrowser Token=\"none\" null",
        "PLEX_URL:http://plex:32400,        1, GET /library/sections/all/refresh null none"
    })
    void the_media_server_is_asked_to_look_when_a_file_came_home_and_at_nothing_else(
            String address, int example, String call) throws Exception {
        load(address, "http://127.0.0.1:" + server.getAddress().getPort(), example);

        tell(new Event.Back("films", "Radarr answers again"));
        tell(HOME);

        await().until(() -> !asked.isEmpty());
        assertThat(asked).containsExactly(call);
        assertThat(count.heard).hasSize(2);
        assertThat(HOME.headline()).doesNotContain("secret");
    }

    @Test
    void a_media_server_that_is_down_harms_nothing() throws Exception {
        server.stop(0);
        load(
                "JELLYFIN_URL:http://jellyfin:8096",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                0);

        tell(HOME);
        tell(HOME);

        assertThat(count.heard).hasSize(2);
        assertThat(park.parked).isEmpty();
    }

    private void tell(Event event) {
        camel.createProducerTemplate().sendBody("direct:tell", event);
    }

    private void load(String setting, String address, int example) throws IOException {
        List<RouteFile> files = new ArrayList<>();
        for (var file : documented(example).entrySet()) {
            assertThat(file.getValue()).contains("direct:tell-media-server");
            files.add(new RouteFile(
                    Files.writeString(
                            folder.resolve(file.getKey()), file.getValue().replace("{{env:" + setting + "}}", address)),
                    true));
        }
        var check = new RouteCheck(Set.of("count", "say", "park"), Set.of());
        var loader = new RouteLoader(camel, check, (context, file) -> {}, (route, definition) -> Optional.empty());
        assertThat(loader.load(files)).isEmpty();
        assertThat(loader.start()).isEmpty();
    }

    /** The file with the step, and one of those that it leads to. */
    private static Map<String, String> documented(int example) throws IOException {
        List<String> tell = new ArrayList<>();
        List<String> servers = new ArrayList<>();
        Matcher file = FILE.matcher(Files.readString(Path.of("docs/extend.md")));
        while (file.find()) {
            (file.group(1).startsWith("tell") ? tell : servers).add(file.group(2));
        }
        assertThat(tell).hasSize(1);
        assertThat(servers).hasSize(2);
        return Map.of("tell.camel.yaml", tell.get(0), "media-server.camel.yaml", servers.get(example));
    }
}
