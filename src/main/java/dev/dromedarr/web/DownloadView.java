package dev.dromedarr.web;

import dev.dromedarr.download.Container;
import dev.dromedarr.download.Download;
import org.jspecify.annotations.Nullable;

/**
 * A download as the API shows it.
 *
 * @param itemId the movie's or episode's id in its app
 * @param url where it comes from, without user and password
 * @param progress from 0 to 1; absent while the size is not known
 * @param rate bytes in a second, at present
 * @param secondsLeft at this rate
 * @param tries that failed
 * @param notBefore when it is taken up next
 * @param trouble why it does not go on
 * @param path where it lies
 */
public record DownloadView(
        long id,
        String instance,
        String type,
        int itemId,
        String item,
        String entry,
        String url,
        String host,
        long playlist,
        @Nullable Long matchId,
        String state,
        int priority,
        long bytes,
        @Nullable Long size,
        @Nullable Double progress,
        long rate,
        @Nullable Long secondsLeft,
        @Nullable String container,
        int tries,
        String notBefore,
        @Nullable String trouble,
        @Nullable String path,
        boolean upgrade,
        String createdAt,
        @Nullable String startedAt,
        @Nullable String endedAt) {

    private static final double PLACES = 10_000;

    /** As it is now. */
    public static DownloadView of(Download download) {
        return new DownloadView(
                download.id(),
                download.target().instance(),
                download.target().kind().word(),
                download.target().item(),
                download.target().label(),
                download.name(),
                download.shown(),
                download.host(),
                download.playlist(),
                download.match().orElse(null),
                download.state().word(),
                download.priority(),
                download.bytes(),
                download.size().orElse(null),
                download.size().map(size -> fraction(download.bytes(), size)).orElse(null),
                download.rate(),
                download.secondsLeft().orElse(null),
                download.container().map(Container::extension).orElse(null),
                download.tries(),
                download.notBefore().toString(),
                download.trouble().orElse(null),
                download.path().orElse(null),
                download.upgrade().isPresent(),
                download.createdAt().toString(),
                download.startedAt().map(Object::toString).orElse(null),
                download.endedAt().map(Object::toString).orElse(null));
    }

    private static double fraction(long bytes, long size) {
        return size <= 0 ? 0 : Math.min(1, Math.floor(bytes * PLACES / size) / PLACES);
    }
}
