package dev.dromedarr.app;

import dev.dromedarr.app.settings.Settings;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Our settings as Camel reads them: its own under {@code camel.}, those that routes name as {@code {{…}}}. */
final class CamelSettings {

    /** A webhook larger than this is refused with 413. */
    private static final int LARGEST_BODY = 5 * 1024 * 1024;

    private static final String QUARTZ = "camel.component.quartz.properties[%s]";

    private CamelSettings() {}

    static Properties of(Settings settings) {
        Properties properties = new Properties();
        properties.putAll(forRoutes(settings));
        properties.putAll(Map.ofEntries(
                Map.entry("camel.main.name", "dromedarr"),
                Map.entry("camel.main.shutdown-timeout", "15"),
                Map.entry("camel.main.shutdown-log-inflight-exchanges-on-timeout", "false"),
                Map.entry("camel.main.allow-use-original-message", "true"),
                Map.entry("camel.main.auto-configuration-log-summary", "false"),
                Map.entry("camel.main.startup-summary-level", "Off"),
                Map.entry("camel.main.log-mask", "true"),
                // A road that leads nowhere is told at once, not after half a minute.
                Map.entry("camel.component.direct.block", "false"),
                // Each waiting consumer delays the stop by up to this long, one after the other.
                Map.entry("camel.component.seda.default-poll-timeout", "100"),
                Map.entry("camel.component.http.automatic-retries-disabled", "true"),
                Map.entry("camel.component.http.cookie-management-disabled", "true"),
                Map.entry("camel.component.http.redirect-handling-disabled", "true"),
                // Schedulers of one name are one and the same within a process.
                Map.entry(QUARTZ.formatted("org.quartz.scheduler.instanceName"), "dromedarr-" + UUID.randomUUID()),
                Map.entry(QUARTZ.formatted("org.quartz.threadPool.threadCount"), "1"),
                Map.entry("camel.server.enabled", "true"),
                Map.entry("camel.server.host", "0.0.0.0"),
                Map.entry("camel.server.port", String.valueOf(settings.http().port())),
                Map.entry("camel.server.max-body-size", String.valueOf(LARGEST_BODY))));
        return properties;
    }

    /** The names that routes may use. */
    static Set<String> names(Settings settings) {
        return forRoutes(settings).keySet().stream().collect(Collectors.toUnmodifiableSet());
    }

    /** Durations in the units that the routes expect: milliseconds for timers, seconds for the breaker. */
    private static Map<String, String> forRoutes(Settings settings) {
        Map<String, String> values = new TreeMap<>();
        values.put("http.url-base", settings.http().urlBase());
        values.put("webhook.enabled", String.valueOf(settings.webhook().enabled()));
        values.put("webhook.rate-limit", String.valueOf(settings.webhook().rateLimit()));
        values.put(
                "triage.sweep-every",
                String.valueOf(settings.triage().sweepEvery().toMillis()));
        values.put(
                "triage.verify-every",
                String.valueOf(settings.triage().verifyEvery().toMillis()));
        values.put("arr.calls-per-second", String.valueOf(settings.arr().callsPerSecond()));
        values.put("arr.breaker-failures", String.valueOf(settings.arr().breakerFailures()));
        values.put(
                "arr.breaker-pause",
                String.valueOf(Math.max(1, settings.arr().breakerPause().toSeconds())));
        values.put("acquire.schedule", settings.acquire().schedule());
        values.put(
                "playlist.folder",
                settings.configDir().resolve("playlists").toAbsolutePath().toString());
        return values;
    }
}
