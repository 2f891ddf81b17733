package dev.dromedarr.cli;

import dev.dromedarr.app.App;
import dev.dromedarr.app.settings.Settings;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * {@code dromedarr rehearse}: for the launcher, which has Java write down meanwhile what a start needs, so that the next ones find it
 * ready. It starts an engine with no settings of the user and no app, in a folder that is gone afterwards, and ends it.
 */
@Command(name = "rehearse", hidden = true, description = "Starts and ends an engine in a folder of its own.")
final class RehearseCommand implements Callable<Integer> {

    private static final String WEBHOOK = "{\"eventType\":\"Test\",\"instanceName\":\"rehearsal\"}";

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("dromedarr-rehearsal");
        Map<String, String> settings = Map.of(
                "DROMEDARR_CONFIG_DIR", folder.toString(),
                "WEBHOOK_PORT", "0",
                "WEBHOOK_SECRET", "rehearsal",
                "LOG_LEVEL", "ERROR");
        try (App app = App.start(Settings.read(settings))) {
            return visit(app.port()) ? 0 : 1;
        } finally {
            delete(folder);
        }
    }

    /** What is asked first, so that it is ready, too. */
    private static boolean visit(int port) throws IOException {
        for (String path : List.of("/health", "/health/ready", "/ping")) {
            if (open(port, path).getResponseCode() != 200) {
                return false;
            }
        }
        HttpURLConnection webhook = open(port, "/webhook/sonarr");
        webhook.setRequestMethod("POST");
        webhook.setDoOutput(true);
        webhook.setRequestProperty("Content-Type", "application/json");
        webhook.setRequestProperty("X-Webhook-Secret", "rehearsal");
        webhook.getOutputStream().write(WEBHOOK.getBytes(StandardCharsets.UTF_8));
        return webhook.getResponseCode() == 202;
    }

    private static HttpURLConnection open(int port, String path) throws IOException {
        return (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
