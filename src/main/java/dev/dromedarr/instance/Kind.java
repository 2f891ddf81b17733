package dev.dromedarr.instance;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of app that can stand behind an address. */
public enum Kind {
    SONARR("Sonarr"),
    RADARR("Radarr"),
    PROWLARR("Prowlarr"),
    STASH("Stash");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /** The app's own name, as {@code GET /system/status} tells it in {@code appName}. */
    public String title() {
        return title;
    }

    /** The word for it in settings, addresses and the API: {@code sonarr}, {@code radarr} … */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it has a download queue that triage looks after. */
    public boolean triaged() {
        return this == SONARR || this == RADARR;
    }

    /** Whether it only advises: it is asked once, briefly, and nothing waits for it. */
    public boolean advises() {
        return this == PROWLARR;
    }

    /** Below which path its API answers. */
    public String api() {
        return this == PROWLARR ? "/api/v1" : "/api/v3";
    }

    public static Optional<Kind> of(String word) {
        return Stream.of(values())
                .filter(kind -> kind.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
