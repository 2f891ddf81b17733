package dev.dromedarr.app.settings;

import dev.dromedarr.download.PaceTable;
import dev.dromedarr.download.PathMapping;
import dev.dromedarr.instance.Instance;
import dev.dromedarr.instance.Mask;
import dev.dromedarr.instance.Secret;
import dev.dromedarr.io.sql.Address;
import dev.dromedarr.triage.Limits;
import java.net.URI;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything a person can set: typed, with its default in {@code config/dromedarr.yaml}, checked before anything starts.
 *
 * @param retention {@code retention.days}: how long what is over is remembered
 */
public record Settings(
        Path configDir,
        Path routesDir,
        boolean dryRun,
        Http http,
        Webhook webhook,
        Optional<Secret> apiKey,
        Optional<Secret> secretKey,
        boolean metricsPublic,
        Database database,
        Arr arr,
        Journal journal,
        Duration retention,
        Triage triage,
        Playlists playlists,
        Acquire acquire,
        Preferred preferred,
        Directories directories,
        Downloads downloads,
        Log log,
        List<Instance> instances) {

    /**
     * Reads the environment, the user's file and the shipped one, in this order of precedence; no secret among them is
     * shown from then on. The shipped file lies in {@code config/} of
     * the folder that the system property {@code dromedarr.home} names, else of the working directory.
     *
     * @throws dev.dromedarr.fault.Refused when anything is wrong: one line per problem, each with its place and remedy, never a secret
     */
    public static Settings read(Map<String, String> environment) {
        Settings settings = SettingsReader.read(environment, Path.of(System.getProperty("dromedarr.home", ".")));
        settings.secrets().forEach(Mask::register);
        return settings;
    }

    /** Every key and password in here. */
    private List<Secret> secrets() {
        var inAddresses = playlists.urls().stream()
                .flatMap(url -> new dev.dromedarr.playlist.Address(url.toString()).secrets().stream())
                .map(Secret::new);
        var databasePassword =
                database.url().flatMap(url -> Address.of(url.reveal()).password());
        return Stream.of(
                        Stream.of(webhook.secret(), apiKey, secretKey, databasePassword, acquire.tmdbKey())
                                .flatMap(Optional::stream),
                        instances.stream().map(Instance::apiKey),
                        inAddresses)
                .flatMap(all -> all)
                .toList();
    }

    /** {@code http.*}: the one port for webhooks, API, page and health. Port 0 takes any free one; timeout and connections are a client's. */
    public record Http(int port, String urlBase, Duration timeout, int connectionsPerClient) {}

    /** {@code webhook.*}: the door for Sonarr and Radarr; the limit is per client and minute. */
    public record Webhook(boolean enabled, Optional<Secret> secret, int rateLimit) {}

    /** {@code database.*}: an empty address means SQLite in the config folder. */
    public record Database(Optional<Secret> url, int poolSize, Duration waitAtStart) {

        /** Whether it is a file of ours and not a server. */
        public boolean embedded() {
            return url.map(address -> Address.of(address.reveal()).embedded()).orElse(true);
        }
    }

    /** {@code arr.*}: how we call Sonarr, Radarr and the others. */
    public record Arr(
            int callsPerSecond,
            Duration timeout,
            Duration slowTimeout,
            Duration connectTimeout,
            int retries,
            Duration retryDelay,
            Duration retryDelayMax,
            int breakerFailures,
            Duration breakerPause,
            int pageSize) {}

    /** {@code journal.*}: how often, and after which pauses, a webhook is taken up again before it is parked. */
    public record Journal(int attempts, Duration delay, Duration delayMax) {}

    /** {@code triage.*}. */
    public record Triage(
            Duration sweepEvery,
            Duration lookAgainEvery,
            int worthwhileGain,
            int sightings,
            boolean allowLowerQuality,
            String keepTag,
            boolean dismiss,
            int grabLoop,
            int tries,
            Duration tryAgainAfter,
            Duration verifyEvery,
            Limits guards,
            Trackers trackers) {}

    /** {@code triage.trackers.*}: parts of indexer names, case ignored. */
    public record Trackers(List<String> privateOnes, List<String> publicOnes) {}

    /**
     * {@code playlist.*}: the lists that are fetched, how often, and what of them is refused.
     *
     * @param retryDelay the pause after a failed refresh; it doubles each time, up to {@code refreshEvery}
     * @param sizeLimit no longer list is taken in, in bytes, unpacked
     * @param shrinkLimit how many of a hundred entries must be left
     */
    public record Playlists(
            List<URI> urls,
            Duration refreshEvery,
            Duration retryDelay,
            Duration idleTimeout,
            long sizeLimit,
            int shrinkLimit) {}

    /**
     * {@code acquire.*, match.*}.
     *
     * @param upgrades whether better files are looked for, too
     */
    public record Acquire(
            String schedule,
            double matchThreshold,
            double autoConfirmThreshold,
            int lookupsPerScan,
            Optional<Secret> tmdbKey,
            boolean upgrades) {}

    /** {@code directories.*, path-mappings}: where files are placed and grow, and how the apps see that. */
    public record Directories(
            Optional<Path> movies, Optional<Path> tvshows, Optional<Path> temp, List<PathMapping> mappings) {}

    /**
     * {@code download.*, playlist.connections}.
     *
     * @param bandwidthLimit bytes per second for all together; 0 for none
     * @param hours at which another limit holds
     * @param connections to one server at once
     * @param reserve bytes that stay free on the disk
     * @param partRetention how long the part of what was given up is kept
     */
    public record Downloads(
            int concurrency,
            long bandwidthLimit,
            PaceTable hours,
            int connections,
            int retries,
            Duration retryDelay,
            Duration idleTimeout,
            long reserve,
            Duration partRetention,
            Rights rights) {}

    /** {@code download.file-mode, dir-mode, owner, group}: empty for what the system gives. */
    public record Rights(
            Optional<Set<PosixFilePermission>> fileMode,
            Optional<Set<PosixFilePermission>> dirMode,
            Optional<String> owner,
            Optional<String> group) {}

    /** {@code match.languages, match.resolutions}: which of equal entries is taken; the dearest first, resolutions in lines. */
    public record Preferred(List<String> languages, List<Integer> resolutions) {}

    /** {@code log.*}. */
    public record Log(String level, boolean json) {}
}
