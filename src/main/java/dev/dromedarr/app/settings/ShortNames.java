package dev.dromedarr.app.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of settings in the environment: a systematic one for each, and a short one for those that people set most. */
final class ShortNames {

    static final String PREFIX = "DROMEDARR_";

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("http.port", "WEBHOOK_PORT"),
            Map.entry("http.url-base", "URL_BASE"),
            Map.entry("webhook.enabled", "WEBHOOK_ENABLED"),
            Map.entry("webhook.secret", "WEBHOOK_SECRET"),
            Map.entry("webhook.rate-limit", "WEBHOOK_RATE_LIMIT"),
            Map.entry("secret-key", "SECRET_KEY"),
            Map.entry("dry-run", "DRY_RUN"),
            Map.entry("database.url", "DATABASE_URL"),
            Map.entry("triage.sweep-every", "CHECK_INTERVAL"),
            Map.entry("triage.worthwhile-gain", "FORCE_IMPORT_THRESHOLD"),
            Map.entry("triage.trackers.private", "PRIVATE_TRACKERS"),
            Map.entry("triage.trackers.public", "PUBLIC_TRACKERS"),
            Map.entry("acquire.schedule", "SCAN_SCHEDULE"),
            Map.entry("playlist.urls", "PLAYLIST_URLS"),
            Map.entry("directories.movies", "MOVIES_DIR"),
            Map.entry("directories.tvshows", "TVSHOWS_DIR"),
            Map.entry("directories.temp", "TEMP_DIR"),
            Map.entry("match.threshold", "MATCH_THRESHOLD"),
            Map.entry("match.auto-confirm-threshold", "AUTO_CONFIRM_THRESHOLD"),
            Map.entry("match.tmdb-key", "TMDB_API_KEY"),
            Map.entry("download.concurrency", "DOWNLOAD_CONCURRENCY"),
            Map.entry("download.bandwidth-limit", "BANDWIDTH_LIMIT"),
            Map.entry("download.retries", "DOWNLOAD_RETRIES"),
            Map.entry("download.retry-delay", "DOWNLOAD_RETRY_DELAY"),
            Map.entry("download.idle-timeout", "DOWNLOAD_IDLE_TIMEOUT"),
            Map.entry("log.level", "LOG_LEVEL"),
            Map.entry("log.format", "LOG_FORMAT"));

    private ShortNames() {}

    /** {@code triage.sweep-every} is {@code DROMEDARR_TRIAGE_SWEEP_EVERY}. */
    static String systematic(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    static Optional<String> of(String key) {
        return Optional.ofNullable(SHORT.get(key));
    }
}
