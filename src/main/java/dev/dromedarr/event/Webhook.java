package dev.dromedarr.event;

import dev.dromedarr.instance.Kind;
import java.util.Optional;

/**
 * One webhook of Sonarr or Radarr, as far as we read it.
 *
 * @param instance the name of the instance it belongs to, or the one that the app gives itself while it is not configured
 * @param eventType the app's own word, {@code Grab}, {@code Download} …
 * @param meaning what the word means, with the two shapes of {@code Download} told apart
 * @param downloadId the download client's own id; manual imports carry none
 * @param title the release or the series or movie, for people
 * @param payload the body as it came, UTF-8
 */
public record Webhook(
        Kind kind,
        Optional<String> instance,
        String eventType,
        Meaning meaning,
        Optional<String> downloadId,
        String title,
        String payload) {

    /** What an event type means to us. */
    public enum Meaning {
        TEST,
        GRAB,
        /** A file was imported: {@code Download} with {@code isUpgrade} false. */
        IMPORT,
        /** A file was imported over an older one: {@code Download} with {@code isUpgrade} true. */
        UPGRADE,
        /** A whole download is done: Sonarr's other {@code Download}, with {@code episodeFiles} and {@code fileCount}. */
        IMPORT_COMPLETE,
        MANUAL_INTERACTION,
        /** Known to exist, and nothing to do: renames, deletions, health, updates. */
        NEWS,
        UNKNOWN
    }

    public Webhook of(Optional<String> owner) {
        return new Webhook(kind, owner, eventType, meaning, downloadId, title, payload);
    }
}
