package dev.dromedarr.web;

import dev.dromedarr.playlist.Census;
import dev.dromedarr.playlist.Flaw;
import dev.dromedarr.playlist.Playlist;
import dev.dromedarr.playlist.Search.Hit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A playlist as the API shows it.
 *
 * @param url server and file name, without user, password and query
 * @param managedBySettings whether only the settings can change it
 * @param broken entries that cannot be used, by what is wrong with them
 * @param mended places where something was wrong and could be mended
 */
public record PlaylistView(
        long id,
        String name,
        String type,
        String origin,
        boolean managedBySettings,
        String url,
        long entries,
        long movies,
        long episodes,
        long live,
        long others,
        long bytes,
        Map<String, Long> broken,
        Map<String, Long> mended,
        @Nullable String lastRefresh,
        @Nullable String lastError,
        String createdAt) {

    static PlaylistView of(Playlist list) {
        Census census = list.census();
        return new PlaylistView(
                list.id(),
                list.name(),
                word(list.type()),
                word(list.origin()),
                list.origin() == Playlist.Origin.SETTINGS,
                list.shown(),
                census.entries(),
                census.movies(),
                census.episodes(),
                census.live(),
                census.others(),
                census.bytes(),
                flaws(census, true),
                flaws(census, false),
                list.refreshedAt().map(Object::toString).orElse(null),
                list.trouble().orElse(null),
                list.createdAt().toString());
    }

    private static Map<String, Long> flaws(Census census, boolean lost) {
        Map<String, Long> flaws = new TreeMap<>();
        census.flaws().forEach((Flaw flaw, Long count) -> {
            if (flaw.lost() == lost) {
                flaws.put(flaw.name(), count);
            }
        });
        return flaws;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /**
     * An entry as the API shows it: where it plays is told without user and password.
     *
     * @param entry what it is called where a download is ordered; it holds until its playlist is refreshed
     */
    public record Entry(
            long playlist,
            String entry,
            String name,
            @Nullable String tvgName,
            @Nullable String group,
            String kind,
            @Nullable Integer year,
            @Nullable Integer tmdbId,
            String url) {

        static Entry of(Hit hit) {
            var entry = hit.entry();
            return new Entry(
                    hit.place().playlist(),
                    hit.place().version() + "-" + hit.place().offset(),
                    entry.name(),
                    entry.tvgName().orElse(null),
                    entry.group().orElse(null),
                    word(entry.kind()),
                    entry.year().orElse(null),
                    entry.tmdb().orElse(null),
                    entry.address().shown());
        }
    }
}
