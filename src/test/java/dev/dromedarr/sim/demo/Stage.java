package dev.dromedarr.sim.demo;

import dev.dromedarr.app.App;
import dev.dromedarr.app.settings.Settings;
import dev.dromedarr.fault.Refused;
import dev.dromedarr.sim.Connection;
import dev.dromedarr.sim.Identity;
import dev.dromedarr.sim.SimArr;
import dev.dromedarr.sim.SimRadarr;
import dev.dromedarr.sim.SimSonarr;
import dev.dromedarr.sim.Titles;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** The scene: two Sonarrs, a Radarr, a provider, and the engine between them, all in this process and on this machine. */
final class Stage implements AutoCloseable {

    /** Bytes a second that all downloads together may take. */
    static final long LIMIT = 2_000_000;

    private static final String SECRET = "demo-secret-of-the-webhooks";
    private static final String KEY = "demo-key-of-the-api";

    final SimSonarr sonarr = new SimSonarr();
    final SimSonarr cabin = new SimSonarr(Identity.sonarr().named("cabin"));
    final SimRadarr radarr = new SimRadarr();
    final Provider provider = new Provider();
    final Pace pace = new Pace();
    final Path folder;
    final Api api;
    private final App engine;
    private final AtomicBoolean closed = new AtomicBoolean();

    Stage() throws IOException {
        folder = Files.createTempDirectory("dromedarr-demo");
        apps().forEach(app -> app.library().root(folder.resolve("library").toString()));
        apps().forEach(app -> app.sees(folder.toString(), folder));
        apps().forEach(SimArr::start);
        Titles.fill(sonarr);
        Titles.fill(radarr);
        cabin.library()
                .series(Titles.PIONEER_ONE, "Pioneer One", 2010)
                .episode(1202, Titles.PIONEER_ONE, 1, 2, "The Man from Mars");
        engine = App.start(Settings.read(settings()));
        api = new Api(address(), KEY);
        sonarr.connect(connection("/webhook/sonarr/sonarr"));
        cabin.connect(connection("/webhook/sonarr/cabin"));
        radarr.connect(connection("/webhook/radarr"));
    }

    List<SimArr> apps() {
        return List.of(sonarr, cabin, radarr);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + engine.port());
    }

    String key() {
        return KEY;
    }

    private Connection connection(String path) {
        return Connection.to(address().resolve(path)).header("X-Webhook-Secret", SECRET);
    }

    /** The same settings that a user would give, with shorter pauses. */
    private Map<String, String> settings() throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("DROMEDARR_CONFIG_DIR", folder.toString());
        settings.put("WEBHOOK_PORT", String.valueOf(port()));
        settings.put("WEBHOOK_SECRET", SECRET);
        settings.put("DROMEDARR_API_KEY", KEY);
        settings.put("DRY_RUN", "false");
        settings.put("CHECK_INTERVAL", "1s");
        settings.put("DROMEDARR_TRIAGE_VERIFY_EVERY", "1s");
        settings.put("DROMEDARR_ARR_RETRIES", "1");
        settings.put("DROMEDARR_ARR_RETRY_DELAY", "500ms");
        settings.put("DROMEDARR_ARR_BREAKER_PAUSE", "2s");
        settings.put("DROMEDARR_JOURNAL_DELAY", "1s");
        settings.put("PUBLIC_TRACKERS", "Open Content");
        settings.put("PRIVATE_TRACKERS", "Film Society");
        settings.put("PLAYLIST_URLS", provider.media.playlist());
        settings.put("MOVIES_DIR", made("home/movies"));
        settings.put("TVSHOWS_DIR", made("home/tv"));
        settings.put("TEMP_DIR", made("coming"));
        settings.put("BANDWIDTH_LIMIT", String.valueOf(LIMIT));
        settings.put("DOWNLOAD_RETRY_DELAY", "1s");
        // Scans are ordered by the story, not by the clock.
        settings.put("SCAN_SCHEDULE", "0 0 0 1 1 ? 2099");
        settings.put("LOG_LEVEL", "ERROR");
        settings.put("SONARR_URL", sonarr.url().toString());
        settings.put("SONARR_API_KEY", sonarr.apiKey());
        settings.put("SONARR_2_NAME", "cabin");
        settings.put("SONARR_2_URL", cabin.url().toString());
        settings.put("SONARR_2_API_KEY", cabin.apiKey());
        settings.put("RADARR_URL", radarr.url().toString());
        settings.put("RADARR_API_KEY", radarr.apiKey());
        return settings;
    }

    private String made(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name)).toString();
    }

    /** Whether nothing of a download is left where downloads grow. */
    boolean nothingComing() {
        try (Stream<Path> parts = Files.walk(folder.resolve("coming"))) {
            return parts.noneMatch(Files::isRegularFile);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's folder cannot be read: " + folder, e);
        }
    }

    /** How a person says yes to a match. */
    String confirm(long match) {
        return "curl -X POST -H 'X-Api-Key: %s' %s/api/v1/matches/%d/confirm".formatted(KEY, address(), match);
    }

    /** The usual port when it is free, else any. */
    private static int port() {
        String given = System.getenv().getOrDefault("WEBHOOK_PORT", "").strip();
        if (!given.isEmpty()
                && !given.matches("\\d{1,4}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]")) {
            throw new Refused("WEBHOOK_PORT must be a number from 0 to 65535");
        }
        int usual = given.isEmpty() ? 8090 : Integer.parseInt(given);
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(usual));
            return usual;
        } catch (IOException taken) {
            return 0;
        }
    }

    /** Whether it is closed, or about to be. */
    boolean closed() {
        return closed.get();
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        engine.close();
        apps().forEach(SimArr::close);
        provider.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's folder cannot be cleared away: " + folder, e);
        }
    }
}
