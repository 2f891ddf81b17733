package dev.dromedarr.app.settings;

import dev.dromedarr.download.Allowance;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.triage.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every setting with its name, its default and its shape; a new one is one line here. */
final class SettingsReader {

    private static final int MANY = Integer.MAX_VALUE;
    /** Camel keeps an object for each of them, and for each client. */
    private static final int MOST_WEBHOOKS = 100_000;

    private final Values values;
    private final Problems problems;

    private SettingsReader(Values values, Problems problems) {
        this.values = values;
        this.problems = problems;
    }

    static Settings read(Map<String, String> variables, Path home) {
        var problems = new Problems();
        var environment = new Environment(variables, problems);
        Path configDir = environment
                .variable("DROMEDARR_CONFIG_DIR", false)
                .flatMap(given -> Shape.FOLDER.read().apply(given.text()))
                .orElse(Path.of(".dromedarr"));
        if (Files.exists(configDir) && !Files.isDirectory(configDir)) {
            problems.add(configDir + " (DROMEDARR_CONFIG_DIR) is not a folder; name one that Dromedarr may write to");
        }
        var files = List.of(
                SettingsFile.read(configDir.resolve("dromedarr.yaml"), problems),
                SettingsFile.read(home.resolve("config").resolve("dromedarr.yaml"), problems));
        var values = new Values(environment, files, problems);
        Settings settings = new SettingsReader(values, problems).settings(configDir, home, environment, files);
        values.known().add(SettingsFile.INSTANCES);
        files.forEach(file -> file.complainAboutUnknown(values.known()));
        environment.complainAboutUnknown();
        problems.refuse();
        return settings;
    }

    /** The name of every setting but {@code instances}. */
    static Set<String> keys() {
        var problems = new Problems();
        var environment = new Environment(Map.of(), problems);
        var values = new Values(environment, List.of(), problems);
        new SettingsReader(values, problems).settings(Path.of(""), Path.of(""), environment, List.of());
        return values.known();
    }

    private Settings settings(Path configDir, Path home, Environment environment, List<SettingsFile> files) {
        Settings.Arr arr = arr();
        List<InstanceEntry> entries = new ArrayList<>(InstanceVariables.read(environment));
        files.stream().flatMap(file -> file.instances().stream()).findFirst().ifPresent(entries::addAll);
        List<Instance> instances = new InstanceReader(arr.timeout(), problems).read(entries);
        boolean dryRun = values.value("dry-run", true, Shape.YES_OR_NO);
        Settings.Http http = new Settings.Http(
                values.value("http.port", 8090, Shape.number(0, 65_535)),
                values.value("http.url-base", "", Shape.URL_BASE),
                seconds("http.timeout", 60),
                number("http.connections-per-client", 100, 0));
        Settings.Webhook webhook = new Settings.Webhook(
                values.value("webhook.enabled", true, Shape.YES_OR_NO),
                values.maybe("webhook.secret", Shape.SECRET),
                values.value("webhook.rate-limit", 30, Shape.number(1, MOST_WEBHOOKS)));
        Optional<Secret> apiKey = values.maybe("api.key", Shape.SECRET);
        Optional<Secret> secretKey = values.maybe("secret-key", Shape.secret(32));
        boolean metricsPublic = values.value("metrics.public", false, Shape.YES_OR_NO);
        Settings.Database database = new Settings.Database(
                values.maybe("database.url", Shape.DATABASE),
                values.value("database.pool-size", 4, Shape.number(1, 100)),
                seconds("database.wait-at-start", 60));
        Settings.Journal journal = journal();
        // Fuses count actions of 24 hours: these are never cut.
        Duration retention = Duration.ofDays(values.value("retention.days", 90, Shape.number(2, 36_500)));
        Settings.Triage triage = triage();
        Settings.Playlists playlists = playlists();
        Settings.Acquire acquire = acquire();
        return new Settings(
                configDir,
                home.resolve("routes"),
                dryRun,
                http,
                webhook,
                apiKey,
                secretKey,
                metricsPublic,
                database,
                arr,
                journal,
                retention,
                triage,
                playlists,
                acquire,
                preferred(),
                directories(),
                downloads(),
                log(),
                instances);
    }

    private Settings.Arr arr() {
        var arr = new Settings.Arr(
                number("arr.calls-per-second", 5, 1),
                seconds("arr.timeout", 30),
                seconds("arr.slow-timeout", 5 * 60),
                seconds("arr.connect-timeout", 5),
                number("arr.retries", 3, 0),
                seconds("arr.retry-delay", 2),
                seconds("arr.retry-delay-max", 10),
                number("arr.breaker-failures", 5, 1),
                seconds("arr.breaker-pause", 30),
                values.value("arr.page-size", 200, Shape.number(1, 10_000)));
        inOrder("arr.retry-delay", arr.retryDelay(), "arr.retry-delay-max", arr.retryDelayMax());
        return arr;
    }

    private Settings.Journal journal() {
        var journal = new Settings.Journal(
                number("journal.attempts", 8, 1), seconds("journal.delay", 10), seconds("journal.delay-max", 15 * 60));
        inOrder("journal.delay", journal.delay(), "journal.delay-max", journal.delayMax());
        return journal;
    }

    private Settings.Triage triage() {
        Shape<String> part = Shape.of("part of an indexer's name", name -> Optional.of(name.toLowerCase(Locale.ROOT)));
        return new Settings.Triage(
                seconds("triage.sweep-every", 60),
                seconds("triage.look-again-every", 15 * 60),
                number("triage.worthwhile-gain", 10, 0),
                number("triage.sightings", 2, 1),
                values.value("triage.allow-lower-quality", false, Shape.YES_OR_NO),
                values.value("triage.keep-tag", "dromedarr-keep", Shape.TEXT),
                values.value("triage.keep", "leave", Shape.oneOf("leave", "dismiss"))
                        .equals("dismiss"),
                number("triage.grab-loop", 3, 2),
                number("triage.tries", 3, 1),
                seconds("triage.try-again-after", 30 * 60),
                seconds("triage.verify-every", 5),
                new Limits(
                        number("triage.guards.per-title", 3, 1),
                        number("triage.guards.per-hour", 60, 1),
                        number("triage.guards.removals-per-sweep", 10, 1)),
                new Settings.Trackers(
                        values.list("triage.trackers.private", KnownTrackers.PRIVATE, part),
                        values.list("triage.trackers.public", KnownTrackers.PUBLIC, part)));
    }

    private Settings.Playlists playlists() {
        return new Settings.Playlists(
                values.list("playlist.urls", List.of(), Shape.PLAYLIST),
                seconds("playlist.refresh-every", 12 * 60 * 60),
                seconds("playlist.retry-delay", 5 * 60),
                seconds("playlist.idle-timeout", 60),
                values.value("playlist.size-limit", 2_000_000_000L, Shape.LENGTH),
                values.value("playlist.shrink-limit", 50, Shape.number(0, 100)));
    }

    private Settings.Acquire acquire() {
        var acquire = new Settings.Acquire(
                values.value("acquire.schedule", "0 0 0/6 * * ?", Shape.CRON),
                values.value("match.threshold", 0.8, Shape.FRACTION),
                values.value("match.auto-confirm-threshold", 0.95, Shape.FRACTION),
                number("match.lookups-per-scan", 200, 0),
                values.maybe("match.tmdb-key", Shape.SECRET),
                values.value("match.upgrades", false, Shape.YES_OR_NO));
        inOrder(
                "match.threshold", acquire.matchThreshold(),
                "match.auto-confirm-threshold", acquire.autoConfirmThreshold());
        return acquire;
    }

    private Settings.Preferred preferred() {
        return new Settings.Preferred(
                values.list("match.languages", List.of(), Shape.LANGUAGE),
                values.list("match.resolutions", List.of(), Shape.RESOLUTION));
    }

    private Settings.Directories directories() {
        return new Settings.Directories(
                values.maybe("directories.movies", Shape.FOLDER),
                values.maybe("directories.tvshows", Shape.FOLDER),
                values.maybe("directories.temp", Shape.FOLDER),
                values.list("path-mappings", List.of(), DownloadShapes.MAPPING));
    }

    private Settings.Downloads downloads() {
        return new Settings.Downloads(
                values.value("download.concurrency", 3, Shape.number(1, Allowance.MOST)),
                values.value("download.bandwidth-limit", 10_000_000L, Shape.SIZE),
                DownloadShapes.table(values.list("download.hours", List.of(), DownloadShapes.HOURS)),
                values.value("playlist.connections", 1, Shape.number(1, Allowance.MOST)),
                number("download.retries", 3, 0),
                seconds("download.retry-delay", 60),
                seconds("download.idle-timeout", 60),
                values.value("download.reserve", 1_000_000_000L, DownloadShapes.RESERVE),
                seconds("download.part-retention", 7 * 24 * 60 * 60),
                new Settings.Rights(
                        values.maybe("download.file-mode", DownloadShapes.MODE),
                        values.maybe("download.dir-mode", DownloadShapes.MODE),
                        values.maybe("download.owner", Shape.TEXT),
                        values.maybe("download.group", Shape.TEXT)));
    }

    private Settings.Log log() {
        return new Settings.Log(
                values.value("log.level", "INFO", Shape.oneOf("TRACE", "DEBUG", "INFO", "WARN", "ERROR")),
                values.value("log.format", "text", Shape.oneOf("text", "json")).equals("json"));
    }

    private int number(String key, int otherwise, int least) {
        return values.value(key, otherwise, Shape.number(least, MANY));
    }

    private Duration seconds(String key, int otherwise) {
        return values.value(key, Duration.ofSeconds(otherwise), Shape.DURATION);
    }

    private <T extends Comparable<T>> void inOrder(String lowKey, T low, String highKey, T high) {
        if (low.compareTo(high) > 0) {
            problems.add(lowKey + " is above " + highKey + "; lower the first or raise the second");
        }
    }
}
