package dev.dromedarr.sim.demo;

import dev.dromedarr.sim.ListText;
import dev.dromedarr.sim.media.Content;
import dev.dromedarr.sim.media.SimFile;
import dev.dromedarr.sim.media.SimMedia;
import dev.dromedarr.sim.media.TinyMedia;
import dev.dromedarr.sim.media.Trouble;
import java.time.Duration;
import java.util.List;

/** The provider of the story: thousands of names that nobody asked for, and between them a few that somebody wants. */
final class Provider implements AutoCloseable {

    /** Names in the playlist that mean nothing here. */
    static final int OTHERS = 4000;

    /** After so many bytes of Metropolis the connection breaks. */
    static final long BREAK = 2_500_000;

    /** As long as the apps say that they are. */
    private static final Duration MOVIE = Duration.ofMinutes(96);

    private static final Duration EPISODE = Duration.ofMinutes(30);

    final SimMedia media = new SimMedia();
    final SimFile sintel;
    final SimFile metropolis;
    final SimFile episode;
    final SimFile bunny;
    private final List<SimFile> traps;

    Provider() {
        media.start();
        sintel = media.movie("|EN| Sintel (2010) [1080p]", "833001.mkv", film(33, 4_000_000));
        metropolis = media.movie("DE - Metropolis (1927) 720p WEB-DL", "837001.mkv", film(37, 6_000_000))
                .goesWrong(Trouble.reset(BREAK));
        episode = media.episode(
                "EN - Pioneer One (2010) S01 E04", "1204001.mp4", TinyMedia.mp4(1204, 3_000_000, EPISODE));
        bunny = media.movie("Big Buck Bunny", "832001.mkv", film(32, 2_000_000));
        traps = List.of(
                media.movie("EN - Metropolis (2001)", "837002.mkv", film(1, 2_000_000)),
                media.movie("EN - Tears of Steel (1998)", "834002.mkv", film(2, 2_000_000)),
                media.episode("EN - Pioneer One (2010) S02 E04", "1204002.mkv", film(3, 2_000_000)));
        media.lists(list());
    }

    /** Names that are near to something wanted, and are something else. */
    List<SimFile> traps() {
        return traps;
    }

    /** How many entries there are in the playlist. */
    int entries() {
        return OTHERS + media.files().size();
    }

    private String list() {
        var others = new ListText(media.server(), OTHERS);
        var list = new StringBuilder("#EXTM3U\n");
        int each = OTHERS / media.files().size();
        for (int i = 0; i < OTHERS; i++) {
            list.append(others.entry(i));
            if (i % each == each / 2 && i / each < media.files().size()) {
                list.append(media.files().get(i / each).entry());
            }
        }
        return list.toString();
    }

    private static Content film(long seed, long size) {
        return TinyMedia.mkv(seed, size, MOVIE);
    }

    @Override
    public void close() {
        media.close();
    }
}
