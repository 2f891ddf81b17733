package dev.dromedarr.wanted;

import dev.dromedarr.release.NameScanner;
import dev.dromedarr.release.TitleForm;

/** Finds which wanted episodes of a work a name tells of. What it found holds until it is asked again. */
final class EpisodeFit {

    private static final int MOST = 32;

    private final Episodes episodes;
    private final int[] items = new int[MOST];
    private final Counting[] countings = new Counting[MOST];
    private int size;

    EpisodeFit(Episodes episodes) {
        this.episodes = episodes;
    }

    /** Looks for the episodes; gives how many there are. */
    int find(Work work, NameScanner name, TitleForm form, int titleSeason) {
        size = 0;
        if (form == TitleForm.WITHOUT_NUMBER) {
            if (work.counted && !name.episode() && name.number() != NameScanner.NONE) {
                add(episodes.absolute(work, name.number()), Counting.LONE);
            }
        } else if (name.date() != 0) {
            add(episodes.dated(work, name.date()), Counting.DATED);
        } else if (name.seasonImplied() || name.season() == NameScanner.NONE) {
            for (int i = 0; i < name.absolutes(); i++) {
                through(work, name.absolute(i), titleSeason);
            }
        } else {
            for (int i = 0; i < name.episodes(); i++) {
                within(work, name.season(), name.episode(i), titleSeason);
            }
        }
        return size;
    }

    private void within(Work work, int season, int episode, int titleSeason) {
        if (titleSeason != LongTable.NONE) {
            if (season == 1 || season == titleSeason) {
                add(episodes.standard(work, titleSeason, episode), Counting.STANDARD);
            }
            return;
        }
        if (add(episodes.standard(work, season, episode), Counting.STANDARD)
                || add(episodes.scene(work, season, episode), Counting.SCENE)
                || add(episodes.sceneShared(work, season, episode), Counting.SCENE_SHARED)
                || add(episodes.seasoned(work, season, episode), Counting.SEASONED)) {
            return;
        }
        if (season == 1 && work.counted) {
            add(episodes.absolute(work, episode), Counting.FLAT);
        }
    }

    private void through(Work work, int number, int titleSeason) {
        if (titleSeason != LongTable.NONE) {
            add(episodes.standard(work, titleSeason, number), Counting.STANDARD);
        } else if (!work.counted || !add(episodes.absolute(work, number), Counting.ABSOLUTE)) {
            add(episodes.standard(work, 1, number), Counting.FIRST_SEASON);
        }
    }

    private boolean add(int item, Counting counting) {
        if (item == LongTable.NONE || size == MOST) {
            return false;
        }
        items[size] = item;
        countings[size++] = counting;
        return true;
    }

    int item(int index) {
        return items[index];
    }

    Counting counting(int index) {
        return countings[index];
    }
}
